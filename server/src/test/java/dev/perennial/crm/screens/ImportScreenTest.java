package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ScreenStory
class ImportScreenTest {

    @ParameterizedTest
    @EnumSource
    void aCustomerListIsMatchedCheckedImportedAndTakenBack(Language language, House house) {
        var reader = house.reader(language, "admin").open("/parties/accounts").settles();
        reader.link(reader.says("Import from a file", "从文件导入")).click();

        choose(reader, "%s,%s,%s,Remark\nTea house %s,%s,13800002222,old friend\n,%s,,nobody\n".formatted(reader.says("Name", "名称"), reader.says("Kind", "类型"), reader.says("Mobile", "手机"),
                language, reader.says("Organisation", "单位"), reader.says("Person", "个人")));
        assertThat(field(reader, reader.says("Mobile", "手机"))).isVisible();
        reader.reads(reader.says("Contact points: Mobile", "联系方式: 手机")).reads("old friend");
        reader.press(reader.says("See what would happen", "预览结果"));
        reader.reads("13800002222").reads(reader.says("Name: Must be filled in.", "名称: 必须填写。"));

        reader.press(reader.says("Import the file", "导入文件"));
        reader.reads(reader.says("New records", "新建记录")).reads(reader.says("Rejected rows with reasons", "被拒绝的行及原因"));
        reader.open("/parties/accounts?q=Tea%20house%20" + language).reads("Tea house " + language);
        reader.page().goBack();

        reader.press(reader.says("Undo the import", "撤销导入"));
        reader.reads(reader.says("1 of 1 rows", "1"));
        reader.open("/parties/accounts?q=Tea%20house%20" + language).settles().doesNotRead("Tea house " + language);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMissingIsSaidBeforeAnythingIsTried(Language language, House house) {
        var reader = house.reader(language, "admin").open("/import?type=products/products").settles();

        choose(reader, "A,%s\nx,12.50\n".formatted(reader.says("Price", "售价")));

        reader.reads(reader.says("Must also be filled: Name", "还必须填写：名称")).reads(reader.says("for cells that name none", "用于未注明币种的单元格"));
        field(reader, "A").click();
        reader.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(reader.says("Field for A", "A 对应的字段"))).fill(reader.says("Name", "名称"));
        reader.page().keyboard().press("Enter");
        reader.doesNotRead(reader.says("Must also be filled: Name", "还必须填写：名称"));
    }

    private static com.microsoft.playwright.Locator field(Reader reader, String column) {
        return reader.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(reader.says("Field for " + column, column + " 对应的字段")));
    }

    private static void choose(Reader reader, String content) {
        reader.page().locator("input[type=file]").setInputFiles(new FilePayload("list.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    }
}
