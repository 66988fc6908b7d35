package dev.perennial.engine.access;

import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.TypeName;
import java.util.UUID;

/** A link along which access follows: records are reached whose linked record is shared, or is the owner's; nobody's where {@code owner} is null. */
public record Follow(Field link, UUID owner) {

    /** The type of the records that are followed. */
    public TypeName target() {
        return ((FieldKind.Link) link.kind()).target();
    }
}
