package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ScreenStory
class LockScreenTest {

    @ParameterizedTest
    @EnumSource
    void whatIsLockedIsSeenEverywhereAndOnlyWhatStayedOpenCanBeTyped(Language language, House house) {
        var name = "Signing " + language;
        var account = house.clerk("agent").account(name);
        var agent = house.reader(language, "agent").open("/parties/accounts/" + account).meets(name);

        agent.page().locator(".page-acts button").last().click();
        agent.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(agent.says("Lock", "锁定"))).click();
        var dialog = agent.dialog();
        dialog.locator("#lock-reason").fill("Being signed");
        dialog.locator("#lock-open").fill(agent.says("Kind", "类型"));
        agent.page().locator(".ant-select-item-option").filter(new Locator.FilterOptions().setHasText(agent.says("Kind", "类型"))).first().click();
        dialog.locator("#lock-reason").click();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(agent.says("Lock", "锁定")).setExact(true)).or(dialog.locator(".ant-btn-primary")).first().click();

        agent.page().locator(".lock-chip").click();
        agent.reads("Being signed").reads(agent.says("Still open", "仍可更改"));
        agent.page().keyboard().press("Escape");
        agent.press(agent.says("Edit", "编辑"));
        assertThat(agent.page().locator(".field-locked").filter(new Locator.FilterOptions().setHasText(name)).first()).isVisible();
        assertThat(agent.field("name")).hasCount(0);
        assertThat(agent.field("kind")).isVisible();

        var admin = house.reader(language, "admin").open("/parties/accounts?q=Signing");
        assertThat(admin.rows().filter(new Locator.FilterOptions().setHasText(name)).locator(".lock-sign")).isVisible();
        admin.open("/parties/accounts/" + account + "?tab=history").meets(name).reads(admin.says("Being signed · ✎ Kind", "Being signed · ✎ 类型"));
        admin.open("/parties/accounts/" + account + "?tab=access").meets(name);
        admin.press(admin.says("Unlock", "解锁"));
        admin.reads(admin.says("This record is not locked", "此记录未锁定"));
        assertThat(admin.page().locator(".lock-chip")).hasCount(0);

        var phone = house.readerOnThePhone(language, "agent").open("/parties/accounts/" + account).meets(name);
        assertThat(phone.page().locator(".lock-chip")).hasCount(0);
    }
}
