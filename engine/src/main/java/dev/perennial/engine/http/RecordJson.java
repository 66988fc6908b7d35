package dev.perennial.engine.http;

import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.JsonKinds;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;

/** Writes records as JSON straight from their values, without building a tree. */
final class RecordJson {

    private static final Path ID = Path.of("id");
    private static final Path NO = Path.of("no");

    private final JsonGenerator out;
    private final RecordView view;
    private final LinkLabels labels;
    private final Map<UUID, ShownLock> locks;

    RecordJson(JsonGenerator out, RecordView view, LinkLabels labels, Map<UUID, ShownLock> locks) {
        this.out = out;
        this.view = view;
        this.labels = labels;
        this.locks = locks;
    }

    /** Writes the record; the verbs only if the view shows them. */
    void write(Stored record, List<String> verbs) {
        out.writeStartObject();
        out.writeStringProperty("id", record.id().toString());
        writeOrigin(record);
        if (locks.containsKey(record.id())) out.writePOJOProperty("lock", locks.get(record.id()));
        writeParts(view.shape().parts(), record.values());
        if (view.shows(SystemField.CUSTOM) && !view.shape().hasCustom()) writeEmpty(SystemField.CUSTOM.text());
        if (view.shows(SystemField.VERBS)) writeNames("verbs", verbs);
        if (view.shows(SystemField.MASKED)) writeNames("masked", view.masked());
        out.writeEndObject();
    }

    private void writeOrigin(Stored record) {
        var origin = record.origin();
        if (view.shows(SystemField.VERSION)) out.writeNumberProperty("version", record.version());
        if (view.shows(SystemField.CREATED_AT)) writeText("createdAt", origin.createdAt());
        writeUser(SystemField.CREATED_BY, record);
        if (view.shows(SystemField.UPDATED_AT)) writeText("updatedAt", origin.updatedAt());
        writeUser(SystemField.UPDATED_BY, record);
        writeUser(SystemField.OWNER, record);
        if (view.shows(SystemField.DELETED_AT) && origin.deletedAt() != null) writeText("deletedAt", origin.deletedAt());
    }

    private void writeUser(SystemField field, Stored record) {
        var user = field.user(record);
        if (view.shows(field)) writeText(field.text(), user);
        if (view.expands(field.path())) {
            out.writeName(field.text() + "$");
            writeLabelled(SystemField.USERS, user);
        }
    }

    private void writeParts(List<RecordShape.Part> parts, Values values) {
        for (var part : parts)
            switch (part) {
                case RecordShape.Part.Leaf leaf -> writeLeaf(leaf, values.get(leaf.field().path()));
                case RecordShape.Part.Section section -> {
                    out.writeName(section.name());
                    out.writeStartObject();
                    writeParts(section.parts(), values);
                    out.writeEndObject();
                }
                case RecordShape.Part.Rows rows -> writeRows(rows, values);
            }
    }

    private void writeRows(RecordShape.Part.Rows rows, Values values) {
        out.writeName(rows.name());
        out.writeStartArray();
        for (var row : values.rows(rows.children().path())) {
            out.writeStartObject();
            if (row.get(ID) instanceof UUID id) out.writeStringProperty("id", id.toString());
            if (row.get(NO) instanceof Number no) out.writeNumberProperty("no", no.longValue());
            writeParts(rows.parts(), row);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void writeLeaf(RecordShape.Part.Leaf leaf, Object value) {
        out.writeName(leaf.name());
        writeValue(leaf.field().kind(), value);
        if (!view.expands(leaf.path())) return;
        out.writeName(leaf.name().getValue() + "$");
        switch (leaf.field().kind()) {
            case FieldKind.Link link -> writeLabelled(link.target(), (UUID) value);
            case FieldKind.Attachment file -> writeLabelled(file.target(), (UUID) value);
            case FieldKind.Links links -> writeAllLabelled(links.target(), (List<?>) value);
            case FieldKind _ -> writeValue(leaf.field().kind(), value);
        }
    }

    private void writeValue(FieldKind kind, Object value) {
        switch (value) {
            case null -> out.writeNull();
            case String text -> out.writeString(text);
            case Long number -> out.writeNumber(number);
            case BigDecimal number -> out.writeNumber(number);
            case Boolean yes -> out.writeBoolean(yes);
            case Money(var amount, var currency) -> {
                out.writeStartObject();
                out.writeStringProperty("amount", amount.toPlainString());
                out.writeStringProperty("currency", currency);
                out.writeEndObject();
            }
            case RecordRef(var type, var id) -> {
                out.writeStartObject();
                out.writeStringProperty("type", type.toString());
                out.writeStringProperty("id", id.toString());
                out.writeStringProperty("label", labels.label(type, id));
                out.writeEndObject();
            }
            case List<?> several -> {
                out.writeStartArray();
                for (var each : several) out.writeString(each.toString());
                out.writeEndArray();
            }
            case Object other -> out.writePOJO(JsonKinds.plain(kind, other));
        }
    }

    private void writeLabelled(TypeName type, UUID id) {
        var label = id == null ? null : labels.label(type, id);
        if (label == null) out.writeNull();
        else {
            out.writeStartObject();
            out.writeStringProperty("id", id.toString());
            out.writeStringProperty("label", label);
            out.writeEndObject();
        }
    }

    private void writeAllLabelled(TypeName type, List<?> ids) {
        out.writeStartArray();
        if (ids != null) for (var id : ids) if (labels.label(type, (UUID) id) != null) writeLabelled(type, (UUID) id);
        out.writeEndArray();
    }

    private void writeEmpty(String name) {
        out.writeName(name);
        out.writeStartObject();
        out.writeEndObject();
    }

    private void writeNames(String name, List<String> names) {
        out.writeName(name);
        out.writeStartArray();
        names.forEach(out::writeString);
        out.writeEndArray();
    }

    private void writeText(String name, Object value) {
        if (value == null) out.writeNullProperty(name);
        else out.writeStringProperty(name, value.toString());
    }
}
