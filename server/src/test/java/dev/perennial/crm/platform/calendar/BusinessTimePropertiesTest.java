package dev.perennial.crm.platform.calendar;

import static dev.perennial.crm.platform.calendar.Weeks.BERLIN;
import static dev.perennial.crm.platform.calendar.Weeks.MAY_DAY;
import static dev.perennial.crm.platform.calendar.Weeks.NEW_YORK;
import static dev.perennial.crm.platform.calendar.Weeks.SHANGHAI;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every calendar, moment and length of time. */
class BusinessTimePropertiesTest {

    private static final int TRIALS = 20_000;
    private static final long FIRST = Instant.parse("2025-06-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("2027-06-01T00:00:00Z").getEpochSecond();

    static Stream<OpenHours> calendars() {
        return Stream.of(Weeks.workdays(SHANGHAI, MAY_DAY, "09:00-12:00", "13:00-17:30"), Weeks.everyDay(NEW_YORK, "21:00-02:30"), Weeks.everyDay(NEW_YORK, "00:00-24:00"),
                Weeks.workdays(BERLIN, Map.of(), "22:00-06:00", "01:00-03:00"), Weeks.everyDay(BERLIN, "02:15-02:45"));
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void whatWasAddedLiesBetween(OpenHours hours) {
        var time = Weeks.time(hours);
        var random = new SplittableRandom(11);
        for (var i = 0; i < TRIALS; i++) {
            var from = moment(random);
            var length = Duration.ofSeconds(random.nextLong(1, 400_000), random.nextLong(1_000_000_000));
            var to = time.add(from, length);
            var back = time.add(to, length.negated());

            assertThat(time.between(from, to)).as("%s + %s", from, length).isEqualTo(length);
            assertThat(time.between(back, to)).as("%s - %s", to, length).isEqualTo(length);
            assertThat(time.between(to.minusNanos(1), to)).as("%s is the earliest", to).isEqualTo(Duration.ofNanos(1));
            assertThat(back).isAfterOrEqualTo(from);
        }
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void laterOrLongerIsNeverEarlier(OpenHours hours) {
        var time = Weeks.time(hours);
        var random = new SplittableRandom(12);
        for (var i = 0; i < TRIALS; i++) {
            var from = moment(random);
            var later = from.plusSeconds(random.nextLong(200_000));
            var length = Duration.ofSeconds(random.nextLong(200_000));
            var longer = length.plusSeconds(random.nextLong(200_000));

            assertThat(time.add(later, length)).isAfterOrEqualTo(time.add(from, length));
            assertThat(time.add(from, longer)).isAfterOrEqualTo(time.add(from, length));
            assertThat(time.add(time.add(from, length), longer.minus(length))).isEqualTo(time.add(from, longer));
            assertThat(time.nextOpen(from)).isBetween(from, time.nextOpen(later));
        }
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void partsAddUpToTheWholeAndNeverExceedTheTimeThatPasses(OpenHours hours) {
        var time = Weeks.time(hours);
        var random = new SplittableRandom(13);
        for (var i = 0; i < TRIALS; i++) {
            var a = moment(random);
            var b = moment(random);
            var c = moment(random);

            assertThat(time.between(a, b).plus(time.between(b, c))).isEqualTo(time.between(a, c));
            assertThat(time.between(a, b).abs()).isLessThanOrEqualTo(Duration.between(a, b).abs());
        }
    }

    @Test
    void aThousandComputationsTakeFarLessThanASecond() {
        var time = Weeks.time(Weeks.workdays(SHANGHAI, MAY_DAY, "09:00-12:00", "13:00-17:30"));
        var random = new SplittableRandom(14);
        var begun = System.nanoTime();
        for (var i = 0; i < 100_000; i++) time.add(moment(random), Duration.ofSeconds(random.nextLong(400_000)));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    private static Instant moment(SplittableRandom random) {
        return Instant.ofEpochSecond(random.nextLong(FIRST, LAST), random.nextLong(1_000_000_000));
    }
}
