package dev.perennial.engine.list;

import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.TypeName;
import java.util.Optional;
import org.jooq.DataType;
import org.jooq.JSONB;

/**
 * One column that a path of the API leads to; {@code section} names the machine section whose side table holds it, else it is empty.
 * A custom field lies {@code within} the column of custom fields, any other has null there.
 */
record Column(Path path, Nature nature, String name, DataType<?> type, FieldKind kind, String section, boolean neverNull, boolean unique, Within within) {

    /** Finds a value within the column of custom fields. */
    interface Within {
        org.jooq.Field<?> of(org.jooq.Field<JSONB> custom);
    }

    Column(Path path, Nature nature, String name, DataType<?> type, FieldKind kind, String section, boolean neverNull, boolean unique) {
        this(path, nature, name, type, kind, section, neverNull, unique, null);
    }

    /** A value of a custom field, or a part of one. */
    static Column custom(Field field, String path, Nature nature, FieldKind kind, Within within) {
        var type = within.of(Columns.CUSTOM).getDataType();
        return new Column(Path.of(path), nature, Columns.CUSTOM.getName(), type, kind, "", nature == Nature.YES_NO, field.is(Treatment.UNIQUE), within);
    }

    /** A column of every record, or of every row. */
    static Column own(String path, org.jooq.Field<?> column, Nature nature, FieldKind kind, boolean neverNull) {
        return new Column(Path.of(path), nature, column.getName(), column.getDataType(), kind, "", neverNull, false);
    }

    /** The record type the value links to. */
    Optional<TypeName> target() {
        return switch (kind) {
            case FieldKind.Link link -> Optional.of(link.target());
            case FieldKind.Attachment file -> Optional.of(file.target());
            case null, default -> Optional.empty();
        };
    }

    /** The kind of an array's elements, null where it adds nothing to their nature. */
    FieldKind elementKind() {
        return switch (kind) {
            case FieldKind.Links links -> new FieldKind.Link(links.target());
            case FieldKind.Choices choices -> new FieldKind.Choice(choices.options());
            case null, default -> null;
        };
    }
}
