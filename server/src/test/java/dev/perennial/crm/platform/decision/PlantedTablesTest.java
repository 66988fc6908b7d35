package dev.perennial.crm.platform.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every table that the product brings along is complete and keeps its examples. */
class PlantedTablesTest {

    @Test
    void theyHaveNoGapsNoOverlapsAndNoFailingExamples() {
        var wrong = new TreeMap<String, Object>();
        for (var file : PlantDecisionTables.files()) {
            var table = DmnReader.read(PlantDecisionTables.text(file));
            var check = TableCheck.of(table, CompiledTableTest.FEEL).findings();
            var examples = Examples.findings(Examples.run(CompiledTable.of(table, 1, CompiledTableTest.FEEL), PlantDecisionTables.examples(file)));
            if (!check.isEmpty() || !examples.isEmpty()) wrong.put(PlantDecisionTables.key(file), check + " " + examples);
        }

        assertThat(wrong).isEmpty();
    }
}
