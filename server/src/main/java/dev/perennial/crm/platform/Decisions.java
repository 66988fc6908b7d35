package dev.perennial.crm.platform;

import java.util.Map;

/** Asks the decision tables that administrators keep; each has a key and one active version. */
public interface Decisions {

    /** What the active version of the table says for the inputs; refuses when there is no such table or no rule fits. */
    Outcome decide(String table, Map<String, Object> inputs);

    /**
     * What a table said, and why.
     *
     * @param rule the annotation of the rule that fired, or its id when it has none
     */
    record Outcome(Map<String, Object> values, String rule, int version, Map<String, Object> inputs) {}
}
