package dev.perennial.crm.platform.decision;

import dev.perennial.engine.refusal.Finding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for inputs of a UNIQUE table that no rule fits or that several fit, by trying every combination of values that the rules can tell apart. */
final class TableCheck {

    private static final int MOST_STEPS = 300_000;
    private static final int MOST_FINDINGS = 5;

    /** A value of a column, and the rules whose entry fits it. */
    private record Sample(Object value, BitSet rules) {}

    private record Column(DmnTable.Input input, List<Sample> samples) {}

    /**
     * What was found.
     *
     * @param complete false when some entry cannot be judged alone, or the combinations are too many, so that nothing is claimed about gaps
     */
    record Result(List<Finding> findings, boolean complete) {}

    private final DmnTable table;
    private final List<Column> columns = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<List<Object>> seen = new HashSet<>();
    private int steps;

    private TableCheck(DmnTable table) {
        this.table = table;
    }

    static Result of(DmnTable table, Feel feel) {
        if (table.hitPolicy() != DmnTable.HitPolicy.UNIQUE) return new Result(List.of(), true);
        var check = new TableCheck(table);
        for (var i = 0; i < table.inputs().size(); i++)
            if (!check.add(i, feel)) return new Result(List.of(), false);
        check.overlaps();
        var all = new BitSet();
        all.set(0, table.rules().size());
        check.gaps(0, all, new LinkedHashMap<>());
        return new Result(List.copyOf(check.findings), check.steps <= MOST_STEPS);
    }

    /** True when each entry of the column can be judged by the column's value alone. */
    private boolean add(int index, Feel feel) {
        var input = table.inputs().get(index);
        var texts = new ArrayList<>(table.rules().stream().map(rule -> rule.tests().get(index)).toList());
        if (texts.stream().allMatch(text -> text.isEmpty() || text.equals("-"))) return true;
        if (!input.allowed().isEmpty()) texts.add(input.allowed());
        var values = ColumnSamples.of(input.type(), texts);
        if (values.isEmpty()) return false;
        var allowed = feel.test(input.allowed());
        var tests = table.rules().stream().map(rule -> feel.test(rule.tests().get(index))).toList();
        var samples = new LinkedHashMap<Object, Sample>();
        for (var value : values.get()) {
            if (!allowed.alone(value).fits()) continue;
            var rules = new BitSet();
            for (var i = 0; i < tests.size(); i++) {
                var verdict = tests.get(i).alone(value);
                if (verdict.asksOthers()) return false;
                rules.set(i, verdict.fits());
            }
            // values that the same rules fit are alike; those that none fits are told one by one
            samples.putIfAbsent(rules.isEmpty() ? value : rules, new Sample(value, rules));
        }
        columns.add(new Column(input, List.copyOf(samples.values())));
        return true;
    }

    /** Two rules overlap when in each column some value fits both: the columns are independent of each other. */
    private void overlaps() {
        for (var first = 0; first < table.rules().size(); first++)
            for (var second = first + 1; second < table.rules().size() && findings.size() < MOST_FINDINGS; second++) {
                var example = bothFit(first, second);
                if (example != null) findings.add(Finding.at("rules/" + first, "DECISION_OVERLAP", first + 1, second + 1, text(example)));
            }
    }

    private Map<String, Object> bothFit(int first, int second) {
        var example = new LinkedHashMap<String, Object>();
        for (var column : columns) {
            var both = column.samples().stream().filter(sample -> sample.rules().get(first) && sample.rules().get(second)).findFirst();
            if (both.isEmpty()) return null;
            example.put(column.input().label(), both.get().value());
        }
        return example;
    }

    private void gaps(int depth, BitSet fitting, Map<String, Object> chosen) {
        if (findings.size() >= MOST_FINDINGS * 2 || ++steps > MOST_STEPS) return;
        if (fitting.isEmpty()) {
            var example = new LinkedHashMap<>(chosen);
            for (var column : columns.subList(depth, columns.size())) if (!column.samples().isEmpty()) example.put(column.input().label(), column.samples().getFirst().value());
            findings.add(Finding.at("rules", "DECISION_GAP", text(example)));
            return;
        }
        if (depth == columns.size() || !seen.add(List.of(depth, fitting))) return;
        var column = columns.get(depth);
        for (var sample : column.samples()) {
            var rest = (BitSet) fitting.clone();
            rest.and(sample.rules());
            chosen.put(column.input().label(), sample.value());
            gaps(depth + 1, rest, chosen);
        }
        chosen.remove(column.input().label());
    }

    private static String text(Map<String, Object> example) {
        var parts = new ArrayList<String>();
        example.forEach((label, value) -> parts.add(label + " = " + (value instanceof String text ? '"' + text + '"' : FeelValues.plain(value))));
        return String.join(", ", parts);
    }
}
