package dev.perennial.models.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a command answers; keys without content are left out. */
final class Answer {

    private static final int ROWS_PRINTED = 20;

    private final String model;
    private final long n;
    private final Map<String, Object> params = new LinkedHashMap<>();
    private final Map<String, Object> fit = new LinkedHashMap<>();
    private final Map<String, Object> metrics = new LinkedHashMap<>();
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    Answer(String model, double n) {
        this.model = model;
        this.n = Math.round(n);
    }

    Answer param(String name, Object value) {
        params.put(name, value);
        return this;
    }

    Answer params(Map<String, ?> values) {
        params.putAll(values);
        return this;
    }

    Answer fit(String name, Object value) {
        fit.put(name, value);
        return this;
    }

    Answer metric(String name, Object value) {
        metrics.put(name, value);
        return this;
    }

    /** Adds a row of names and values in turn. */
    Answer row(Object... namesAndValues) {
        rows.add(pairs(namesAndValues));
        return this;
    }

    Answer warn(String sentence) {
        if (!warnings.contains(sentence)) warnings.add(sentence);
        return this;
    }

    /** Names and values in turn as an ordered map; a pair without name is left out. */
    static Map<String, Object> pairs(Object... namesAndValues) {
        Map<String, Object> pairs = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) if (namesAndValues[i] != null) pairs.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return pairs;
    }

    Map<String, Object> asMap() {
        Map<String, Object> all = pairs("model", model, "n", n);
        if (!params.isEmpty()) all.put("params", params);
        if (!fit.isEmpty()) all.put("fit", fit);
        if (!metrics.isEmpty()) all.put("metrics", metrics);
        if (!rows.isEmpty()) all.put("rows", rows);
        if (!warnings.isEmpty()) all.put("warnings", warnings);
        return all;
    }

    void print(Appendable out) {
        try {
            out.append(model).append(", n = ").append(String.valueOf(n)).append('\n');
            print(out, "parameters", params);
            print(out, "fit", fit);
            print(out, "metrics", metrics);
            if (!rows.isEmpty()) out.append("rows\n");
            for (int i = 0; i < Math.min(rows.size(), ROWS_PRINTED); i++) out.append("  ").append(Json.text(rows.get(i))).append('\n');
            if (rows.size() > ROWS_PRINTED) out.append("  … ").append(String.valueOf(rows.size() - ROWS_PRINTED)).append(" more with --json\n");
            for (String warning : warnings) out.append("warning: ").append(warning).append('\n');
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void print(Appendable out, String title, Map<String, Object> values) throws IOException {
        if (values.isEmpty()) return;
        out.append(title).append('\n');
        for (var value : values.entrySet()) out.append("  ").append(value.getKey()).append(" = ").append(Json.text(value.getValue())).append('\n');
    }
}
