package dev.perennial.engine.http;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Children;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** How the values of a record nest in JSON: sections inside sections, child rows as lists; only what is shown. */
record RecordShape(List<Part> parts) {

    /** One name in a JSON object. */
    sealed interface Part {

        SerializableString name();

        /** A value; {@code path} is its full path, also inside child rows. */
        record Leaf(SerializableString name, Field field, Path path) implements Part {}

        record Section(SerializableString name, List<Part> parts) implements Part {}

        record Rows(SerializableString name, Children children, List<Part> parts) implements Part {}
    }

    /** True when some custom field is shown. */
    boolean hasCustom() {
        return parts.stream().anyMatch(part -> part instanceof Part.Section section && section.name().getValue().equals(Field.CUSTOM));
    }

    static RecordShape of(Blueprint blueprint, Predicate<Path> shown) {
        var parts = nest(blueprint.fields(), "", "", shown);
        for (var children : blueprint.children()) {
            var inside = nest(children.fields(), children.path() + "/", "", shown);
            if (!inside.isEmpty()) parts.add(new Part.Rows(name(children.path().leaf()), children, inside));
        }
        return new RecordShape(List.copyOf(parts));
    }

    private static List<Part> nest(List<Field> fields, String rows, String section, Predicate<Path> shown) {
        var parts = new ArrayList<Part>();
        String open = null;
        for (var field : fields) {
            var text = field.path().text();
            if (!text.startsWith(section)) continue;
            var rest = text.substring(section.length());
            var slash = rest.indexOf('/');
            if (slash < 0) {
                var full = Path.of(rows + text);
                if (shown.test(full)) parts.add(new Part.Leaf(name(rest), field, full));
            } else if (!rest.substring(0, slash).equals(open)) {
                open = rest.substring(0, slash);
                var inside = nest(fields, rows, section + open + "/", shown);
                if (!inside.isEmpty()) parts.add(new Part.Section(name(open), inside));
            }
        }
        return parts;
    }

    private static SerializableString name(String text) {
        return new SerializedString(text);
    }
}
