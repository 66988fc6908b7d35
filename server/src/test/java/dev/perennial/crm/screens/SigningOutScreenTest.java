package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.perennial.crm.support.Browser;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several people at one desk: who leaves takes with him what he saw and typed. */
@ScreenStory
class SigningOutScreenTest {

    @ParameterizedTest
    @EnumSource
    void whoSignsOutLeavesNothingOnTheScreen(Language language, House house) {
        var name = "Left behind " + language;
        house.clerk("admin").account(name);
        var reader = house.reader(language, "admin").open("/parties/accounts?q=Left%20behind").settles();
        reader.rows().first().click();
        reader.meets(name);

        leave(reader);

        assertThat(reader.page().locator("#username")).isVisible();
        assertThat(reader.page().getByText(name)).hasCount(0);
        assertThat(reader.page()).hasURL(Pattern.compile("//[^/]+/$"));
        reader.page().goBack();
        assertThat(reader.page().locator("#username")).isVisible();
        assertThat(reader.page().getByText(name)).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource
    void whoHasTypedIsAskedFirstAndFindsItAgainWhichTheNextDoesNot(Language language, House house) {
        var name = "Half typed " + language;
        var reader = house.reader(language, "admin").open("/parties/accounts/new");
        reader.field("name").fill(name);

        leave(reader);
        reader.press(reader.says("Stay", "留下"));
        assertThat(reader.field("name")).hasValue(name);
        leave(reader);
        reader.press(reader.says("Leave, keep the draft", "离开并保留草稿"));

        enter(reader, "agent").open("/parties/accounts/new");
        assertThat(reader.field("name")).hasValue("");
        leave(reader);
        enter(reader, "admin").open("/parties/accounts/new");
        assertThat(reader.field("name")).hasValue(name);
    }

    @ParameterizedTest
    @EnumSource
    void whoSignsInWhereAnothersSessionEndedLearnsNothingOfTheListBefore(Language language, House house) {
        house.clerk("admin").account("Handed on " + language);
        var reader = house.reader(language, "admin").open("/parties/accounts?q=Handed%20on").settles();
        reader.rows().first().click();
        assertThat(reader.page().locator(".steps")).isVisible();

        reader.page().context().clearCookies();
        reader.page().getByRole(AriaRole.TAB).getByText(reader.says("Sales orders", "销售订单")).click();   // finds the session ended
        reader.signsIn("manager", Browser.PASSWORD);

        assertThat(reader.page().locator(".crumb a")).hasAttribute("href", "/parties/accounts");
        assertThat(reader.page().locator(".steps")).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource
    void aLinkFromElsewhereSignsNobodyOutAndWhoCannotBeSignedOutIsToldSo(Language language, House house) {
        var reader = house.reader(language, "admin").open("/sign-out");
        assertThat(reader.page().locator(".user-button")).isVisible();
        assertThat(reader.page()).hasURL(Pattern.compile("//[^/]+/$"));

        reader.page().route("**/api/session", route -> {
            if (route.request().method().equals("DELETE")) route.abort();
            else route.resume();
        });
        leave(reader);
        assertThat(reader.page().locator("main [role=alert]")).isVisible();
        reader.page().unroute("**/api/session");
        reader.press(reader.says("Try again", "重试"));
        assertThat(reader.page().locator("#username")).isVisible();
    }

    private static Reader enter(Reader reader, String username) {
        reader.signsIn(username, Browser.PASSWORD);
        assertThat(reader.page().locator(".user-button")).isVisible();
        return reader;
    }

    private static void leave(Reader reader) {
        reader.page().locator(".user-button").click();
        reader.page().getByRole(AriaRole.MENUITEM).getByText(reader.says("Sign out", "退出登录")).click();
    }
}
