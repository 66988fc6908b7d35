package dev.perennial.crm.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.platform.BusinessCalendars;
import dev.perennial.crm.platform.CalendarId;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Administrators keep the calendars by which deadlines are reckoned. */
@StoryTest
@TestPropertySource(properties = "perennial.test.house=calendars")
class CalendarStoryTest {

    private static final Instant TUESDAY_FOUR = Instant.parse("2026-11-24T08:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    BusinessCalendars calendars;

    private Browser browser;

    @BeforeEach
    void signIn() {
        browser = new Browser(port);
        browser.signIn("admin");
    }

    @Test
    void aNewHouseHasAStandardCalendarThatCannotBeDeleted() {
        var standard = calendars.standard();
        var answer = browser.delete("/api/platform/calendars/" + standard.value(), 1);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("platform.STANDARD_CALENDAR");
        assertThat(calendars.zone(standard).getId()).isEqualTo("Asia/Shanghai");
    }

    @Test
    void aNewHolidayCountsAtOnce() {
        var calendar = calendar("09:00", "17:00");
        assertThat(calendars.addBusinessTime(calendar, TUESDAY_FOUR, Duration.ofHours(4))).isEqualTo(Instant.parse("2026-11-25T04:00:00Z"));

        var day = browser.post("/api/platform/calendar-days", "{\"name\":\"Founders' day\",\"date\":\"2026-11-25\",\"kind\":\"HOLIDAY\",\"calendar\":\"%s\"}".formatted(calendar.value()));
        assertThat(day.status()).isEqualTo(201);
        assertThat(calendars.addBusinessTime(calendar, TUESDAY_FOUR, Duration.ofHours(4))).isEqualTo(Instant.parse("2026-11-26T04:00:00Z"));

        browser.delete("/api/platform/calendar-days/" + day.text("/id"), 1);
        assertThat(calendars.businessTimeBetween(calendar, TUESDAY_FOUR, Instant.parse("2026-11-25T04:00:00Z"))).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void wrongHoursAndHomelessDaysAreAllReported() {
        var answer = browser.post("/api/platform/calendars", "{\"name\":\"Odd\",\"zone\":\"Asia/Atlantis\",\"openings\":[{\"weekday\":\"MONDAY\",\"opens\":\"9\",\"closes\":\"25:00\",\"validFrom\":\"2026-02-01\",\"validUntil\":\"2026-01-01\"}]}");
        var day = browser.post("/api/platform/calendar-days", "{\"name\":\"Half\",\"date\":\"2026-12-24\",\"kind\":\"HALF_DAY\"}");

        assertThat(answer.json().path("fields")).extracting(field -> field.path("path").asString())
                .containsExactlyInAnyOrder("zone", "openings/0/opens", "openings/0/closes", "openings/0/validUntil");
        assertThat(day.json().path("fields")).extracting(field -> field.path("path").asString()).containsExactlyInAnyOrder("yearTable", "openings");
    }

    @Test
    void oneCalendarIsTheStandard() {
        var before = calendars.standard();
        var chosen = calendar("08:00", "16:00");
        browser.patch("/api/platform/calendars/" + chosen.value(), "{\"standard\":true}", 1);

        assertThat(calendars.standard()).isEqualTo(chosen);
        assertThat(browser.get("/api/platform/calendars/" + before.value()).json().path("standard").asBoolean()).isFalse();
    }

    private CalendarId calendar(String opens, String closes) {
        var openings = "[%s]".formatted(String.join(",", Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")
                .map(day -> "{\"weekday\":\"%s\",\"opens\":\"%s\",\"closes\":\"%s\"}".formatted(day, opens, closes)).toList()));
        var made = browser.post("/api/platform/calendars", "{\"name\":\"Care\",\"zone\":\"Asia/Shanghai\",\"openings\":" + openings + "}");
        return new CalendarId(UUID.fromString(made.text("/id")));
    }
}
