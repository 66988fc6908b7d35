package dev.perennial.models.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a command answered, read by the path of keys to a value. */
record Asked(Map<String, Object> answer) {

    static Asked model(String model, Path file, String... options) {
        List<String> words = new ArrayList<>(List.of(model, "--data", file.toString()));
        words.addAll(List.of(options));
        ModelCommand command = Catalogue.command(model);
        return new Asked(command.answer(Request.of(command.description(), words.toArray(String[]::new))).asMap());
    }

    /** A number such as {@code at("metrics", "holdout", "mae")}. */
    double at(String... keys) {
        Object value = answer;
        for (String key : keys) value = ((Map<?, ?>) value).get(key);
        return ((Number) value).doubleValue();
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> rows() {
        return (List<Map<String, Object>>) answer.getOrDefault("rows", List.of());
    }

    /** One number of every row. */
    double[] column(String name) {
        return rows().stream().mapToDouble(row -> ((Number) row.get(name)).doubleValue()).toArray();
    }

    /** The row that has this value under this name. */
    Map<String, Object> row(String name, Object value) {
        return rows().stream().filter(row -> value.equals(row.get(name))).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    List<String> warnings() {
        return (List<String>) answer.getOrDefault("warnings", List.of());
    }
}
