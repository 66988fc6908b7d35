package dev.perennial.engine.journal;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Children;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.JsonKinds;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.JSONB;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values as the journal keeps them: an object from whole path to value, child rows as objects with id, place and changed values. */
public final class JournalJson {

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final Field OWNER = new Field("owner", new FieldKind.Link(new TypeName("platform", "users")));
    /** What stands in the history of records beside their fields. */
    private static final Map<Path, Field> BESIDE = Map.of(Path.of("collaborators"), new Field("collaborators", new FieldKind.Texts()), LockInHistory.PATH, new Field("lock", new FieldKind.Texts()));
    private static final Field ID = new Field("id", new FieldKind.Link(new TypeName("", "")));
    private static final Field NO = new Field("no", new FieldKind.Whole());

    private JournalJson() {}

    public static JSONB write(Blueprint blueprint, Values values) {
        if (values.asMap().isEmpty()) return null;
        var out = new LinkedHashMap<String, Object>();
        values.forEach((path, value) -> {
            var children = blueprint.children(path);
            if (children.isPresent()) out.put(path.text(), values.rows(path).stream().map(row -> row(children.get(), row)).toList());
            else field(blueprint, path).ifPresent(field -> out.put(path.text(), JsonKinds.plain(field.kind(), value)));
        });
        return JSONB.jsonb(JSON.writeValueAsString(out));
    }

    private static Map<String, Object> row(Children children, Values row) {
        var out = new LinkedHashMap<String, Object>();
        row.forEach((path, value) -> rowField(children, path).ifPresent(field -> out.put(path.text(), JsonKinds.plain(field.kind(), value))));
        return out;
    }

    /** Reads values back; paths that the blueprint no longer has are left out. */
    static Values read(Blueprint blueprint, JSONB json) {
        if (json == null) return Values.NONE;
        var into = new LinkedHashMap<Path, Object>();
        for (var entry : JSON.readTree(json.data()).properties()) {
            var path = Path.of(entry.getKey());
            var children = blueprint.children(path);
            if (children.isPresent()) into.put(path, rows(children.get(), entry.getValue()));
            else field(blueprint, path).ifPresent(field -> read(field, entry.getValue(), into));
        }
        return Values.of(into);
    }

    private static List<Values> rows(Children children, JsonNode node) {
        var rows = new ArrayList<Values>(node.size());
        for (var row : node) {
            var into = new LinkedHashMap<Path, Object>();
            for (var entry : row.properties()) rowField(children, Path.of(entry.getKey())).ifPresent(field -> read(field, entry.getValue(), into));
            rows.add(Values.of(into));
        }
        return rows;
    }

    /** A choice that was renamed since, or a field whose kind changed, must not make history unreadable. */
    private static void read(Field field, JsonNode node, Map<Path, Object> into) {
        try {
            into.put(field.path(), JsonKinds.read(field.kind(), node));
        } catch (JsonKinds.NotThatKind noLonger) {
            into.put(field.path(), null);
        }
    }

    private static Optional<Field> field(Blueprint blueprint, Path path) {
        if (path.equals(OWNER.path())) return Optional.of(OWNER);
        return blueprint.field(path).or(() -> Optional.ofNullable(BESIDE.get(path)));
    }

    private static Optional<Field> rowField(Children children, Path path) {
        if (path.equals(ID.path())) return Optional.of(ID);
        if (path.equals(NO.path())) return Optional.of(NO);
        return children.field(path);
    }
}
