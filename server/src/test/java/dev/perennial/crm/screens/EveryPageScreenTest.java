package dev.perennial.crm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages that belong to no record type say what they say in words. */
@ScreenStory
class EveryPageScreenTest {

    /** Keys of sentences, names of options, unfilled places and the droppings of programs. */
    private static final Pattern RAW = Pattern.compile("\\b(?:suite|list|record|form|filter|field|role|account|job|import|habits|history|timeline|empty|call|console|complaint|case|figures|inbox|process|decision|calendar|parties|products|orders|platform|service|interactions|fulfilment|finance|contactcentre|finding|refusal|connectors|sample|engine)\\.[a-z]\\w+"
            + "|\\b[A-Z]{2,}_[A-Z_]+\\b|\\bundefined\\b|\\bNaN\\b|\\[object |\\{\\w+\\}");
    /** Causes have codes that people type; those that every house begins with look like names of options. */
    private static final Set<String> CODES_OF_CAUSES = Set.of("CAP_LOOSE", "POOR_PACKING", "FOREIGN_BODY", "WRONG_ITEM", "WRONG_PRODUCT", "WRONG_QUANTITY", "NO_ANSWER");
    /** Pages that show no record, or a list in another form. */
    static final List<String> OTHERS = List.of("/", "/me", "/inbox", "/mailbox", "/changes", "/import", "/import?type=online-retail", "/no/such/page", "/desk", "/complaint-figures", "/modes", "/modes/review?mode=promotion-channel",
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

    @ParameterizedTest
    @EnumSource
    void theOtherPagesDoSoToo(Language language, House house) {
        var reader = house.reader(language, "admin");
        for (var address : OTHERS) look(reader.open(address), address);
    }

    /** The page shows words of the reader's language alone, and all of it. */
    static void look(Reader reader, String address) {
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
