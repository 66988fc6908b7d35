package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ScreenStory
class CalendarScreenTest {

    /** More on one day than a calendar fetches. */
    private static final int MANY = 501;

    @ParameterizedTest
    @EnumSource
    void daysThatAMonthHasNoRoomForSaySoAndLeadCloser(Language language, House house) {
        var clerk = house.clerk("admin");
        var plural = "outings-" + language.name().toLowerCase(Locale.ROOT);
        clerk.created("/api/platform/custom-types", "{\"plural\":\"%1$s\",\"one\":\"%1$s-one\",\"many\":{\"en\":\"Outings\",\"zh\":\"出行\"}}".formatted(plural));
        clerk.created("/api/platform/custom-fields", "{\"type\":\"custom/%s\",\"key\":\"leaves\",\"kind\":\"DAY\",\"label\":{\"en\":\"Leaves\",\"zh\":\"出发\"},\"demands\":{\"listed\":true}}".formatted(plural));
        clerk.creates("custom/" + plural, Stream.concat(IntStream.range(0, MANY).mapToObj(at -> outing("Early " + at, "2026-03-05")), Stream.of(outing("Late one", "2026-03-20"))));
        var reader = house.reader(language, "admin").open("/custom/" + plural + "?kind=calendar&by=custom/leaves&at=2026-03-01").settles();

        var closer = reader.says("Not all shown – look closer", "未全部显示，缩小范围查看");
        assertThat(day(reader, "2026-03-04").getByText(closer)).hasCount(0);
        assertThat(day(reader, "2026-03-05").getByText(closer)).hasCount(1);
        assertThat(day(reader, "2026-03-20").locator(".calendar-one")).hasCount(0);
        day(reader, "2026-03-20").getByText(closer).click();

        assertThat(reader.page()).hasURL(Pattern.compile("span=week"));
        assertThat(day(reader, "2026-03-20").locator(".calendar-one")).containsText("Late one");
        reader.doesNotRead(closer);
    }

    private static String outing(String name, String day) {
        return "{\"name\":\"%s\",\"custom\":{\"leaves\":\"%s\"}}".formatted(name, day);
    }

    private static Locator day(Reader reader, String day) {
        return reader.page().locator(".calendar-day").filter(new Locator.FilterOptions().setHas(reader.page().locator("time[datetime='" + day + "']")));
    }
}
