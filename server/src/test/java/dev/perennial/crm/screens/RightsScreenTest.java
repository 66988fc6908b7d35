package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.perennial.crm.support.Browser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ScreenStory
class RightsScreenTest {

    @ParameterizedTest
    @EnumSource
    void afterTheAdministratorHidesAFieldItsReaderNoLongerSeesIt(Language language, House house) {
        var clerk = house.clerk("admin");
        var role = clerk.created("/api/platform/roles", "{\"name\":\"Caller %s\",\"grants\":[{\"type\":\"parties/accounts\",\"action\":\"READ\",\"scope\":\"ALL\"}]}".formatted(language));
        var username = "curious." + language.name().toLowerCase();
        var user = clerk.created("/api/platform/users", "{\"username\":\"%s\",\"name\":\"Curious\",\"roles\":[\"%s\"]}".formatted(username, role));
        clerk.post("/api/platform/users/" + user + "/set-password", "{\"password\":\"%s\"}".formatted(Browser.PASSWORD));
        var account = "/parties/accounts/" + clerk.account("Called " + language, "13900005678");
        var curious = house.reader(language, username).open(account).meets("Called " + language).reads("139 0000 5678");

        var admin = house.reader(language, "admin").open("/platform/roles/" + role + "?tab=rights");
        admin.page().locator(".rights-table tbody tr").first().getByText(admin.says("All open", "全部开放")).click();
        admin.page().locator(".mask-line").filter(new Locator.FilterOptions().setHasText(admin.says("Contact points", "联系方式"))).locator("select").selectOption("HIDDEN");
        admin.reads(admin.says("A mask holds only while", "多个角色的权限会叠加")).reads(admin.says("These roles show such fields", "以下角色开放了这些字段"));
        admin.page().keyboard().press("Escape");
        admin.press(admin.says("Save", "保存"));
        admin.reads(admin.says("Saved", "已保存")).reads(admin.says("1 masked", "限制 1 项"));

        curious.open(account).meets("Called " + language).settles().doesNotRead("139 0000 5678");
    }

    @ParameterizedTest
    @EnumSource
    void whoMayChangeNobodyStillSpeaksTheLanguageHeLikes(Language language, House house) {
        var reader = house.reader(language, language.says("shipping", "warehouse")).open("/");
        chooseLanguage(reader, reader.says("简体中文", "English"));
        assertThat(reader.link(reader.says("今天", "Today")).first()).isVisible();

        reader.open("/me");
        reader.meets(reader.says("我的会话与令牌", "My sessions and tokens"));
        chooseLanguage(reader, reader.says("English", "简体中文"));
        reader.meets(reader.says("My sessions and tokens", "我的会话与令牌"));
    }

    private static void chooseLanguage(Reader reader, String name) {
        reader.page().locator(".user-button").click();
        reader.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name)).click();
    }
}
