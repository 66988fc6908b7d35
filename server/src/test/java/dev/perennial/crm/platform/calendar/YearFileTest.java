package dev.perennial.crm.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.crm.platform.calendar.CalendarDay.Kind;
import dev.perennial.engine.refusal.Refused;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published years are read as they are published. */
class YearFileTest {

    @Test
    void jsonTellsFreeDaysAndMakeUpDays() {
        var year = YearFile.of("{\"year\":2026,\"papers\":[\"https://www.gov.cn/x\"],\"days\":[{\"name\":\"元旦\",\"date\":\"2026-01-01\",\"isOffDay\":true},{\"name\":\"元旦\",\"date\":\"2026-01-04\",\"isOffDay\":false}]}");

        assertThat(year.source()).isEqualTo("https://www.gov.cn/x");
        assertThat(year.days()).containsExactly(new YearFile.Day(LocalDate.parse("2026-01-01"), Kind.HOLIDAY, "元旦"), new YearFile.Day(LocalDate.parse("2026-01-04"), Kind.WORKDAY, "元旦"));
    }

    @Test
    void iCalendarTellsWholeDaysAndTheSummarySaysWhetherPeopleWork() {
        var year = YearFile.of("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260501\r\nDTEND;VALUE=DATE:20260504\r\nSUMMARY:劳动\r\n 节\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260509\r\nSUMMARY:劳动节 补班\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");

        assertThat(year.year()).isEqualTo(2026);
        assertThat(year.days()).extracting(day -> day.date() + " " + day.kind() + " " + day.name())
                .containsExactly("2026-05-01 HOLIDAY 劳动节", "2026-05-02 HOLIDAY 劳动节", "2026-05-03 HOLIDAY 劳动节", "2026-05-09 WORKDAY 劳动节 补班");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"{\"year\":2027,\"papers\":[],\"days\":[]} | YEAR_NOT_PUBLISHED", "{\"year\":2027} | NOT_A_YEAR_FILE", "{ | NOT_A_YEAR_FILE", "hello | NOT_A_YEAR_FILE",
        "{\"year\":2026,\"days\":[{\"name\":\"x\",\"date\":\"2026-02-30\",\"isOffDay\":true}]} | NOT_A_DAY", "{\"year\":2026,\"days\":[{\"name\":\"x\",\"date\":\"2020-01-01\",\"isOffDay\":true}]} | DAY_OF_ANOTHER_YEAR",
        "{\"year\":2026,\"days\":[{\"name\":\"x\",\"date\":\"2026-01-01\",\"isOffDay\":true},{\"name\":\"y\",\"date\":\"2026-01-01\",\"isOffDay\":false}]} | DAY_TWICE",
        "BEGIN:VEVENT DTSTART:x END:VEVENT | NOT_A_DAY"})
    void whatIsNoYearIsNamed(String text, String code) {
        assertThatThrownBy(() -> YearFile.of(text)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.findings().getFirst().code()).isEqualTo(code));
    }

    @Test
    void theYearsThatComeWithTheProductHaveTheirSourcesAndCounts() {
        var years = PublishedYears.of("CN");

        assertThat(years).extracting(YearFile::year).containsExactly(2024, 2025, 2026);
        assertThat(years).allSatisfy(year -> assertThat(year.source()).startsWith("https://www.gov.cn/"));
        assertThat(years).extracting(year -> year.days().stream().filter(day -> day.kind() == Kind.HOLIDAY).count()).containsExactly(28L, 28L, 33L);
    }
}
