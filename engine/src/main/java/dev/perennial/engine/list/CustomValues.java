package dev.perennial.engine.list;

import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.JSONB;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the column of custom fields: texts, numbers, yes or no, and lists of these. */
final class CustomValues {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CustomValues() {}

    static Values read(JSONB column, TypeAccess access) {
        if (column == null || column.data().equals("{}")) return Values.NONE;
        var values = new LinkedHashMap<Path, Object>();
        for (var entry : JSON.readTree(column.data()).properties()) {
            var path = Path.of(entry.getKey());
            if (!access.hides(Path.of("custom").child(entry.getKey()))) values.put(path, plain(entry.getValue()));
        }
        return Values.of(values);
    }

    private static Object plain(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> node.stringValue();
            case NUMBER -> node.decimalValue();
            case BOOLEAN -> node.booleanValue();
            case ARRAY -> List.copyOf(node.valueStream().map(CustomValues::plain).toList());
            case NULL, MISSING, OBJECT, POJO, BINARY -> null;
        };
    }
}
