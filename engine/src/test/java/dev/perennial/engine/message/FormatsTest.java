package dev.perennial.engine.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.message.Formats.DateForm;
import dev.perennial.engine.message.Formats.NumberForm;
import dev.perennial.engine.record.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Days and numbers are written as their reader chose. */
class FormatsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final Formats GERMAN = new Formats(DateForm.DAY_DOTS, NumberForm.POINT_COMMA, null, null);

    @Test void aDayIsWrittenInEveryForm() {
        assertThat(Arrays.stream(DateForm.values()).map(form -> form.of(DAY))).containsExactly("2026-05-01", "01.05.2026", "01/05/2026", "05/01/2026", "2026年5月1日");
    }

    @Test void whoChoseNothingReadsAsHisLanguageWrites() {
        assertThat(Formats.OF_LANGUAGE.day(DAY, Locale.ENGLISH)).isEqualTo("May 1, 2026");
        assertThat(Formats.OF_LANGUAGE.day(DAY, Locale.SIMPLIFIED_CHINESE)).isEqualTo("2026年5月1日");
        assertThat(Formats.OF_LANGUAGE.cell(DAY)).as("files without a wish are for programs").isEqualTo("2026-05-01");
    }

    @Test void aDayIsTheSameDayAtBothEndsOfTheWorldWhileAMomentIsNot() {
        var moment = Instant.parse("2026-05-01T11:30:00Z");
        var west = ZoneId.of("Etc/GMT+12");
        var east = ZoneId.of("Pacific/Kiritimati");

        assertThat(GERMAN.cell(moment, west)).isEqualTo("30.04.2026 23:30:00");
        assertThat(GERMAN.cell(moment, east)).isEqualTo("02.05.2026 01:30:00");
        assertThat(GERMAN.moment(moment, Locale.ENGLISH, east)).startsWith("02.05.2026 1:30");
        assertThat(GERMAN.day(DAY, Locale.ENGLISH)).isEqualTo("01.05.2026");
    }

    @Test void anAmountLosesNoCentWhateverStandsBetweenItsDigits() {
        var money = Money.of("90071992547409931.07", "EUR");

        assertThat(GERMAN.money(money, Locale.ENGLISH)).contains("90.071.992.547.409.931,07");
        assertThat(GERMAN.cell(new BigDecimal("1234567.50"))).isEqualTo("1234567,50");
        assertThat(Formats.OF_LANGUAGE.money(Money.of("1234.5", "JPY"), Locale.ENGLISH)).contains("¥1,23");
    }
}
