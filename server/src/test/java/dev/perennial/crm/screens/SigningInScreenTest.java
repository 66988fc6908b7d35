package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.perennial.crm.support.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ScreenStory
class SigningInScreenTest {

    @ParameterizedTest
    @EnumSource
    void aWrongPasswordIsRefusedInPlainWordsAndTheRightOneOpensTheHouse(Language language, House house) {
        var reader = house.stranger(language).open("/parties/accounts");

        reader.signsIn("manager", "not the password");
        reader.reads(reader.says("User name and password do not match", "用户名与密码不符"));

        reader.signsIn("manager", Browser.PASSWORD);
        reader.meets(reader.says("Accounts", "客户"));
        reader.link(reader.says("Sales orders", "销售订单")).click();
        reader.meets(reader.says("Sales orders", "销售订单"));
    }

    @Test
    void theLanguageChosenAtTheDoorIsSpokenInside(House house) {
        var reader = house.stranger(Language.ENGLISH).open("/");
        reader.press("简体中文");
        reader.meets("登录");

        reader.page().locator("#username").fill("finance");
        reader.page().locator("#password").fill(Browser.PASSWORD);
        reader.press("登录");

        reader.meets("Margaret Hill，你好");
        assertThat(reader.link("客户")).isVisible();
    }
}
