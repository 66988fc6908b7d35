package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values are changed where they stand, in groups, on cards, beside the open record and in the calendar, and taken back. */
@ScreenStory
class InPlaceScreenTest {

    private static final String ACCOUNTS = "parties/accounts";
    private static final String PASTE = """
            text => {
              const data = new DataTransfer();
              data.setData('text/plain', text);
              document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }""";

    @ParameterizedTest
    @EnumSource
    void rowsInsideGroupsAreChangedChosenAndTakenBack(Language language, House house) {
        var mark = "Grouped" + language;
        var clerk = house.clerk("admin");
        for (var name : new String[] {"Ash", "Beech"}) clerk.account(mark + " " + name);
        clerk.created("/api/parties/accounts", "{\"name\":\"%s Cedar\",\"kind\":\"PERSON\"}".formatted(mark));
        var reader = house.reader(language, "admin").open("/parties/accounts?view=all&q=" + mark + "&group=kind&columns=name,kind").settles();
        assertThat(reader.page().locator(".groups-one")).hasCount(2);

        row(reader, mark + " Ash").locator("td.title").dblclick();
        reader.page().locator(".cell-edit input").fill(mark + " tall Ash");
        reader.page().keyboard().press("Enter");
        assertThat(row(reader, mark + " tall Ash")).hasCount(1);
        reader.page().keyboard().press("Control+z");
        assertThat(row(reader, mark + " Ash")).hasCount(1);

        row(reader, "Beech").locator(".choice input").check();
        row(reader, "Cedar").locator(".choice input").check();
        assertThat(reader.page().locator(".selection-bar b")).hasText(reader.says("2 chosen", "已选 2 条"));
    }

    @ParameterizedTest
    @EnumSource
    void aCardIsChangedByTheKeyboardAndWhoeverWasFasterIsNotOverwrittenUnasked(Language language, House house) {
        var mark = "Carded" + language;
        var clerk = house.clerk("admin");
        var id = clerk.account(mark);
        clerk.changes(ACCOUNTS, id, "{\"flags\":[\"VIP\"]}");
        var reader = house.reader(language, "admin").open("/parties/accounts?view=all&kind=kanban&by=kind&q=" + mark + "&columns=name,kind,flags").settles();
        var card = reader.page().locator(".card");
        var keys = reader.page().keyboard();

        card.getByRole(AriaRole.LINK).focus();
        keys.press("ArrowDown");
        assertThat(card.locator("[data-line=flags]")).isFocused();
        keys.press("Escape");
        keys.press("F2");
        card.locator(".cell-edit input").fill(mark + " mine");
        clerk.changes(ACCOUNTS, id, "{\"name\":\"%s theirs\"}".formatted(mark));
        keys.press("Enter");

        assertThat(reader.dialog()).containsText(mark + " theirs");
        reader.press(reader.says("Save this choice", "按此保存"));
        assertThat(card.getByRole(AriaRole.LINK)).hasText(mark + " mine");
        keys.press("Control+z");
        assertThat(card.getByRole(AriaRole.LINK)).hasText(mark + " theirs");
    }

    @ParameterizedTest
    @EnumSource
    void theListBesideARecordAndTheCalendarTakeChangesToo(Language language, House house) {
        var mark = "Beside" + language;
        house.clerk("admin").account(mark);
        var reader = house.reader(language, "admin").open("/parties/accounts?view=all&kind=split&q=" + mark + "&columns=name,kind").settles();
        var one = reader.page().locator(".split-one");

        one.locator("[data-line=kind]").dblclick();
        one.locator(".cell-edit .ant-select").click();
        reader.page().locator(".ant-select-item-option").filter(new Locator.FilterOptions().setHasText(reader.says("Person", "个人"))).click();
        reader.page().keyboard().press("Enter");
        assertThat(one.locator("[data-line=kind]")).hasText(reader.says("Person", "个人"));

        reader.open("/parties/accounts?view=all&kind=calendar&by=createdAt&q=" + mark + "&columns=name,kind").settles();
        reader.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(reader.says("Change " + mark + " here", "就地修改 " + mark))).click();
        assertThat(reader.page().locator(".quick-edit [data-line]").first()).isFocused();
        reader.page().keyboard().press("Enter");
        reader.page().locator(".cell-edit input").fill(mark + " anew");
        reader.page().keyboard().press("Enter");
        assertThat(reader.page().locator(".calendar-one a")).containsText(mark + " anew");
        reader.page().keyboard().press("Control+z");
        assertThat(reader.page().locator(".calendar-one a")).not().containsText("anew");
    }

    @ParameterizedTest
    @EnumSource
    void aPastedBlockChangesWhatFitsAndSaysWhatItLeftAloneAndWhy(Language language, House house) {
        var mark = "Pasted" + language;
        var clerk = house.clerk("admin");
        for (var name : new String[] {"Ash", "Beech"}) clerk.account(mark + " " + name);
        var reader = house.reader(language, "admin").open("/parties/accounts?view=all&sort=name&q=" + mark + "&columns=name,kind,createdAt").settles();

        row(reader, "Ash").locator("td.title").focus();
        reader.page().evaluate(PASTE, mark + " Oak\tPlanet\tX-1\n" + mark + " Pine\t" + reader.says("Organisation", "单位") + "\tX-2");
        assertThat(reader.page().locator(".ant-notification-notice")).containsText(reader.says("3 cells pasted, 3 left alone", "已粘贴 3 个单元格，3 个保持不变"));
        assertThat(reader.page().locator(".paste-left")).containsText(reader.says("“Planet” does not fit into Kind", "“Planet”不适合类型"));
        assertThat(row(reader, "Pine")).hasCount(1);
        reader.page().keyboard().press("Control+z");
        assertThat(row(reader, "Beech")).hasCount(1);
        assertThat(row(reader, "Ash")).hasCount(1);
    }

    private static Locator row(Reader reader, String text) {
        return reader.rows().filter(new Locator.FilterOptions().setHasText(text));
    }
}
