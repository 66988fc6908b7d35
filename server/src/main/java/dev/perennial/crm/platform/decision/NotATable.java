package dev.perennial.crm.platform.decision;

import dev.perennial.engine.refusal.Finding;

/** Thrown when XML is not a decision table that this house evaluates; says why as a finding. */
final class NotATable extends RuntimeException {

    private final transient Object[] arguments;

    NotATable(String code, Object... arguments) {
        super(code, null, false, false);
        this.arguments = arguments;
    }

    Finding at(String path) {
        return Finding.at(path, getMessage(), arguments);
    }
}
