package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ScreenStory
class StepsScreenTest {

    /** More than one page of a list. */
    private static final int MANY = 52;

    @ParameterizedTest
    @EnumSource
    void fromRecordToRecordGoesInTheOrderOfTheListBeyondItsFirstPageAndTheListIsFoundAgain(Language language, House house) {
        var mark = "Stepped" + language;
        house.clerk("admin").creates("parties/accounts", IntStream.rangeClosed(1, MANY).mapToObj(at -> "{\"name\":\"%s %02d\",\"kind\":\"ORGANISATION\"}".formatted(mark, at)));
        var list = "/parties/accounts?q=" + mark + "&sort=name";
        var reader = house.reader(language, "admin").open(list).settles();
        var keys = reader.page().keyboard();

        reader.rows().nth(1).click();
        reader.meets(mark + " 02").tab(reader.says("History", "历史")).click();
        assertThat(reader.page()).hasURL(Pattern.compile("tab=history"));
        reader.reads(reader.says("2 of 50+", "第 2 条，共 50+ 条"));
        keys.press("j");
        reader.meets(mark + " 03");
        assertThat(reader.page()).hasURL(Pattern.compile("tab=history"));
        keys.press("Control+ArrowLeft");
        assertThat(reader.page().locator("h1").getByText(mark + " 03")).hasCount(0);
        keys.press("k");
        reader.meets(mark + " 01");
        assertThat(reader.button(reader.says("Previous record", "上一条记录"))).isDisabled();

        reader.page().goBack();
        reader.rows().nth(49).click();
        reader.meets(mark + " 50").settles();
        keys.press("Control+ArrowRight");
        reader.meets(mark + " 51");
        reader.press(reader.says("Next record", "下一条记录")).meets(mark + " 52");
        assertThat(reader.button(reader.says("Next record", "下一条记录"))).isDisabled();
        reader.page().locator(".crumb a").click();
        assertThat(reader.page()).hasURL(Pattern.compile("q=" + mark + "&sort=name$"));
        assertThat(reader.rows().first()).containsText(mark + " 01");
    }

    @ParameterizedTest
    @EnumSource
    void oneRecordAfterTheOtherIsCreatedFromTheKeyboardAlone(Language language, House house) {
        var name = "Series " + language;
        var reader = house.reader(language, "admin").open("/parties/accounts/new?kind=ORGANISATION").settles();
        var keys = reader.page().keyboard();

        reader.field("name").fill(name + " 1");
        keys.press("Control+Alt+Enter");
        reader.reads(reader.says(name + " 1 created", "已新建 " + name + " 1"));
        assertThat(reader.field("name")).hasValue("");
        assertThat(reader.field("name")).isFocused();
        keys.type(name + " 2");
        keys.press("Control+Enter");

        reader.meets(name + " 2");
        reader.press(reader.says("Edit", "编辑")).field("name").fill(name + " two");
        keys.press("Control+Enter");
        reader.meets(name + " two");
        assertThat(reader.page().locator(".save-bar")).hasCount(0);
        reader.open("/parties/accounts?q=Series " + language + "&sort=name");
        assertThat(reader.rows()).hasCount(2);
    }
}
