package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody builds a filter, keeps it as a view, works in the rows, changes all of them at once and on a board, and takes it back. */
@ScreenStory
class ViewScreenTest {

    private static final Path AXE = Path.of("../web/node_modules/axe-core/axe.min.js");
    private static final String SERIOUS = """
            async () => (await axe.run(document, {resultTypes: ['violations'], rules: {'aria-required-children': {enabled: false}}, runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})).violations
              .filter(one => one.impact === 'serious' || one.impact === 'critical')
              .flatMap(one => one.nodes.slice(0, 4).map(node => one.id + ': ' + node.target.join(' ')))""";

    @ParameterizedTest
    @EnumSource
    void aViewIsBuiltKeptWorkedInAndFoundAgainByItsAddress(Language language, House house) {
        var mark = "Viewed" + language;
        var clerk = house.clerk("admin");
        for (var name : List.of("Ash", "Beech", "Cedar")) clerk.account(mark + " " + name);
        var reader = house.reader(language, "admin");
        reader.page().addInitScript(AXE);
        reader.open("/parties/accounts").settles();

        build(reader, mark);
        assertThat(reader.rows()).hasCount(2);
        keepAs(reader, mark + " view");
        assertThat(reader.page()).hasURL(Pattern.compile("\\?view=[0-9a-f-]{36}$"));

        var another = house.reader(language, "admin").open(reader.page().url());
        assertThat(another.rows()).hasCount(2);
        assertThat(another.page().locator(".view-name")).hasText(mark + " view");

        editInPlace(reader, mark);
        changeAllAndBack(reader);
        moveOnTheBoard(reader, mark);
        Assertions.assertThat((List<?>) reader.page().evaluate(SERIOUS)).isEmpty();
    }

    /** The filter in words first with a mistake, whose place is told, then as it is meant; drawn it says the same. */
    private static void build(Reader reader, String mark) {
        reader.press(reader.says("Build the filter", "构建筛选"));
        reader.dialog().getByText(reader.says("In words", "文字"), new Locator.GetByTextOptions().setExact(true)).click();
        var words = reader.dialog().getByRole(AriaRole.TEXTBOX);
        words.fill("startswith(name,'" + mark + "') and (name eq");
        assertThat(reader.dialog().getByRole(AriaRole.ALERT)).containsText(String.valueOf("startswith(name,'".length() + mark.length() + "') and (name eq".length() + 1));
        words.fill("startswith(name,'" + mark + "') and (endswith(name,'Ash') or endswith(name,'Cedar'))");
        reader.dialog().getByText(reader.says("Drawn", "图形"), new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(reader.dialog().locator(".filter-line")).hasCount(3);
        reader.press(reader.says("Apply", "应用"));
    }

    private static void keepAs(Reader reader, String name) {
        reader.press(reader.says("Keep as a view", "保存为视图"));
        reader.page().locator("#view-name").fill(name);
        reader.press(reader.says("Save", "保存"));
        assertThat(reader.page().locator(".view-name")).hasText(name);
    }

    private static void editInPlace(Reader reader, String mark) {
        reader.rows().filter(new Locator.FilterOptions().setHasText(mark + " Ash")).locator("td.title").dblclick();
        reader.page().locator(".cell-edit input").fill(mark + " tall Ash");
        reader.page().keyboard().press("Enter");
        assertThat(reader.rows().filter(new Locator.FilterOptions().setHasText(mark + " tall Ash"))).hasCount(1);
        reader.rows().first().focus();
        reader.page().keyboard().press("Control+z");
        assertThat(reader.rows().filter(new Locator.FilterOptions().setHasText(mark + " Ash"))).hasCount(1);
    }

    private static void changeAllAndBack(Reader reader) {
        reader.page().locator("thead .choice input").check();
        reader.press(reader.says("Change", "更改"));
        choose(reader, reader.says("Kind", "类型"));
        reader.field("kind").click();
        choose(reader, reader.says("Person", "个人"));
        reader.press(reader.says("Preview", "预览"));
        assertThat(reader.dialog().locator(".bulk-rehearsal dd").nth(1)).hasText("2");
        reader.press(reader.says("Change 2", "更改 2 条"));
        assertThat(reader.dialog().getByText(reader.says("The change is done.", "更改已完成。"))).isVisible();
        reader.press(reader.says("Undo", "撤销"));
        assertThat(reader.dialog().getByText(reader.says("The change was taken back", "更改已撤销"))).isVisible();
        reader.dialog().locator(".ant-modal-footer button").first().click();
        assertThat(reader.dialog()).hasCount(0);
    }

    private static void moveOnTheBoard(Reader reader, String mark) {
        reader.page().getByTitle(reader.says("Kanban", "看板")).click();
        var card = reader.page().locator(".card").filter(new Locator.FilterOptions().setHasText(mark + " Cedar"));
        card.getByRole(AriaRole.BUTTON).click();
        reader.page().getByRole(AriaRole.MENUITEM).filter(new Locator.FilterOptions().setHasText(reader.says("Person", "个人"))).click();
        var persons = reader.page().locator(".board-column").filter(new Locator.FilterOptions().setHasText(reader.says("Person", "个人")));
        assertThat(persons.locator(".card")).hasCount(1);
        reader.press(reader.says("Undo", "撤销"));
        assertThat(persons.locator(".card")).hasCount(0);
    }

    private static void choose(Reader reader, String option) {
        reader.page().locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + option + "$"))).click();
    }
}
