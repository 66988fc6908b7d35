package dev.perennial.crm.screens;

import java.nio.file.Path;
import java.util.List;

/** Looks at a page as people without mouse or good sight meet it, and names what is in their way. */
final class Axe {

    private static final Path PROGRAM = Path.of("../web/node_modules/axe-core/axe.min.js");
    /** Left out is one rule that Ant Design's tabs break, which keep the button for what does not fit among the tabs. */
    private static final String VIOLATIONS = """
            async () => (await axe.run(document, {resultTypes: ['violations'], rules: {'aria-required-children': {enabled: false}}, runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})).violations
              .filter(one => one.impact === 'serious' || one.impact === 'critical')
              .flatMap(one => one.nodes.slice(0, 4).map(node => one.id + ': ' + node.target.join(' ') + ' ' + (node.any[0]?.message ?? node.failureSummary)))""";

    private Axe() {}

    /** Pages that this reader opens from now on can be looked at. */
    static Reader on(Reader reader) {
        reader.page().addInitScript(PROGRAM);
        return reader;
    }

    /** The serious and critical violations of the page, with the address under which it is known. */
    static List<String> violations(Reader reader, String address) {
        var found = (List<?>) reader.settles().page().evaluate(VIOLATIONS);
        return found.stream().map(violation -> address + " " + violation).toList();
    }
}
