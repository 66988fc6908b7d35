package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody finds one customer twice in the list, makes them one, follows an old link, and takes it back from the history. */
@ScreenStory
class MergeScreenTest {

    private static final Path AXE = Path.of("../web/node_modules/axe-core/axe.min.js");
    private static final String SERIOUS = """
            async () => (await axe.run('.merge-dialog', {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})).violations
              .filter(one => one.impact === 'serious' || one.impact === 'critical')
              .flatMap(one => one.nodes.slice(0, 4).map(node => one.id + ': ' + node.target.join(' ')))""";
    /** Where pictures go when somebody wants to look at them. */
    private static final String PICTURES = System.getenv("MERGE_PICTURES");

    @ParameterizedTest
    @EnumSource
    void twoAccountsBecomeOneAndTwoAgain(Language language, House house) {
        var mark = "Merged" + language;
        var clerk = house.clerk("admin");
        var into = clerk.account(mark + " Ltd");
        var other = clerk.account(mark + " Limited");
        clerk.created("/api/orders/sales-orders", "{\"customer\":\"%s\",\"orderedAt\":\"2026-05-01T08:00:00Z\"}".formatted(other));
        clerk.created("/api/parties/people", "{\"name\":\"%s Clerk\",\"account\":\"%s\"}".formatted(mark, other));
        var reader = house.reader(language, "admin");
        reader.page().addInitScript(AXE);

        choose(reader, mark);
        keepTheOthersName(reader, mark, into);
        undoFromTheHistory(reader, mark, into, other);
        onThePhone(house, language, into, mark);
    }

    private static void choose(Reader reader, String mark) {
        reader.open("/parties/accounts?filter=startswith(name,'" + mark + "')");
        reader.page().locator("h1").first().waitFor();
        reader.settles();
        assertThat(reader.rows()).hasCount(2);
        reader.page().locator("thead .choice input").check();
        reader.press(reader.says("Merge", "合并"));
        assertThat(reader.dialog().locator(".merge-table thead th")).hasCount(4);
        picture(reader, "chosen");
    }

    /** The first one stays; the name is taken from the other, and the result shows it at once. */
    private static void keepTheOthersName(Reader reader, String mark, String into) {
        var stays = reader.dialog().locator("thead th").filter(new Locator.FilterOptions().setHasText(mark + " Ltd"));
        stays.getByRole(AriaRole.RADIO).check();
        var name = reader.dialog().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + reader.says("Name", "名称"))));
        name.locator("td").filter(new Locator.FilterOptions().setHasText(mark + " Limited")).getByRole(AriaRole.RADIO).check();
        assertThat(name.locator(".merge-result")).hasText(mark + " Limited");
        assertThat(reader.dialog().locator(".merge-moves")).containsText(reader.says("1 sales order", "1 条销售订单"));
        assertThat(reader.button(reader.says("Merge 2 accounts", "合并 2 条客户"))).isEnabled();
        reader.page().waitForFunction("() => document.getAnimations().every(one => one.playState !== 'running' || one.effect.getTiming().iterations === Infinity)");
        Assertions.assertThat((List<?>) reader.page().evaluate(SERIOUS)).isEmpty();
        picture(reader, "picked");
        reader.press(reader.says("Merge 2 accounts", "合并 2 条客户"));
        assertThat(reader.dialog().getByText(reader.says("2 records are one now.", "2 条记录已合为一条。"))).isVisible();
        picture(reader, "done");
        reader.dialog().getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText(reader.says("Open the record", "打开记录"))).click();
        assertThat(reader.heading(mark + " Limited")).isVisible();
        assertThat(reader.page()).hasURL(Pattern.compile("/parties/accounts/" + into));
    }

    private static void undoFromTheHistory(Reader reader, String mark, String into, String other) {
        reader.open("/parties/accounts/" + other).settles();
        assertThat(reader.page()).hasURL(Pattern.compile("/parties/accounts/" + into));
        assertThat(reader.page().getByText(reader.says("was merged into this one", "已合并到此记录"))).isVisible();
        reader.tab(reader.says("History", "历史")).click();
        assertThat(reader.page().locator(".history-merged").first()).containsText(mark + " Limited");
        picture(reader, "history");
        reader.press(reader.says("Undo merge", "撤销合并"));
        assertThat(reader.dialog().locator(".merge-moves")).containsText(reader.says("1 sales order", "1 条销售订单"));
        picture(reader, "undo");
        reader.dialog().getByRole(AriaRole.BUTTON).filter(new Locator.FilterOptions().setHasText(Pattern.compile(reader.says("Undo merge", "撤销合并")))).click();
        assertThat(reader.heading(mark + " Ltd")).isVisible();
        reader.open("/parties/accounts/" + other).settles();
        assertThat(reader.heading(mark + " Limited")).isVisible();
    }

    /** From the page of a record, the other one is found by search. */
    private static void onThePhone(House house, Language language, String into, String mark) {
        var phone = house.readerOnThePhone(language, "admin").open("/parties/accounts/" + into).settles();
        phone.press(phone.says("More", "更多"));
        phone.page().getByRole(AriaRole.MENUITEM).filter(new Locator.FilterOptions().setHasText(phone.says("Merge with", "与其他记录合并"))).click();
        phone.dialog().getByRole(AriaRole.COMBOBOX).fill(mark + " Limited");
        phone.page().locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option").first().click();
        assertThat(phone.dialog().locator(".merge-table thead th")).hasCount(4);
        assertThat(phone.dialog().locator(".merge-moves")).isVisible();
        picture(phone, "phone");
        Assertions.assertThat((Boolean) phone.page().evaluate("() => document.documentElement.scrollWidth <= innerWidth")).as("nothing sticks out").isTrue();
    }

    private static void picture(Reader reader, String name) {
        if (PICTURES != null) reader.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of(PICTURES, reader.says("en", "zh") + "-" + name + ".png")));
    }
}
