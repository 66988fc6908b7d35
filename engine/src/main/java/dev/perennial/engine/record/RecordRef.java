package dev.perennial.engine.record;

import java.util.UUID;

/** A link to a record of any type, for links upwards or sideways between suites. */
public record RecordRef(TypeName type, UUID id) {

    public static RecordRef of(String type, UUID id) {
        return new RecordRef(TypeName.of(type), id);
    }
}
