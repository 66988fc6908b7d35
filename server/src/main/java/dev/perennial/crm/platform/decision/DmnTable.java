package dev.perennial.crm.platform.decision;

import java.util.List;

/** A decision table as its XML says it: what it asks, what it answers, and its rules in order. */
record DmnTable(String name, HitPolicy hitPolicy, List<Input> inputs, List<Output> outputs, List<Rule> rules) {

    /** What happens when several rules fit. */
    enum HitPolicy { UNIQUE, FIRST, ANY }

    /** One question: the FEEL expression over the inputs, and the values that it may have where the table lists them. */
    record Input(String label, String expression, String type, String allowed) {}

    /** One answer. */
    record Output(String name, String label, String type) {}

    /** A row: one unary test for each input, one expression for each output, and why. */
    record Rule(String id, List<String> tests, List<String> outputs, String annotation) {

        String called() {
            return annotation == null || annotation.isBlank() ? id : annotation.strip();
        }
    }
}
