package dev.perennial.models.scoring;

import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rows of features ready for a model: numbers with gaps as NaN, and categories as codes with -1 for unknown.
 *
 * <p>Formula: none: constant, empty and nearly unique text columns are left out, of many levels the 100 most frequent kept.
 * <p>Units: numbers in the unit of the file, codes by position in the list of levels.
 * <p>Assumes: a column that reads as numbers is one.
 * <p>Errors: refuses input of which no column is left.
 * <p>Source: own.
 *
 * @param remarks what was left out and why
 */
public record Sample(List<Feature> features, int rows, List<String> remarks) {

    private static final int MOST_LEVELS = 100;

    /** One feature of every row. */
    public sealed interface Feature {
        String name();
    }

    /** A feature that is a number. */
    public record Numeric(String name, double[] values) implements Feature {}

    /** A feature that is one of some levels; level codes index the list. */
    public record Category(String name, int[] codes, List<String> levels) implements Feature {}

    /** Takes the columns named as features; leaves out those that are constant, empty or nearly unique text, and says so. */
    public static Sample of(Table table, List<String> columns) {
        List<Feature> features = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (String column : columns) {
            Feature feature = table.isNumeric(column) ? numeric(table, column, remarks) : category(table, column, remarks);
            if (feature != null) features.add(feature);
        }
        if (features.isEmpty()) throw InputRefused.because("no column is left to learn from" + (remarks.isEmpty() ? "" : ": " + String.join("; ", remarks)));
        return new Sample(List.copyOf(features), table.rows(), List.copyOf(remarks));
    }

    private static Feature numeric(Table table, String column, List<String> remarks) {
        double[] values = table.numbersOrGaps(column);
        double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        boolean constant = Arrays.stream(known).allMatch(value -> value == known[0]);
        if (constant && known.length == values.length) {
            remarks.add("column \"" + column + "\" is constant and left out");
            return null;
        }
        return new Numeric(column, values);
    }

    private static Feature category(Table table, String column, List<String> remarks) {
        String[] cells = table.text(column);
        Map<String, Long> counts = Arrays.stream(cells).filter(cell -> !Table.isBlank(cell)).collect(Collectors.groupingBy(cell -> cell, Collectors.counting()));
        if (counts.isEmpty() || counts.size() == 1 && counts.values().iterator().next() == cells.length) {
            remarks.add("column \"" + column + "\" is " + (counts.isEmpty() ? "empty" : "constant") + " and left out");
            return null;
        }
        if (counts.size() > 20 && counts.size() > cells.length / 2) {
            remarks.add("column \"" + column + "\" names nearly every row differently and is left out");
            return null;
        }
        List<String> levels = counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey())).limit(MOST_LEVELS).map(Map.Entry::getKey).toList();
        if (levels.size() < counts.size()) remarks.add("column \"" + column + "\" has " + counts.size() + " levels; only the " + MOST_LEVELS + " most frequent are told apart");
        Map<String, Integer> codes = new HashMap<>();
        for (int i = 0; i < levels.size(); i++) codes.put(levels.get(i), i);
        return new Category(column, Arrays.stream(cells).mapToInt(cell -> codes.getOrDefault(cell, -1)).toArray(), levels);
    }
}
