package dev.perennial.crm.platform.decision;

import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says all that stands between a version and its activation: entries that are not FEEL, gaps, overlaps, and examples that fail. */
@Component
class TableInspection {

    /** What was found; the examples are empty when the table could not be compiled. */
    record Report(List<Finding> findings, boolean complete, List<Examples.Outcome> examples) {}

    private final TableShelf shelf;

    TableInspection(TableShelf shelf) {
        this.shelf = shelf;
    }

    Report of(DmnTable table, int revision, List<DecisionTable.TestCase> testCases) {
        CompiledTable compiled;
        try {
            compiled = shelf.compile(table, revision);
        } catch (Refused notFeel) {
            return new Report(notFeel.findings(), false, List.of());
        }
        var examples = Examples.run(compiled, testCases);
        try {
            var check = TableCheck.of(table, shelf.feel());
            var findings = new ArrayList<>(check.findings());
            findings.addAll(Examples.findings(examples));
            return new Report(findings, check.complete(), examples);
        } catch (NotATable wrongAllowedValues) {
            return new Report(List.of(wrongAllowedValues.at("xml")), false, examples);
        }
    }
}
