package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.perennial.crm.support.Authenticator;
import dev.perennial.crm.support.Browser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody sets up an authenticator on his own page, and the door asks for its code from then on. */
@ScreenStory
class OneTimePasswordScreenTest {

    @ParameterizedTest
    @EnumSource
    void whoSetsUpAnAuthenticatorIsAskedForItsCodeAtTheDoorAndCannotStopItWithoutOne(Language language, House house) {
        var username = "screen-otp-" + System.nanoTime();
        var clerk = house.clerk("admin");
        var user = clerk.created("/api/platform/users", "{\"username\":\"%s\",\"name\":\"Careful\"}".formatted(username));
        clerk.post("/api/platform/users/" + user + "/set-password", "{\"password\":\"%s\"}".formatted(Browser.PASSWORD));

        var authenticator = setUp(house.reader(language, username).open("/me"));
        var reader = signIn(house, language, username, authenticator);

        reader.open("/me").press(reader.says("Stop asking for codes", "停用验证码"));
        reader.page().locator("#otp-current").fill(Browser.PASSWORD);
        reader.page().locator("#otp-code").fill("none of mine");
        reader.dialog().getByRole(AriaRole.BUTTON).last().click();
        reader.reads(reader.says("The code is not right, or was used before.", "验证码不正确或已使用过。"));
    }

    private static Authenticator setUp(Reader reader) {
        reader.press(reader.says("Set up an authenticator", "设置身份验证器"));
        reader.page().locator("#otp-current").fill(Browser.PASSWORD);
        reader.press(reader.says("Next", "下一步"));
        assertThat(reader.dialog().locator("svg[role=img], .ant-qrcode svg").first()).isVisible();
        var authenticator = new Authenticator(reader.page().locator(".token-secret code").innerText().strip());
        reader.page().locator("#otp-code").fill(authenticator.code(0));
        reader.press(reader.says("Confirm", "确认"));
        reader.reads(reader.says("Your recovery codes", "恢复码"));
        assertThat(reader.page().locator(".otp-codes")).containsText("-");
        return authenticator;
    }

    private static Reader signIn(House house, Language language, String username, Authenticator authenticator) {
        var reader = house.stranger(language).open("/");
        reader.page().locator("#username").fill(username);
        reader.page().locator("#password").fill(Browser.PASSWORD);
        reader.press(reader.says("Sign in", "登录"));
        reader.page().locator("#otp").fill("000000");
        reader.press(reader.says("Sign in", "登录"));
        reader.reads(reader.says("Password or code is not right", "密码或验证码不正确"));
        reader.page().locator("#otp").fill(authenticator.code(1));
        reader.press(reader.says("Sign in", "登录"));
        reader.reads(reader.says("Hello, Careful", "Careful，你好"));
        return reader;
    }
}
