package dev.perennial.crm.screens;

import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.test.context.TestPropertySource;

/** Takes the pictures of docs/tour.md from the sample company; only on request: {@code -Dscreens.renew=true -Dtest=RenewTourTest}. */
@ScreenStory
@TestPropertySource(properties = {"perennial.mode=demo", "perennial.test.house=tour"})
@EnabledIfSystemProperty(named = "screens.renew", matches = "true")
class RenewTourTest {

    private static final Path TOUR = Path.of("../docs/tour");

    @ParameterizedTest
    @EnumSource
    void mrZhangsComplaintIsPictured(Language language, House house) {
        new ComplaintPlay(house, language, (name, reader) -> {
            reader.settles().page().waitForTimeout(500);
            reader.page().screenshot(new ScreenshotOptions().setPath(TOUR.resolve("%s-%s.png".formatted(name, language.says("en", "zh")))));
        }).play("+8613800004711");
    }
}
