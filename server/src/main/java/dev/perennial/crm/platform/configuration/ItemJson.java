package dev.perennial.crm.platform.configuration;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Children;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.JsonValues;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The plain JSON of one record: rows without ids, linked records by what they are called. */
final class ItemJson {

    private final References references;

    ItemJson(References references) {
        this.references = references;
    }

    ObjectNode write(List<Field> said, List<Children> rows, Values values) {
        var item = PlainJson.of(JsonValues.plain(said, rows, values));
        for (var children : rows) item.at("/" + children.path().text()).forEach(row -> ((ObjectNode) row).remove(List.of("id", "no")));
        for (var field : said) withName(item, field, values);
        return PlainJson.of(item);
    }

    private void withName(ObjectNode item, Field field, Values values) {
        if (!(at(item, parent(field)) instanceof ObjectNode holder)) return;
        switch (field.kind()) {
            case FieldKind.Ref _ when values.get(field.path()) instanceof RecordRef(var type, var id) -> holder.putObject(field.path().leaf()).put("type", type.toString()).put("name", references.nameOf(type, id));
            case FieldKind.Link(var target) when values.get(field.path()) instanceof UUID id -> holder.put(field.path().leaf(), references.nameOf(target, id));
            case FieldKind.Links(var target) when values.get(field.path()) instanceof List<?> ids -> {
                var names = holder.putArray(field.path().leaf());
                ids.forEach(id -> names.add(references.nameOf(target, (UUID) id)));
            }
            case FieldKind _ -> { }
        }
    }

    private static String parent(Field field) {
        return field.path().section();
    }

    /** A copy in which linked records stand by their ids; a name that nobody has is a finding. */
    ObjectNode withIds(Blueprint blueprint, ObjectNode given, Consumer<Finding> findings) {
        var copy = given.deepCopy();
        for (var field : blueprint.fields()) {
            if (field.isCustom() || !(at(copy, parent(field)) instanceof ObjectNode holder)) continue;
            var value = holder.get(field.path().leaf());
            if (value == null) continue;
            switch (field.kind()) {
                case FieldKind.Ref _ when value instanceof ObjectNode ref -> resolveRef(field, ref, findings);
                case FieldKind.Link(var target) when value.isString() -> holder.put(field.path().leaf(), id(target, value, field, findings));
                case FieldKind.Links(var target) when value.isArray() -> {
                    var ids = holder.putArray(field.path().leaf());
                    value.forEach(each -> ids.add(id(target, each, field, findings)));
                }
                case FieldKind _ -> { }
            }
        }
        return copy;
    }

    private void resolveRef(Field field, ObjectNode ref, Consumer<Finding> findings) {
        if (!ref.path("name").isString() || !ref.path("type").isString() || !TypeName.isOne(ref.get("type").stringValue())) return;
        var found = references.find(TypeName.of(ref.get("type").stringValue()), ref.get("name").stringValue());
        if (found.isEmpty()) findings.accept(Finding.at(field.path().text(), "NO_SUCH_RECORD"));
        ref.remove("name");
        ref.put("id", found.map(UUID::toString).orElse("00000000-0000-0000-0000-000000000000"));
    }

    private String id(TypeName target, JsonNode name, Field field, Consumer<Finding> findings) {
        var called = PlainJson.text(name, "");
        var found = references.find(target, called).map(UUID::toString);
        if (found.isEmpty()) findings.accept(Finding.at(field.path().text(), "NO_SUCH_RECORD"));
        return found.orElse(called);
    }

    private static JsonNode at(ObjectNode root, String section) {
        return section.isEmpty() ? root : root.at("/" + section);
    }
}
