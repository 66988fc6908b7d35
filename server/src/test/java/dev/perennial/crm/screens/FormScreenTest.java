package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ScreenStory
class FormScreenTest {

    @ParameterizedTest
    @EnumSource
    void aWrongFormTellsAllThatIsWrongAtOnceAndTheMendedOneIsKept(Language language, House house) {
        var reader = house.reader(language, "admin").open("/parties/accounts/new");
        reader.field("creditCode").fill("12345");
        addContactPoint(reader, "not an address");

        reader.press(reader.says("Create account", "新建客户"));

        var findings = reader.page().locator(".findings");
        assertThat(findings).containsText(reader.says("4 things are not right yet", "还有 4 处需要修改"));
        assertThat(findings).containsText(reader.says("Name: Must be filled in.", "名称: 必须填写。"));
        assertThat(findings).containsText(reader.says("has 18 characters", "18"));
        assertThat(reader.field("name")).hasAttribute("aria-invalid", "true");

        reader.field("name").fill("Mended " + language);
        reader.field("creditCode").fill("");
        chooseKind(reader);
        reader.field("contactPoints/0/value").fill("mended@perennial.example");
        reader.press(reader.says("Create account", "新建客户"));
        reader.meets("Mended " + language);
        reader.reads("mended@perennial.example");
    }

    private static void chooseKind(Reader reader) {
        reader.field("kind").click();
        option(reader, reader.says("Organisation", "单位"));
    }

    private static void addContactPoint(Reader reader, String value) {
        reader.button(reader.says("Add a row", "添加一行")).first().click();
        reader.field("contactPoints/0/kind").click();
        option(reader, reader.says("E-mail", "电子邮箱"));
        reader.field("contactPoints/0/value").fill(value);
    }

    private static void option(Reader reader, String label) {
        reader.page().locator(".ant-select-dropdown:visible .ant-select-item-option").filter(new Locator.FilterOptions().setHasText(label)).click();
    }
}
