package dev.perennial.crm.platform.decision;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes DMN for tests: columns as {@code name type}, rules as entries separated by bars. */
final class Dmn {

    private Dmn() {}

    static String table(String hitPolicy, String inputs, String outputs, String... rules) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="definitions" name="compensation" namespace="http://perennial.dev/dmn">
                <decision id="decision" name="Compensation"><decisionTable id="table" hitPolicy="%s">%s%s%s</decisionTable></decision></definitions>
                """.formatted(hitPolicy, columns(inputs, "<input id=\"in%3$d\" label=\"%1$s\"><inputExpression id=\"ex%3$d\" typeRef=\"%2$s\"><text>%1$s</text></inputExpression></input>"),
                columns(outputs, "<output id=\"out%3$d\" name=\"%1$s\" typeRef=\"%2$s\"/>"),
                IntStream.range(0, rules.length).mapToObj(i -> rule(i, rules[i], inputs.split(",").length)).collect(Collectors.joining()));
    }

    private static String columns(String columns, String template) {
        var parts = columns.split(",");
        return IntStream.range(0, parts.length).mapToObj(i -> template.formatted(parts[i].strip().split(" ")[0], parts[i].strip().split(" ")[1], i)).collect(Collectors.joining());
    }

    private static String rule(int number, String rule, int inputs) {
        var entries = Arrays.stream(rule.split("\\|", -1)).map(String::strip).map(text -> text.replace("&", "&amp;").replace("<", "&lt;")).toList();
        var cells = IntStream.range(0, entries.size()).mapToObj(i -> (i < inputs ? "<inputEntry id=\"r%1$de%2$d\"><text>%3$s</text></inputEntry>" : "<outputEntry id=\"r%1$de%2$d\"><text>%3$s</text></outputEntry>")
                .formatted(number, i, entries.get(i)));
        return "<rule id=\"rule" + (number + 1) + "\">" + cells.collect(Collectors.joining()) + "</rule>";
    }
}
