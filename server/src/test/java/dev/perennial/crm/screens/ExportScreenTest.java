package dev.perennial.crm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The list that somebody looks at becomes a file on his own machine. */
@ScreenStory
class ExportScreenTest {

    @ParameterizedTest
    @EnumSource
    void aListIsTakenAlongAsAWorkbookOrAsPlainValues(Language language, House house) {
        house.clerk("admin").account("Taken along " + language);
        var admin = house.reader(language, "admin").open("/parties/accounts").settles();

        assertThat(saved(admin, admin.says("Excel workbook", "Excel 工作簿"))).isEqualTo("accounts.xlsx");
        assertThat(saved(admin, admin.says("CSV file", "CSV 文件"))).isEqualTo("accounts.csv");
    }

    private static String saved(Reader reader, String format) {
        reader.press(reader.says("Export this list", "导出此列表"));
        var choice = reader.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(format));
        choice.waitFor();
        reader.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures", "export-" + reader.says("en", "zh") + ".png")));
        return reader.page().waitForDownload(choice::click).suggestedFilename();
    }
}
