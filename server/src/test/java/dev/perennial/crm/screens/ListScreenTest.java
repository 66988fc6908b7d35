package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ScreenStory
class ListScreenTest {

    @ParameterizedTest
    @EnumSource
    void aListIsSearchedFilteredAndSortedAndItsAddressBringsAllOfItBack(Language language, House house) {
        var mark = "Listed" + language;
        var clerk = house.clerk("admin");
        for (var name : new String[] {"Beech", "Ash", "Cedar"}) clerk.account(mark + " " + name);
        clerk.created("/api/parties/accounts", "{\"name\":\"%s Person\",\"kind\":\"PERSON\"}".formatted(mark));
        var reader = house.reader(language, "admin").open("/parties/accounts");

        reader.page().getByRole(AriaRole.SEARCHBOX).fill(mark);
        assertThat(reader.rows()).hasCount(4);
        filterByKind(reader);
        assertThat(reader.rows()).hasCount(3);
        reader.press(reader.says("Name", "名称"));
        assertThat(reader.rows().first()).containsText("Ash");
        reader.press(reader.says("Name", "名称"));
        assertThat(reader.rows().first()).containsText("Cedar");

        var link = reader.page().url();
        var another = house.reader(language, "admin").open(link);
        assertThat(another.rows()).hasCount(3);
        assertThat(another.rows().first()).containsText("Cedar");
        assertThat(another.page().getByRole(AriaRole.SEARCHBOX)).hasValue(mark);
        another.press(another.says("Clear filters", "清除筛选"));
        assertThat(another.page()).not().hasURL(Pattern.compile("[?&]filter="));
    }

    @ParameterizedTest
    @EnumSource
    void theKeyboardLeadsFromTheListToASavedChange(Language language, House house) {
        var mark = "Keyed" + language;
        var clerk = house.clerk("admin");
        clerk.account(mark + " Two");
        clerk.account(mark + " One");
        var reader = house.reader(language, "admin").open("/parties/accounts").settles();
        var keys = reader.page().keyboard();

        keys.press("?");
        assertThat(reader.dialog()).containsText(reader.says("Next and previous row", "下一行、上一行"));
        keys.press("Escape");
        assertThat(reader.dialog()).not().isVisible();

        keys.press("/");
        keys.type(mark);
        assertThat(reader.rows()).hasCount(2);
        keys.press("Tab");
        keys.press("j");
        keys.press("j");
        keys.press("Enter");
        reader.meets(mark + " Two");
        keys.press("e");
        assertThat(reader.field("name")).isVisible();
        reader.field("name").focus();
        keys.press("End");
        keys.type(" changed");
        keys.press("Control+s");
        reader.meets(mark + " Two changed");
        assertThat(reader.page().locator(".save-bar")).hasCount(0);
    }

    private static void filterByKind(Reader reader) {
        reader.page().locator(".add-filter").click();
        var options = reader.page().locator(".ant-select-item-option");
        options.filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + reader.says("Kind", "类型") + "$"))).click();
        reader.page().locator(".filter-editor .ant-select").last().click();
        options.filter(new Locator.FilterOptions().setHasText(reader.says("Organisation", "单位"))).click();
        reader.page().keyboard().press("Escape");
        reader.press(reader.says("Apply", "应用"));
    }
}
