package dev.perennial.models.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;

/** Writes maps, lists, arrays, numbers and texts as JSON; a number that is not finite becomes null. */
final class Json {

    private Json() {}

    static String text(Object value) {
        StringBuilder text = new StringBuilder();
        try {
            write(value, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static void write(Object value, Appendable out) throws IOException {
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> map -> object(map, out);
            case Iterable<?> list -> array(list.iterator(), out);
            case double[] numbers -> array(java.util.Arrays.stream(numbers).boxed().iterator(), out);
            case int[] numbers -> array(java.util.Arrays.stream(numbers).boxed().iterator(), out);
            case double[][] rows -> array(java.util.Arrays.asList(rows).iterator(), out);
            case int[][] rows -> array(java.util.Arrays.asList(rows).iterator(), out);
            case Double number -> out.append(Double.isFinite(number) ? number(number) : "null");
            case Number number -> out.append(number.toString());
            case Boolean flag -> out.append(flag.toString());
            default -> string(value.toString(), out);
        }
    }

    private static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number) : Double.toString(number);
    }

    private static void object(Map<?, ?> map, Appendable out) throws IOException {
        out.append('{');
        String comma = "";
        for (var entry : map.entrySet()) {
            out.append(comma);
            string(String.valueOf(entry.getKey()), out);
            out.append(':');
            write(entry.getValue(), out);
            comma = ",";
        }
        out.append('}');
    }

    private static void array(Iterator<?> elements, Appendable out) throws IOException {
        out.append('[');
        String comma = "";
        while (elements.hasNext()) {
            out.append(comma);
            write(elements.next(), out);
            comma = ",";
        }
        out.append(']');
    }

    private static void string(String text, Appendable out) throws IOException {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) out.append(String.format("\\u%04x", (int) c));
                    else out.append(c);
                }
            }
        }
        out.append('"');
    }
}
