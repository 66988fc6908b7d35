package dev.perennial.engine.record;

import java.time.Instant;
import java.util.UUID;

/** A record as the database holds it: who it is, its version and origin, and its values. */
public record Stored(TypeName type, UUID id, long version, Origin origin, Holder holder, Values values) {

    /** When and by whom the record came into being, last changed and, if so, was deleted. */
    public record Origin(Instant createdAt, UUID createdBy, Instant updatedAt, UUID updatedBy, Instant deletedAt) {}

    /** Whose the record is: the owner and the department the owner holds it for. */
    public record Holder(UUID owner, UUID unit) {}

    public boolean isDeleted() {
        return origin.deletedAt() != null;
    }
}
