package dev.perennial.crm.platform.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Values that stand for all values of a column: every boundary that a rule names, something between each two, something beyond, and for choices every option and one more. */
final class ColumnSamples {

    private static final Pattern TEXT = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(\\.\\d+)?");
    private static final Pattern DAY = Pattern.compile("\"(\\d{4}-\\d{2}-\\d{2})\"");
    private static final BigDecimal TWO = new BigDecimal(2);

    private ColumnSamples() {}

    /** The samples for a column with these tests, empty when its type is none whose values can be put in order or listed. */
    static Optional<List<Object>> of(String type, List<String> tests) {
        var all = String.join(" , ", tests);
        return switch (type) {
            case "boolean" -> Optional.of(List.of(true, false));
            case "string" -> Optional.of(texts(all));
            case "number", "double" -> Optional.of(numbers(all, false));
            case "integer", "long" -> Optional.of(numbers(all, true));
            case "date" -> Optional.of(days(all));
            default -> Optional.empty();
        };
    }

    private static List<Object> texts(String all) {
        var named = new TreeSet<String>();
        TEXT.matcher(all).results().forEach(found -> named.add(found.group(1)));
        var samples = new ArrayList<Object>(named);
        var other = "other";
        while (named.contains(other)) other += "…";
        samples.add(other);
        return samples;
    }

    private static List<Object> numbers(String all, boolean whole) {
        var named = new TreeSet<BigDecimal>();
        NUMBER.matcher(TEXT.matcher(all).replaceAll(" ").replace("..", " .. ")).results().forEach(found -> named.add(new BigDecimal(found.group())));
        if (named.isEmpty()) return List.of(BigDecimal.ZERO, BigDecimal.ONE);
        var samples = new TreeSet<>(named);
        samples.add(named.first().subtract(BigDecimal.ONE));
        samples.add(named.last().add(BigDecimal.ONE));
        for (var number : named) {
            var next = named.higher(number);
            if (next == null) continue;
            var middle = number.add(next).divide(TWO);
            samples.add(whole ? middle.setScale(0, RoundingMode.FLOOR) : middle);
            if (whole) samples.add(number.add(BigDecimal.ONE));
        }
        return List.copyOf(samples);
    }

    private static List<Object> days(String all) {
        var samples = new TreeSet<LocalDate>();
        DAY.matcher(all).results().map(found -> LocalDate.parse(found.group(1))).forEach(day -> samples.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
        if (samples.isEmpty()) samples.add(LocalDate.EPOCH);
        return List.copyOf(samples);
    }
}
