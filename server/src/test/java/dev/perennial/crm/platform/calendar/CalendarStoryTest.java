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
@TestPropertySource(properties = "perennial.test.house=office")
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

    @Test
    void theYearIsShownWithItsHolidaysAndMakeUpDaysAndAComputationIsExplained() {
        var address = "/api/platform/calendars/" + browser.get("/api/platform/calendars?filter=yearTable eq 'CN'".replace(" ", "%20")).text("/items/0/id");
        var year = browser.get(address + "/year?year=2026").json();

        assertThat(year.path("published").asBoolean()).isTrue();
        assertThat(year.path("days")).hasSize(365);
        assertThat(year.path("days").get(3).path("kind").asString()).isEqualTo("WORKDAY");
        assertThat(year.path("days").get(3).path("hours").get(0).asString()).isEqualTo("09:00–18:00");

        var reckoned = browser.get(address + "/reckon?from=2026-04-30T09:00:00Z&add=PT4H").json();
        assertThat(reckoned.path("due").asString()).isEqualTo("2026-05-06T04:00:00Z");
        assertThat(reckoned.path("steps")).extracting(step -> step.path("kind").asString()).containsExactly("OPEN", "HOLIDAY", "HOLIDAY", "HOLIDAY", "HOLIDAY", "HOLIDAY", "OPEN");
        assertThat(browser.get(address + "/reckon?from=now&add=PT4H").text("/fields/0/path")).isEqualTo("from");
        assertThat(browser.get(address + "/reckon?add=-PT4H").text("/fields/0/path")).isEqualTo("add");
    }

    @Test
    void aPublishedYearIsPreviewedThenImportedAndAgainChangesNothing() {
        var file = "{\"yearTable\":\"xx\",\"content\":\"{\\\"year\\\":2027,\\\"papers\\\":[],\\\"days\\\":[{\\\"name\\\":\\\"New year\\\",\\\"date\\\":\\\"2027-01-01\\\",\\\"isOffDay\\\":true}]}\"}";
        var address = "/api/platform/calendar-years/import";

        assertThat(browser.post(address + "?dryRun=true", file).text("/days/0/act")).isEqualTo("ADDED");
        assertThat(browser.post(address, file).text("/days/0/act")).isEqualTo("ADDED");
        assertThat(browser.post(address, file).text("/days/0/act")).isEqualTo("UNCHANGED");
        assertThat(browser.post(address, file.replace("New year", "New Year's Day")).text("/days/0/act")).isEqualTo("CHANGED");
        assertThat(browser.post(address, "{\"yearTable\":\"CN\",\"content\":\"{\\\"year\\\":2027,\\\"days\\\":[]}\"}").text("/fields/0/code")).isEqualTo("YEAR_NOT_PUBLISHED");
        browser.signIn("lead");
        assertThat(browser.post(address, file).status()).isEqualTo(403);
    }

    @Test
    void administratorsHearOfAYearThatIsNotPublishedWhenSomebodyReckonsWithIt() throws InterruptedException {
        var standard = new CalendarId(UUID.fromString(browser.get("/api/platform/calendars?filter=yearTable%20eq%20'CN'").text("/items/0/id")));
        calendars.addBusinessTime(standard, Instant.parse("2027-03-01T01:00:00Z"), Duration.ofHours(1));

        var told = "";
        for (var i = 0; i < 50 && !told.contains("2027"); i++) {
            Thread.sleep(100);
            told = browser.get("/api/platform/inbox").body();
        }
        assertThat(told).contains("The holidays of 2027 are missing in the year table CN");

        var published = browser.post("/api/platform/calendar-years/import", "{\"yearTable\":\"CN\",\"content\":\"{\\\"year\\\":2027,\\\"papers\\\":[],\\\"days\\\":[{\\\"name\\\":\\\"New year\\\",\\\"date\\\":\\\"2027-01-01\\\",\\\"isOffDay\\\":true}]}\"}");
        assertThat(published.status()).as(published.body()).isEqualTo(200);
        assertThat(browser.get("/api/platform/inbox").body()).as("what is no longer true is taken back").doesNotContain("The holidays of 2027 are missing");
    }

    private CalendarId calendar(String opens, String closes) {
        var openings = "[%s]".formatted(String.join(",", Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")
                .map(day -> "{\"weekday\":\"%s\",\"opens\":\"%s\",\"closes\":\"%s\"}".formatted(day, opens, closes)).toList()));
        var made = browser.post("/api/platform/calendars", "{\"name\":\"Care\",\"zone\":\"Asia/Shanghai\",\"openings\":" + openings + "}");
        return new CalendarId(UUID.fromString(made.text("/id")));
    }
}
