package dev.perennial.crm.platform.calendar;

import static dev.perennial.crm.platform.calendar.Weeks.MAY_DAY;
import static dev.perennial.crm.platform.calendar.Weeks.NEW_YORK;
import static dev.perennial.crm.platform.calendar.Weeks.SHANGHAI;
import static dev.perennial.crm.platform.calendar.Weeks.everyDay;
import static dev.perennial.crm.platform.calendar.Weeks.time;
import static dev.perennial.crm.platform.calendar.Weeks.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.refusal.Refused;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Business time is counted as people count it. 23 November 2026 is a Monday. */
class BusinessTimeTest {

    private final BusinessTime nineToFive = time(workdays(SHANGHAI, MAY_DAY, "09:00-17:00"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T16:30, PT1H, 2026-11-30T09:30", "2026-11-25T07:00, PT2H, 2026-11-25T11:00", "2026-11-24T16:00, PT4H, 2026-11-25T12:00", "2026-11-24T16:00, PT1H, 2026-11-24T17:00",
        "2026-11-28T12:00, PT1S, 2026-11-30T09:00:01", "2026-11-24T10:00, PT0S, 2026-11-24T10:00", "2026-11-28T10:00, PT0S, 2026-11-28T10:00", "2026-11-30T09:30, -PT1H, 2026-11-27T16:30",
        "2026-11-30T08:00, -PT8H, 2026-11-27T09:00", "2026-11-24T12:00, -PT2H, 2026-11-24T10:00"})
    void officeHoursRunFromMondayToFriday(String from, Duration time, String expected) {
        assertThat(nineToFive.add(at(SHANGHAI, from), time)).isEqualTo(at(SHANGHAI, expected));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24T11:30, PT1H, 2026-11-24T13:30", "2026-11-24T12:15, PT1H, 2026-11-24T14:00", "2026-11-24T11:00, PT1H, 2026-11-24T12:00", "2026-11-24T09:00, PT7H, 2026-11-24T17:00"})
    void nobodyWorksDuringLunch(String from, Duration time, String expected) {
        assertThat(time(workdays(SHANGHAI, Map.of(), "09:00-12:00", "13:00-17:00")).add(at(SHANGHAI, from), time)).isEqualTo(at(SHANGHAI, expected));
    }

    @ParameterizedTest
    @CsvSource({"2026-04-30T16:30, PT1H, 2026-05-06T09:30", "2026-05-08T11:30, PT1H, 2026-05-09T09:30", "2026-05-09T16:30, PT1H, 2026-05-11T09:30", "2026-05-09T10:00, PT2H, 2026-05-09T12:00"})
    void holidaysAreFreeAndMakeUpSaturdaysAreNot(String from, Duration time, String expected) {
        assertThat(nineToFive.add(at(SHANGHAI, from), time)).isEqualTo(at(SHANGHAI, expected));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24T23:00, PT4H, 2026-11-25T22:00", "2026-11-25T01:00, PT30M, 2026-11-25T01:30", "2026-11-24T12:00, PT5H, 2026-11-25T02:00", "2026-12-31T23:00, PT3H, 2027-01-01T02:00",
        "2026-12-31T23:00, PT4H, 2027-01-01T22:00"})
    void aShiftGoesOnAfterMidnight(String from, Duration time, String expected) {
        assertThat(time(everyDay(SHANGHAI, "21:00-02:00")).add(at(SHANGHAI, from), time)).isEqualTo(at(SHANGHAI, expected));
    }

    @Test
    void theNightOnWhichClocksGoBackIsAnHourLongerAndTheOtherAnHourShorter() {
        var shift = time(everyDay(NEW_YORK, "21:00-03:00"));

        assertThat(shift.between(at(NEW_YORK, "2026-10-31T12:00"), at(NEW_YORK, "2026-11-01T12:00"))).isEqualTo(Duration.ofHours(7));
        assertThat(shift.between(at(NEW_YORK, "2026-03-07T12:00"), at(NEW_YORK, "2026-03-08T12:00"))).isEqualTo(Duration.ofHours(5));
        assertThat(shift.add(at(NEW_YORK, "2026-03-08T01:30"), Duration.ofHours(1))).isEqualTo(at(NEW_YORK, "2026-03-08T03:00").plus(Duration.ofHours(18)).plus(Duration.ofMinutes(30)));
    }

    @Test
    void aStretchThatTheClocksSkipDoesNotExist() {
        var early = time(everyDay(NEW_YORK, "02:10-02:40"));

        assertThat(early.between(at(NEW_YORK, "2026-03-08T00:00"), at(NEW_YORK, "2026-03-09T00:00"))).isZero();
        assertThat(early.between(at(NEW_YORK, "2026-03-09T00:00"), at(NEW_YORK, "2026-03-10T00:00"))).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void stretchesThatTouchOrOverlapCountOnce() {
        var doubled = time(everyDay(SHANGHAI, "20:00-02:00", "00:00-04:00", "01:00-03:00"));

        assertThat(doubled.between(at(SHANGHAI, "2026-11-24T12:00"), at(SHANGHAI, "2026-11-25T12:00"))).isEqualTo(Duration.ofHours(8));
        assertThat(time(everyDay(SHANGHAI, "00:00-24:00")).between(at(SHANGHAI, "2026-01-01T00:00"), at(SHANGHAI, "2027-01-01T00:00"))).isEqualTo(Duration.ofDays(365));
    }

    @Test
    void hoursChangeOnTheDayFromWhichTheyCount() {
        var changed = new OpenHours(SHANGHAI, List.of(new OpenHours.Weekly(DayOfWeek.TUESDAY, null, LocalDate.parse("2026-11-30"), Weeks.span("09:00", "17:00")),
                new OpenHours.Weekly(DayOfWeek.TUESDAY, LocalDate.parse("2026-12-01"), null, Weeks.span("10:00", "12:00"))), Map.of());

        assertThat(time(changed).add(at(SHANGHAI, "2026-11-24T16:00"), Duration.ofHours(2))).isEqualTo(at(SHANGHAI, "2026-12-01T11:00"));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-28T12:00, 2026-11-30T09:00", "2026-11-24T10:00, 2026-11-24T10:00", "2026-11-24T17:00, 2026-11-25T09:00", "2026-11-24T09:00, 2026-11-24T09:00"})
    void theNextOpeningIsNowWhenOpen(String from, String expected) {
        assertThat(nineToFive.nextOpen(at(SHANGHAI, from))).isEqualTo(at(SHANGHAI, expected));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-26T15:00, 3, 2026-12-01T15:00", "2026-04-30T15:00, 1, 2026-05-06T15:00", "2026-05-07T15:00, 2, 2026-05-09T15:00", "2026-11-28T22:00, 1, 2026-11-30T22:00",
        "2026-12-01T15:00, -3, 2026-11-26T15:00", "2026-11-28T10:00, 0, 2026-11-28T10:00"})
    void businessDaysKeepTheTimeOfDay(String from, int days, String expected) {
        assertThat(nineToFive.addDays(at(SHANGHAI, from), days)).isEqualTo(at(SHANGHAI, expected));
    }

    @Test
    void aCalendarThatNeverOpensAndMomentsFarAwayAreRefusedInsteadOfSearchedForEver() {
        var never = time(new OpenHours(SHANGHAI, List.of(), Map.of()));
        var now = at(SHANGHAI, "2026-11-24T10:00");

        for (var question : List.<Runnable>of(() -> never.add(now, Duration.ofSeconds(1)), () -> never.add(now, Duration.ofSeconds(-1)), () -> never.nextOpen(now), () -> never.addDays(now, 1),
                () -> nineToFive.add(now, Duration.ofSeconds(Long.MAX_VALUE)), () -> nineToFive.add(now, Duration.ofSeconds(Long.MIN_VALUE)), () -> nineToFive.add(Instant.MAX, Duration.ofHours(1)),
                () -> nineToFive.between(Instant.MIN, now), () -> nineToFive.nextOpen(Instant.parse("2300-01-01T00:00:00Z")), () -> nineToFive.addDays(now, Integer.MIN_VALUE)))
            assertThatThrownBy(question::run).isInstanceOf(Refused.class).hasMessageContaining("CALENDAR_OUT_OF_REACH");
        assertThat(never.between(now, now.plusSeconds(86_400))).isZero();
        assertThat(nineToFive.add(now, Duration.ofDays(365)).atZone(SHANGHAI).getYear()).isEqualTo(2030 + 1);
    }

    private static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
