package dev.perennial.engine.list;

import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.util.Optional;
import org.jooq.DataType;

/** One column that a path of the API leads to; {@code section} names the machine section whose side table holds it, else it is empty. */
record Column(Path path, Nature nature, String name, DataType<?> type, FieldKind kind, String section, boolean neverNull, boolean unique) {

    /** A column of every record, or of every row. */
    static Column own(String path, org.jooq.Field<?> column, Nature nature, FieldKind kind, boolean neverNull) {
        return new Column(Path.of(path), nature, column.getName(), column.getDataType(), kind, "", neverNull, false);
    }

    /** The record type the value links to. */
    Optional<TypeName> target() {
        return switch (kind) {
            case FieldKind.Link link -> Optional.of(link.target());
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
