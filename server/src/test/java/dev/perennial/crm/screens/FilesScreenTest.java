package dev.perennial.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A photo is chosen while the complaint is taken down on a telephone. */
@ScreenStory
class FilesScreenTest {

    private static final byte[] PHOTO = Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final String OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @ParameterizedTest
    @EnumSource
    void aPhotoIsTakenWithTheComplaintAndStandsBesideTheCase(Language language, House house) {
        var customer = house.clerk("agent").account("Photo " + language);
        var reader = house.readerOnThePhone(language, "agent").open("/service/cases/new?customer=" + customer);
        var page = reader.page();

        page.locator("#field-subject").fill("Leaked");
        page.locator(".file-way input").first().setInputFiles(new FilePayload("leak.png", "image/png", PHOTO));
        assertThat(page.locator(".files-waiting img")).isVisible();
        page.locator("button[type=submit]").click();

        assertThat(page.locator(".files img[alt='leak.png']")).isVisible();
        page.locator(".file-remove").click();
        assertThat(page.locator(".files img")).hasCount(0);
        page.getByText(reader.says("Undo", "撤销")).click();
        assertThat(page.locator(".files img")).hasCount(1);
        Assertions.assertThat((Integer) page.evaluate(OVERFLOW)).isZero();
    }
}
