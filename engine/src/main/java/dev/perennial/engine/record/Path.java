package dev.perennial.engine.record;

import java.util.List;

/** The address of a value inside a record: names joined by slashes, for example {@code shipTo/phone}. */
public record Path(String text) implements Comparable<Path> {

    public Path {
        if (!isValid(text)) throw new IllegalArgumentException("not a path: " + text);
    }

    // looked at character by character, because paths are made for every value of every record
    private static boolean isValid(String text) {
        var starts = true;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var small = c >= 'a' && c <= 'z';
            if (c == '/' && !starts) starts = true;
            else if (small || !starts && (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) starts = false;
            else return false;
        }
        return !starts;
    }

    public static Path of(String text) {
        return new Path(text);
    }

    public List<String> parts() {
        return List.of(text.split("/"));
    }

    /** The last name of the path. */
    public String leaf() {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /** The section that holds the value, empty for a value at the top of the record. */
    public String section() {
        var slash = text.lastIndexOf('/');
        return slash < 0 ? "" : text.substring(0, slash);
    }

    public Path child(String name) {
        return new Path(text + "/" + name);
    }

    /** The column that holds the value: names in snake case, joined by underscores. */
    public String column() {
        return snake(text);
    }

    /** Turns names of Java and the API into names of SQL. */
    public static String snake(String text) {
        var out = new StringBuilder(text.length() + 8);
        for (var c : text.toCharArray()) {
            if (c == '/' || c == '-') out.append('_');
            else if (Character.isUpperCase(c)) out.append('_').append(Character.toLowerCase(c));
            else out.append(c);
        }
        return out.toString();
    }

    @Override
    public int compareTo(Path other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
