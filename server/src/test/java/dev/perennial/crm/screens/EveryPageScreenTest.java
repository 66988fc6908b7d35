package dev.perennial.crm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.perennial.crm.support.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ScreenStory
class EveryPageScreenTest {

    /** Keys of sentences, names of options, unfilled places and the droppings of programs. */
    private static final Pattern RAW = Pattern.compile("\\b(?:suite|list|record|form|filter|field|role|account|job|import|habits|history|timeline|empty|call|console|complaint|case|figures|inbox|process|decision|calendar|parties|products|orders|platform|service|interactions|fulfilment|finance|contactcentre|finding|refusal|connectors|sample|engine)\\.[a-z]\\w+"
            + "|\\b[A-Z]{2,}_[A-Z_]+\\b|\\bundefined\\b|\\bNaN\\b|\\[object |\\{\\w+\\}");
    /** Causes have codes that people type; those that every house begins with look like names of options. */
    private static final Set<String> CODES_OF_CAUSES = Set.of("CAP_LOOSE", "POOR_PACKING", "FOREIGN_BODY", "WRONG_ITEM", "WRONG_PRODUCT", "WRONG_QUANTITY", "NO_ANSWER");
    private static final List<String> OTHERS = List.of("/", "/me", "/inbox", "/mailbox", "/changes", "/import", "/import?type=online-retail", "/no/such/page", "/desk", "/complaint-figures", "/modes", "/modes/review?mode=promotion-channel",
            "/record-types", "/record-types/parties/accounts", "/parties/accounts/deleted", "/parties/accounts?q=nobodyiscalledthis", "/parties/accounts?kind=kanban", "/parties/accounts?kind=calendar", "/parties/accounts?kind=map", "/parties/accounts?kind=split");
    /** All that can be read, except what is set as code: a rule of a decision table names options as programs do. */
    private static final String ALL_TEXT = """
            () => {
              const codes = [...document.querySelectorAll('code, pre')];
              codes.forEach(code => { code.style.visibility = 'hidden'; });
              const text = [document.body.innerText, ...[...document.querySelectorAll('[title],[aria-label],[placeholder]')]
                .map(one => [one.title, one.ariaLabel, one.getAttribute('placeholder')].join('\\n'))].join('\\n');
              codes.forEach(code => { code.style.visibility = ''; });
              return text;
            }""";

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

    @Tag("slow")
    @ParameterizedTest
    @EnumSource
    void everyTypesListFormAndRecordSpeakTheReadersLanguageOnly(Walk walk, House house) {
        var clerk = house.clerk("admin");
        clerk.order(clerk.account("Walked " + walk.ordinal()), clerk.product("Looked at " + walk.ordinal()), 3);
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

    @ParameterizedTest
    @EnumSource
    void theOtherPagesDoSoToo(Language language, House house) {
        var reader = house.reader(language, "admin");
        for (var address : OTHERS) look(reader.open(address), address);
    }

    private static void tabs(Reader reader, String address) {
        look(reader, address);
        for (var tab : new ArrayList<>(reader.page().locator(".record-work .ant-tabs-tab-btn").all())) {
            tab.click();
            look(reader, address + " " + tab.innerText());
        }
    }

    private static void look(Reader reader, String address) {
        reader.settles();
        var text = (String) reader.page().evaluate(ALL_TEXT);
        assertThat(RAW.matcher(text).results().filter(match -> !CODES_OF_CAUSES.contains(match.group())).map(match -> around(text, match.start())).toList()).as(address).isEmpty();
        assertThat(reader.page().locator(".broken").count()).as(address + " is broken").isZero();
        assertThat((Boolean) reader.page().evaluate("document.documentElement.scrollWidth <= innerWidth + 1")).as(address + " is no wider than the screen").isTrue();
    }

    private static String around(String text, int start) {
        return text.substring(Math.max(0, start - 30), Math.min(text.length(), start + 50));
    }
}
