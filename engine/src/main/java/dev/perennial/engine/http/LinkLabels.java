package dev.perennial.engine.http;

import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The labels of the records that a page of records links to, asked for once a type and only as far as the caller may see them. */
final class LinkLabels {

    /** Finds labels of many records of one type at once. */
    interface Source {
        Map<UUID, String> labels(TypeName type, Collection<UUID> ids);
    }

    private final Map<TypeName, Map<UUID, String>> byType;

    private LinkLabels(Map<TypeName, Map<UUID, String>> byType) {
        this.byType = byType;
    }

    static LinkLabels of(Collection<Stored> records, RecordView view, Source source) {
        var wanted = new HashMap<TypeName, Set<UUID>>();
        for (var record : records) {
            for (var field : SystemField.values())
                if (field.isUser() && view.expands(field.path())) want(wanted, SystemField.USERS, field.user(record));
            collect(view.shape().parts(), record.values(), view, wanted);
        }
        var found = new HashMap<TypeName, Map<UUID, String>>();
        wanted.forEach((type, ids) -> found.put(type, source.labels(type, ids)));
        return new LinkLabels(found);
    }

    /** The label of the record, null when the caller may not see it. */
    String label(TypeName type, UUID id) {
        return byType.getOrDefault(type, Map.of()).get(id);
    }

    private static void collect(List<RecordShape.Part> parts, Values values, RecordView view, Map<TypeName, Set<UUID>> wanted) {
        for (var part : parts)
            switch (part) {
                case RecordShape.Part.Section section -> collect(section.parts(), values, view, wanted);
                case RecordShape.Part.Rows rows -> values.rows(rows.children().path()).forEach(row -> collect(rows.parts(), row, view, wanted));
                case RecordShape.Part.Leaf leaf -> collect(leaf, values.get(leaf.field().path()), view, wanted);
            }
    }

    private static void collect(RecordShape.Part.Leaf leaf, Object value, RecordView view, Map<TypeName, Set<UUID>> wanted) {
        switch (leaf.field().kind()) {
            case FieldKind.Link link when view.expands(leaf.path()) -> want(wanted, link.target(), (UUID) value);
            case FieldKind.Attachment file when view.expands(leaf.path()) -> want(wanted, file.target(), (UUID) value);
            case FieldKind.Links links when view.expands(leaf.path()) && value != null -> ((List<?>) value).forEach(id -> want(wanted, links.target(), (UUID) id));
            case FieldKind.Ref _ when value instanceof RecordRef(var type, var id) -> want(wanted, type, id);
            case FieldKind _ -> { }
        }
    }

    private static void want(Map<TypeName, Set<UUID>> wanted, TypeName type, UUID id) {
        if (id != null) wanted.computeIfAbsent(type, _ -> new HashSet<>()).add(id);
    }
}
