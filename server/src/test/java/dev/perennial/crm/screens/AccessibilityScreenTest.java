package dev.perennial.crm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.perennial.crm.support.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ScreenStory
class AccessibilityScreenTest {

    private static final Path AXE = Path.of("../web/node_modules/axe-core/axe.min.js");
    /** Left out is one rule that Ant Design's tabs break, which keep the button for what does not fit among the tabs. */
    private static final String VIOLATIONS = """
            async () => (await axe.run(document, {resultTypes: ['violations'], rules: {'aria-required-children': {enabled: false}}, runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})).violations
              .filter(one => one.impact === 'serious' || one.impact === 'critical')
              .flatMap(one => one.nodes.slice(0, 4).map(node => one.id + ': ' + node.target.join(' ') + ' ' + (node.any[0]?.message ?? node.failureSummary)))""";

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theMainPagesAreOpenToReadersWithoutMouseOrGoodSight(ColorScheme shade, House house) {
        var clerk = house.clerk("admin");
        var account = clerk.account("Accessible " + shade, "13900004321");
        var product = clerk.product("Legible " + shade);
        clerk.order(account, product, 40);
        var order = clerk.order(account, product, 10);
        var role = clerk.get("/api/platform/roles?filter=name%20eq%20'agent'").at("/items/0/id").asString();
        var reader = house.reader(Language.ENGLISH, House.window(1280, 800).setColorScheme(shade));
        reader.page().addInitScript(AXE);

        var violations = new ArrayList<>(look(reader.open("/"), "sign-in"));
        reader.signedIn("admin", Browser.PASSWORD);
        for (var address : List.of("/", "/parties/accounts", "/parties/accounts/" + account, "/parties/accounts/" + account + "?tab=history", "/parties/accounts/new",
                "/orders/sales-orders/" + order, "/platform/roles/" + role + "?tab=rights", "/platform/jobs", "/import", "/me")) violations.addAll(look(reader.open(address), address));

        assertThat(violations).isEmpty();
    }

    private static List<String> look(Reader reader, String address) {
        var found = (List<?>) reader.settles().page().evaluate(VIOLATIONS);
        return found.stream().map(violation -> address + " " + violation).toList();
    }
}
