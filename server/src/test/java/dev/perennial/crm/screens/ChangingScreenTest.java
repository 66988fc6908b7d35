package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ScreenStory
class ChangingScreenTest {

    private static final String ACCOUNTS = "parties/accounts";

    @ParameterizedTest
    @EnumSource
    void anEditStandsInTheHistoryWithBeforeAndAfter(Language language, House house) {
        var id = house.clerk("admin").account("Before " + language);
        var reader = house.reader(language, "admin").open("/" + ACCOUNTS + "/" + id).meets("Before " + language);

        reader.press(reader.says("Edit", "编辑"));
        reader.field("name").fill("After " + language);
        reader.press(reader.says("Save", "保存"));
        reader.meets("After " + language);
        reader.tab(reader.says("History", "历史")).click();

        var newest = reader.page().locator(".history > li").first();
        assertThat(newest).containsText("沈致远");
        assertThat(newest).containsText(reader.says("version 2", "版本 2"));
        assertThat(newest.locator("del")).hasText("Before " + language);
        assertThat(newest.locator("ins")).hasText("After " + language);
    }

    @ParameterizedTest
    @EnumSource
    void twoEditorsAreShownBothValuesAndTheSecondDecides(Language language, House house) {
        var clerk = house.clerk("admin");
        var id = clerk.account("Original " + language);
        var reader = house.reader(language, "admin").open("/" + ACCOUNTS + "/" + id).meets("Original " + language);
        reader.press(reader.says("Edit", "编辑"));
        reader.field("name").fill("Mine " + language);

        clerk.changes(ACCOUNTS, id, "{\"name\":\"Theirs " + language + "\"}");
        reader.press(reader.says("Save", "保存"));

        assertThat(reader.dialog()).containsText(reader.says("Somebody else saved first", "他人已先保存"));
        assertThat(reader.dialog()).containsText("Original " + language);
        assertThat(reader.dialog()).containsText("Mine " + language);
        reader.page().getByRole(AriaRole.RADIO, named("Theirs " + language)).check();
        reader.page().getByRole(AriaRole.RADIO, named("Mine " + language)).check();
        reader.press(reader.says("Save this choice", "按此保存"));
        reader.meets("Mine " + language);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasDeletedWhileBeingEditedIsLeftAndComesBackWithOnePress(Language language, House house) {
        var id = house.clerk("admin").account("Short-lived " + language);
        var reader = house.reader(language, "admin").open("/" + ACCOUNTS + "/" + id).meets("Short-lived " + language);
        reader.press(reader.says("Edit", "编辑"));
        reader.field("name").fill("Never saved");

        more(reader, reader.says("Delete", "删除"));
        reader.reads(reader.says("Short-lived ENGLISH deleted", "已删除 Short-lived CHINESE"));
        assertThat(reader.page()).hasURL(Pattern.compile("/parties/accounts$"));

        reader.press(reader.says("Undo", "撤销"));
        reader.meets("Short-lived " + language);
        assertThat(reader.field("name")).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource
    void aCopyBeginsWithWhatItsOriginalSaysAndIsARecordOfItsOwn(Language language, House house) {
        var clerk = house.clerk("admin");
        var id = clerk.account("Original of a copy " + language, "13900007777");
        var reader = house.reader(language, "admin").open("/" + ACCOUNTS + "/" + id).meets("Original of a copy " + language);

        more(reader, reader.says("Duplicate", "复制一份"));
        assertThat(reader.field("name")).hasValue("Original of a copy " + language);
        reader.field("name").fill("Copy " + language);
        reader.page().locator("button[type=submit]").click();

        reader.meets("Copy " + language).reads("139 0000 7777");
        reader.open("/" + ACCOUNTS + "/new");
        assertThat(reader.field("name")).hasValue("");
        reader.open("/" + ACCOUNTS + "/" + id).meets("Original of a copy " + language);
    }

    private static void more(Reader reader, String act) {
        reader.page().locator(".record-head").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(reader.says("More", "更多")).setExact(true)).last().click();
        reader.page().getByRole(AriaRole.MENUITEM, named(act)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
