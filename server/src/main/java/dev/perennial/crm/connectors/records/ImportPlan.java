package dev.perennial.crm.connectors.records;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.List;
import java.util.Map;

/** A mapping held against a header, ready for rows; the findings say what is wrong with the mapping itself. */
record ImportPlan(Blueprint blueprint, Mapping mapping, Actor actor, List<Column> columns, Path key, CellTimes times, List<Finding> findings) {

    /** A target with the cell that fills it, or with the same text for every row. */
    record Column(Target target, int place, String constant, Map<String, String> options) {

        static final int CONSTANT = -1;
    }

    /** True when rows may name others of the same file. */
    boolean linksToItself() {
        return columns.stream().anyMatch(column -> blueprint.name().equals(column.target().linked()));
    }

    /** Refuses a mapping with which nothing can be imported, with all that is wrong at once. */
    ImportPlan complete() {
        if (!findings.isEmpty()) throw Refused.because(EngineRefusal.INVALID, findings);
        return this;
    }
}
