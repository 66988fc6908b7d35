package dev.perennial.models.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a command is called, does, reads and can be told; columns and options in the order they are explained. */
final class Description {

    private final String name;
    private final String summary;
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Map<String, String> options = new LinkedHashMap<>();

    private Description(String name, String summary) {
        this.name = name;
        this.summary = summary;
    }

    static Description of(String name, String summary) {
        return new Description(name, summary);
    }

    Description column(String name, String meaning) {
        columns.put(name, meaning);
        return this;
    }

    Description option(String name, String meaning) {
        options.put(name, meaning);
        return this;
    }

    String name() {
        return name;
    }

    String summary() {
        return summary;
    }

    Map<String, String> columns() {
        return columns;
    }

    Map<String, String> options() {
        return options;
    }
}
