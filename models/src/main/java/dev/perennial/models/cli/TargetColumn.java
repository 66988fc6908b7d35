package dev.perennial.models.cli;

import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A column of two values as 1 for the one to predict and 0 for the other. */
record TargetColumn(double[] values, String positive) {

    private static final Set<String> YES = Set.of("1", "1.0", "yes", "y", "true", "t", "won", "churned", "positive");

    static TargetColumn read(Request request, Table table, String column) {
        String[] cells = table.labels(column);
        List<String> values = Arrays.stream(cells).distinct().sorted().toList();
        if (values.size() < 2) throw InputRefused.column(column, "has only the value \"" + (values.isEmpty() ? "" : values.getFirst()) + "\", so there is nothing to tell apart");
        if (values.size() > 2) throw InputRefused.column(column, "has " + values.size() + " values where two are expected: " + String.join(", ", values.subList(0, Math.min(5, values.size()))));

        String positive = request.has("positive") ? request.text("positive") : guess(cells, values);
        if (!values.contains(positive)) throw InputRefused.column(column, "never has the value \"" + positive + "\"; it has " + String.join(" and ", values));
        return new TargetColumn(Arrays.stream(cells).mapToDouble(cell -> cell.equals(positive) ? 1 : 0).toArray(), positive);
    }

    double rate() {
        return Arrays.stream(values).average().orElse(0);
    }

    private static String guess(String[] cells, List<String> values) {
        for (String value : values) if (YES.contains(value.strip().toLowerCase())) return value;
        long first = Arrays.stream(cells).filter(cell -> cell.equals(values.getFirst())).count();
        return first <= cells.length - first ? values.getFirst() : values.getLast();
    }
}
