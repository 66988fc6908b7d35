package dev.perennial.engine.list;

import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.util.List;
import java.util.Optional;
import org.jooq.DataType;

/** One column that a path of the API leads to; {@code section} names the machine section whose side table holds it, else it is empty. */
record Column(Path path, Nature nature, String name, DataType<?> type, FieldKind kind, String section, boolean neverNull) {

    /** The record type the value links to. */
    Optional<TypeName> target() {
        return switch (kind) {
            case FieldKind.Link link -> Optional.of(link.target());
            case FieldKind.Links links -> Optional.of(links.target());
            case null, default -> Optional.empty();
        };
    }

    /** The values the column may hold, empty when there is no such list. */
    List<String> options() {
        return switch (kind) {
            case FieldKind.Choice choice -> choice.options();
            case FieldKind.Choices choices -> choices.options();
            case null, default -> List.of();
        };
    }
}
