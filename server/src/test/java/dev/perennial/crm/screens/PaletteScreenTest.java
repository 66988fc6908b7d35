package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything is reached from one line of typing, by keyboard alone. */
@ScreenStory
class PaletteScreenTest {

    private static final Path AXE = Path.of("../web/node_modules/axe-core/axe.min.js");
    private static final String OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    private static final String VIOLATIONS = """
            async () => (await axe.run('.palette', {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})).violations
              .filter(one => one.impact === 'serious' || one.impact === 'critical').flatMap(one => one.nodes.map(node => one.id + ': ' + node.target.join(' ')))""";

    @ParameterizedTest
    @EnumSource
    void recordsPagesAndActionsAreReachedByKeyboardAlone(Language language, House house) {
        var mark = "Palette" + language.name().toLowerCase();
        var clerk = house.clerk("admin");
        clerk.account(mark + " Wholesale", "13712340099");
        var id = clerk.account(mark);
        var reader = house.reader(language, "admin");
        reader.page().addInitScript(AXE);
        reader.open("/").settles();

        type(reader, mark.toUpperCase());
        assertThat(group(reader, reader.says("Exactly this", "完全一致")).locator(".palette-hit")).hasText(Pattern.compile(mark));
        assertThat(hits(reader).nth(1).locator("mark")).hasText(mark);
        isOpenToAll(reader);
        reader.page().keyboard().press("Enter");
        reader.meets(mark);
        assertThat(reader.page()).hasURL(Pattern.compile("/parties/accounts/" + id + "$"));

        type(reader, "0099 " + mark);
        assertThat(hits(reader).first()).containsText(mark + " Wholesale");
        type(reader, mark.replace("Pal", "Pla"));
        assertThat(reader.page().locator(".palette-note")).isVisible();
        assertThat(hits(reader).first()).containsText(reader.says("similar to", "相近"));

        narrows(reader, mark);
        opensAside(reader, mark);
        finds(reader, reader.says("Dark", "深色"));

        type(reader, reader.says("create account", "新建客户"));
        assertThat(hits(reader).first()).hasText(Pattern.compile(reader.says("account", "客户")));
        reader.page().keyboard().press("Enter");
        assertThat(reader.page()).hasURL(Pattern.compile("/parties/accounts/new$"));
    }

    @ParameterizedTest
    @EnumSource
    void aChoiceIsOfferedWhileOneTypesAndNarrowsWhatIsFound(Language language, House house) {
        var mark = "Narrow" + language.name().toLowerCase();
        house.clerk("admin").account(mark);
        var reader = house.reader(language, "admin");
        reader.page().addInitScript(AXE);
        reader.open("/").settles();

        type(reader, mark + " kind:");
        var offered = group(reader, reader.says("Narrow by", "按选项缩小范围"));
        assertThat(offered.locator(".palette-hit")).not().hasCount(0);
        isOpenToAll(reader);
        reader.page().keyboard().type("ORG");
        reader.page().keyboard().press("Tab");
        assertThat(reader.page().getByRole(AriaRole.COMBOBOX)).hasValue(Pattern.compile(mark + " .+[:：].+ $"));
        assertThat(reader.page().getByRole(AriaRole.COMBOBOX)).isFocused();
        assertThat(hits(reader).first()).hasText(Pattern.compile(mark));

        type(reader, mark + " kind:PERSON");
        assertThat(reader.page().locator(".palette-hit").filter(new Locator.FilterOptions().setHasText(mark))).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasOpenedLastIsOfferedFirstAsLongAsItIsThere(Language language, House house) {
        var clerk = house.clerk("admin");
        var kept = clerk.account("Opened by " + language);
        var reader = house.reader(language, "admin");
        reader.page().addInitScript(AXE);
        reader.open("/parties/accounts/" + kept).meets("Opened by " + language);
        reader.goesTo("/").settles();

        type(reader, "");
        var last = group(reader, reader.says("Opened last", "最近打开"));
        assertThat(last).containsText("Opened by " + language);
        isOpenToAll(reader);
        reader.page().keyboard().press("Escape");

        clerk.deletes("parties/accounts", kept);
        reader.open("/").settles();
        type(reader, "");
        assertThat(hits(reader).first()).isVisible();
        assertThat(reader.page().locator(".palette")).not().containsText("Opened by " + language);
    }

    @ParameterizedTest
    @EnumSource
    void onATelephoneThePaletteFillsTheWidthAndNothingIsCutOff(Language language, House house) {
        var name = "Pocket " + language + " with a rather long name that does not fit one line";
        house.clerk("admin").account(name, "13712348877");
        var reader = house.readerOnThePhone(language, "admin").open("/").settles();

        reader.page().locator(".bottombar").getByText(reader.says("Search", "搜索")).click();
        reader.page().getByRole(AriaRole.COMBOBOX).fill("8877");
        assertThat(hits(reader).first()).containsText("8877");
        org.assertj.core.api.Assertions.assertThat((Integer) reader.page().evaluate(OVERFLOW)).isZero();
        hits(reader).first().click();
        reader.meets(name);
    }

    private static void narrows(Reader reader, String mark) {
        type(reader, mark);
        assertThat(hits(reader).nth(1)).isVisible();
        reader.page().keyboard().press("ArrowDown");
        reader.page().keyboard().press("Tab");
        assertThat(reader.page().locator(".palette-chip")).hasText(Pattern.compile(reader.says("Accounts", "客户")));
        reader.page().getByRole(AriaRole.COMBOBOX).fill("");
        reader.page().keyboard().press("Backspace");
        assertThat(reader.page().locator(".palette-chip")).hasCount(0);
        type(reader, "type:nonsense tea");
        assertThat(reader.page().locator(".palette .empty")).containsText("nonsense");
        finds(reader, mark + " " + reader.says("type:account owner:me", "类型:客户 负责人:我"));
    }

    private static void opensAside(Reader reader, String mark) {
        finds(reader, mark);
        var aside = reader.page().context().waitForPage(() -> reader.page().keyboard().press("Control+Enter"));
        assertThat(aside).hasURL(Pattern.compile("/parties/accounts/[0-9a-f-]{36}$"));
        aside.close();
    }

    private static void finds(Reader reader, String words) {
        type(reader, words);
        assertThat(hits(reader).first()).isVisible();
    }

    private static void type(Reader reader, String words) {
        var line = reader.page().getByRole(AriaRole.COMBOBOX);
        if (reader.page().locator(".palette-input").count() == 0) reader.page().keyboard().press("Control+k");
        line.fill(words);
        assertThat(reader.page().locator(".palette-hits[aria-busy=true]")).hasCount(0);
    }

    private static Locator hits(Reader reader) {
        return reader.page().locator(".palette-hit");
    }

    private static Locator group(Reader reader, String label) {
        return reader.page().locator(".palette [role=group][aria-label='" + label + "']");
    }

    private static void isOpenToAll(Reader reader) {
        assertThat(reader.page().locator(".palette[class*=zoom]")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat((List<?>) reader.page().evaluate(VIOLATIONS)).isEmpty();
    }
}
