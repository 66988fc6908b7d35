package dev.perennial.crm.screens;

import static dev.perennial.crm.screens.EveryPageScreenTest.OTHERS;
import static dev.perennial.crm.screens.EveryPageScreenTest.look;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.perennial.crm.support.Browser;
import java.util.ArrayList;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.TestPropertySource;

/** Every list, form and record of the sample company: nothing on them is a key or wider than the screen, and nothing keeps people without mouse or good sight out. */
@ScreenStory
@Tag("slow")
@TestPropertySource(properties = "perennial.mode=demo")
class SampleWalkScreenTest {

    /** How the pages are walked through: in which language, on what screen. */
    enum Walk {
        ENGLISH(Language.ENGLISH, House.window(1280, 800)),
        CHINESE(Language.CHINESE, House.window(1280, 800)),
        IN_THE_DARK(Language.ENGLISH, House.window(1280, 800).setColorScheme(ColorScheme.DARK)),
        ON_THE_TELEPHONE(Language.CHINESE, House.window(390, 844).setIsMobile(true));

        private final Language language;
        private final NewContextOptions window;

        Walk(Language language, NewContextOptions window) {
            this.language = language;
            this.window = window;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTypesListFormAndRecordSpeakTheReadersLanguageOnly(Walk walk, House house) {
        var clerk = house.clerk("admin");
        clerk.created("/api/platform/custom-types", "{\"plural\":\"walks%1$d\",\"one\":\"walk%1$d\",\"many\":{\"en\":\"Walks\",\"zh\":\"走访\"}}".formatted(walk.ordinal()));
        clerk.created("/api/custom/walks" + walk.ordinal(), "{\"name\":\"Walked\"}");
        var reader = Axe.on(house.reader(walk.language, walk.window).signedIn("admin", Browser.PASSWORD)).open("/me").settles();
        var violations = new TreeSet<String>();

        for (var type : clerk.get("/api/catalog").at("/types")) {
            var address = "/" + type.get("type").asString();
            look(reader.goesTo(address), address);
            violations.addAll(Axe.violations(reader, address));
            if (type.path("actions").toString().contains("create")) {
                look(reader.goesTo(address + "/new"), address + "/new");
                violations.addAll(Axe.violations(reader, address + "/new"));
            }
            var newest = clerk.get("/api" + address + "?limit=1").at("/items/0/id");
            if (newest.isMissingNode()) continue;
            violations.addAll(Axe.violations(reader.goesTo(address + "/" + newest.asString()), address + " record"));
            tabs(reader, address);
        }
        for (var address : OTHERS) {
            look(reader.open(address), address);
            violations.addAll(Axe.violations(reader, address));
        }
        assertThat(violations).isEmpty();
    }

    private static void tabs(Reader reader, String address) {
        look(reader, address);
        for (var tab : new ArrayList<>(reader.page().locator(".record-work .ant-tabs-tab-btn").all())) {
            tab.click();
            look(reader, address + " " + tab.innerText());
        }
    }
}
