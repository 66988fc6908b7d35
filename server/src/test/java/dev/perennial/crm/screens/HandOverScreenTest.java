package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ScreenStory
class HandOverScreenTest {

    @ParameterizedTest
    @EnumSource
    void whatSomebodyOwnsGoesToAnotherAndComesBackFromThePageOfChangeSets(Language language, House house) {
        var clerk = house.clerk("admin");
        var username = "leaver." + language.name().toLowerCase();
        var leaver = clerk.created("/api/platform/users", "{\"username\":\"%s\",\"name\":\"Leaver %s\"}".formatted(username, language));
        var account = clerk.account("Left by " + language);
        clerk.changes("parties/accounts", account, "{\"owner\":\"%s\"}".formatted(leaver));

        var admin = house.reader(language, "admin").open("/platform/users/" + leaver + "?tab=handover").meets("Leaver " + language);
        admin.page().locator("#transfer-to").fill("林悦");
        admin.page().locator(".ant-select-item-option").filter(new Locator.FilterOptions().setHasText("林悦")).first().click();
        admin.page().locator("#transfer-reason").fill("Leaves the firm");
        admin.press(admin.says("Preview", "预览"));
        admin.reads(admin.says("Would change", "将更改"));
        admin.press(admin.says("Hand over 1", "移交 1 条"));
        admin.reads(admin.says("The change is done.", "更改已完成。"));

        admin.open("/parties/accounts/" + account + "?tab=history").meets("Left by " + language);
        admin.page().locator(".history-set a").first().click();
        admin.meets(admin.says("Change sets", "更改集")).reads("Leaves the firm");
        admin.press(admin.says("Undo", "撤销"));
        admin.dialog().getByText(admin.says("Would go back", "将恢复")).waitFor();
        admin.dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(admin.says("Undo", "撤销")).setExact(true)).or(admin.dialog().locator(".ant-btn-primary")).first().click();
        admin.reads(admin.says("taken back", "已被撤销"));

        var phone = house.readerOnThePhone(language, "admin").open("/changes").meets(language.says("Change sets", "更改集"));
        assertThat(phone.page().locator(".job").first()).isVisible();
        org.assertj.core.api.Assertions.assertThat((Boolean) phone.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as("nothing stands beyond the edge of the telephone").isTrue();
    }
}
