package dev.perennial.engine.write;

import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import java.util.List;

/** What somebody wants written, with what was already found wrong while reading it; the findings are told after rights and version were checked. */
public record Draft(Values values, List<Finding> findings) {

    public Draft {
        findings = List.copyOf(findings);
    }

    public static Draft of(Values values) {
        return new Draft(values, List.of());
    }
}
