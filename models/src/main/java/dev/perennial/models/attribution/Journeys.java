package dev.perennial.models.attribution;

import dev.perennial.models.table.InputRefused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Journeys of customers through channels, each with how often it ended in a conversion, what those were worth, and how often it ended in nothing.
 *
 * <p>Formula: none: it holds what was counted.
 * <p>Units: conversions and ends in nothing are counts (weights), value is money in all of a path.
 * <p>Assumes: channels of a path stand in order of touch, separated by &gt;.
 * <p>Errors: refuses empty steps and negative counts by row, input without any conversion, and more than 2,000 channels.
 * <p>Source: own.
 *
 * @param channels names in order of first appearance
 * @param paths channel numbers in order of touch
 */
public record Journeys(List<String> channels, int[][] paths, double[] conversions, double[] value, double[] nothing) {

    /** Reads paths such as {@code search > mail > shop}. */
    public static Journeys of(String[] path, double[] conversions, double[] value, double[] nothing) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[][] paths = new int[path.length][];
        for (int i = 0; i < path.length; i++) {
            String[] steps = path[i].split(">");
            paths[i] = new int[steps.length];
            for (int j = 0; j < steps.length; j++) {
                String step = steps[j].strip();
                if (step.isEmpty()) throw InputRefused.cell(i + 1, "path", "\"" + path[i] + "\" has an empty step");
                paths[i][j] = numbers.computeIfAbsent(step, _ -> numbers.size());
            }
            refuseNegative(i, "total_conversions", conversions[i]);
            refuseNegative(i, "total_null", nothing[i]);
        }
        if (Arrays.stream(conversions).sum() == 0) throw InputRefused.column("total_conversions", "there is no conversion to give credit for");
        if (numbers.size() > 2_000) throw InputRefused.column("path", "has " + numbers.size() + " different channels; at most 2000 are attributed");
        return new Journeys(new ArrayList<>(numbers.keySet()), paths, conversions, value, nothing);
    }

    double totalConversions() {
        return Arrays.stream(conversions).sum();
    }

    double totalValue() {
        return Arrays.stream(value).sum();
    }

    private static void refuseNegative(int row, String column, double number) {
        if (number < 0) throw InputRefused.cell(row + 1, column, number + " is negative");
    }
}
