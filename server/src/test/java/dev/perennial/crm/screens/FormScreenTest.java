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

    @ParameterizedTest
    @EnumSource
    void aLayoutIsDrawnReactsWhileOneTypesAndHoldsWhenOneSaves(Language language, House house) {
        var clerk = house.clerk("admin");
        var crates = "screen-crates-" + language.name().toLowerCase();
        clerk.created("/api/platform/custom-types", "{\"plural\":\"%1$s\",\"one\":\"%1$s-one\",\"many\":{\"en\":\"Crates\",\"zh\":\"货箱\"}}".formatted(crates));
        clerk.created("/api/platform/custom-fields", "{\"type\":\"custom/%s\",\"key\":\"grade\",\"kind\":\"CHOICE\",\"label\":{\"en\":\"Grade\",\"zh\":\"等级\"},\"options\":[{\"value\":\"GOLD\",\"en\":\"Gold\",\"zh\":\"金\"},{\"value\":\"PLAIN\",\"en\":\"Plain\",\"zh\":\"普通\"}]}".formatted(crates));
        clerk.created("/api/platform/custom-fields", "{\"type\":\"custom/%s\",\"key\":\"permit\",\"kind\":\"TEXT\",\"label\":{\"en\":\"Permit\",\"zh\":\"许可证\"}}".formatted(crates));

        var admin = house.reader(language, "admin").open("/platform/layouts/new?type=custom/" + crates);
        admin.field("name").fill("Drawn " + language);
        admin.press(admin.says("Create layout", "新建页面布局")).meets("Drawn " + language);
        admin.page().locator(".layout-canvas .layout-chip").filter(having(admin.says("Permit", "许可证"))).click();
        var required = admin.page().locator(".condition").filter(having(admin.says("Required", "必填")));
        required.getByText(admin.says("when …", "满足条件时")).click();
        required.locator("textarea").fill("custom.grades == 'GOLD'");
        assertThat(required).containsText(admin.says("The condition cannot be understood", "无法理解此条件"));
        required.locator("textarea").fill("custom.grade == 'GOLD'");
        assertThat(required.locator("[role=alert]")).hasCount(0);
        admin.press(admin.says("Save", "保存")).reads(admin.says("Saved", "已保存"));

        admin.open("/custom/" + crates + "/new");
        admin.field("name").fill("Crate " + language);
        assertThat(admin.page().locator(".field").filter(having(admin.says("Permit", "许可证"))).locator(".required")).hasCount(0);
        admin.field("custom/grade").click();
        option(admin, admin.says("Gold", "金"));
        assertThat(admin.page().locator(".field").filter(having(admin.says("Permit", "许可证"))).locator(".required")).hasCount(1);
        admin.page().locator("button[type=submit]").click();
        assertThat(admin.page().locator(".findings")).containsText(admin.says("Permit: Must be filled in.", "许可证: 必须填写。"));
        admin.field("custom/permit").fill("P-1");
        admin.page().locator("button[type=submit]").click();
        admin.meets("Crate " + language);
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
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
