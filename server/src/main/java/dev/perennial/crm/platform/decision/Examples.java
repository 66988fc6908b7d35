package dev.perennial.crm.platform.decision;

import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Runs the examples that stand with a table against it. */
final class Examples {

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    /** What became of one example; the rule is counted from one and missing where the table refused, then the refusal says why. */
    record Outcome(String name, boolean passed, Integer rule, Map<String, Object> expected, Map<String, Object> actual, String refusal) {}

    private Examples() {}

    /** The JSON object of the text, empty when it is none. */
    static Optional<Map<String, Object>> object(String text) {
        if (text == null || text.isBlank()) return Optional.of(Map.of());
        try {
            return JSON.readTree(text) instanceof ObjectNode node ? Optional.of(JSON.convertValue(node, JSON.getTypeFactory().constructMapType(Map.class, String.class, Object.class))) : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** The examples of a JSON list such as {@code [{"name": "…", "inputs": {…}, "expected": {…}}]}. */
    static List<DecisionTable.TestCase> list(String json) {
        var examples = new ArrayList<DecisionTable.TestCase>();
        for (var entry : JSON.readTree(json))
            examples.add(new DecisionTable.TestCase(null, entry.path("name").asString(), entry.path("inputs").toString(), entry.path("expected").toString()));
        return examples;
    }

    static List<Outcome> run(CompiledTable table, List<DecisionTable.TestCase> examples) {
        return examples.stream().map(example -> run(table, example)).toList();
    }

    private static Outcome run(CompiledTable table, DecisionTable.TestCase example) {
        var expected = object(example.expected()).orElse(Map.of());
        try {
            var answer = table.decide(object(example.inputs()).orElse(Map.of()));
            var actual = plain(answer.outcome().values());
            var passed = expected.entrySet().stream().allMatch(entry -> actual.containsKey(entry.getKey()) && FeelValues.same(entry.getValue(), actual.get(entry.getKey())));
            return new Outcome(example.name(), passed, answer.number(), expected, actual, null);
        } catch (Refused refused) {
            return new Outcome(example.name(), false, null, expected, Map.of(), refused.refusal().code());
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> plain(Map<String, Object> values) {
        return (Map<String, Object>) FeelValues.plain(values);
    }

    /** One finding for each example that does not hold. */
    static List<Finding> findings(List<Outcome> outcomes) {
        var findings = new ArrayList<Finding>();
        for (var i = 0; i < outcomes.size(); i++) {
            var outcome = outcomes.get(i);
            if (!outcome.passed()) findings.add(Finding.at("testCases/" + i, "EXAMPLE_FAILS", outcome.name(), outcome.refusal() == null ? outcome.actual().toString() : outcome.refusal()));
        }
        return findings;
    }
}
