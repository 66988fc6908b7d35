package dev.perennial.crm.platform.decision;

import static dev.perennial.crm.platform.PlatformRefusal.DECISION_AMBIGUOUS;
import static dev.perennial.crm.platform.PlatformRefusal.DECISION_WITHOUT_RULE;

import dev.perennial.crm.platform.Decisions.Outcome;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A decision table ready to decide; holds nothing that changes, so any number may ask at once. */
final class CompiledTable {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private record CompiledRule(int number, DmnTable.Rule rule, List<Feel.Test> tests, List<Feel.Expression> outputs) {}

    /** What the table says, and by which rule counted from one. */
    record Answer(Outcome outcome, int number) {}

    private final DmnTable table;
    private final int revision;
    private final List<Feel.Expression> questions;
    private final List<CompiledRule> rules;

    private CompiledTable(DmnTable table, int revision, List<Feel.Expression> questions, List<CompiledRule> rules) {
        this.table = table;
        this.revision = revision;
        this.questions = questions;
        this.rules = rules;
    }

    /** Compiles every entry; throws with the first that is not FEEL. */
    static CompiledTable of(DmnTable table, int revision, Feel feel) {
        var rules = new ArrayList<CompiledRule>();
        for (var rule : table.rules())
            rules.add(new CompiledRule(rules.size() + 1, rule, rule.tests().stream().map(feel::test).toList(), rule.outputs().stream().map(text -> feel.expression(text.isEmpty() ? "null" : text)).toList()));
        return new CompiledTable(table, revision, table.inputs().stream().map(input -> feel.expression(input.expression())).toList(), rules);
    }

    DmnTable table() {
        return table;
    }

    /** The answer for the inputs; refuses when an input is missing, no rule fits, or several do that must not. */
    Answer decide(Map<String, Object> given) {
        var inputs = inputs(given);
        var values = new ArrayList<Object>();
        for (var i = 0; i < questions.size(); i++) values.add(FeelValues.typed(questions.get(i).value(inputs), table.inputs().get(i).type()));
        var fitting = fitting(values, inputs);
        if (fitting.isEmpty()) throw Refused.because(DECISION_WITHOUT_RULE, table.name());

        var first = fitting.getFirst();
        var answer = outputs(first, inputs);
        for (var other : fitting.subList(1, fitting.size()))
            if (table.hitPolicy() == DmnTable.HitPolicy.UNIQUE || !outputs(other, inputs).equals(answer)) throw Refused.because(DECISION_AMBIGUOUS, table.name(), first.number(), other.number());
        return new Answer(new Outcome(answer, first.rule().called(), revision, given), first.number());
    }

    private List<CompiledRule> fitting(List<Object> values, Map<String, Object> inputs) {
        var fitting = new ArrayList<CompiledRule>();
        for (var rule : rules) {
            if (!fits(rule, values, inputs)) continue;
            fitting.add(rule);
            if (table.hitPolicy() == DmnTable.HitPolicy.FIRST) break;
        }
        return fitting;
    }

    private static boolean fits(CompiledRule rule, List<Object> values, Map<String, Object> inputs) {
        for (var i = 0; i < values.size(); i++) if (!rule.tests().get(i).fits(values.get(i), inputs)) return false;
        return true;
    }

    private Map<String, Object> outputs(CompiledRule rule, Map<String, Object> inputs) {
        var values = new LinkedHashMap<String, Object>();
        for (var i = 0; i < table.outputs().size(); i++) values.put(table.outputs().get(i).name(), rule.outputs().get(i).value(inputs));
        return values;
    }

    private Map<String, Object> inputs(Map<String, Object> given) {
        var findings = new ArrayList<Finding>();
        var inputs = new LinkedHashMap<String, Object>();
        given.forEach((name, value) -> inputs.put(name, FeelValues.toFeel(value)));
        for (var input : table.inputs()) {
            var name = input.expression();
            if (!NAME.matcher(name).matches()) continue;
            if (!given.containsKey(name)) findings.add(Finding.at("inputs/" + name, "REQUIRED"));
            else typed(inputs, name, input.type(), findings);
        }
        if (!findings.isEmpty()) throw Refused.because(EngineRefusal.INVALID, findings);
        return inputs;
    }

    private static void typed(Map<String, Object> inputs, String name, String type, List<Finding> findings) {
        try {
            inputs.put(name, FeelValues.typed(inputs.get(name), type));
        } catch (NotATable notOfTheType) {
            findings.add(notOfTheType.at("inputs/" + name));
        }
    }
}
