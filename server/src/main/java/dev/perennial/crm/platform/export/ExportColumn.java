package dev.perennial.crm.platform.export;

import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.util.Optional;

/** One column of the file: where its values stand, of what kind they are, and how it is headed. */
record ExportColumn(Path path, FieldKind kind, String label) {

    /** The type whose records the values link to. */
    Optional<TypeName> target() {
        return switch (kind) {
            case FieldKind.Link link -> Optional.of(link.target());
            case FieldKind.Links links -> Optional.of(links.target());
            case FieldKind.Attachment file -> Optional.of(file.target());
            case FieldKind _ -> Optional.empty();
        };
    }

    boolean isAmount() {
        return kind instanceof FieldKind.Amount;
    }
}
