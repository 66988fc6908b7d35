package dev.perennial.crm.platform.signin;

import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.RecordId;
import dev.perennial.engine.record.RecordType;
import java.time.Instant;
import java.util.UUID;

/** A browser that is signed in; its owner is the user. */
@RecordType(suite = "platform", one = "session", many = "sessions", merges = false)
public record Session(
        Id id,
        @ByVerb @Listed String device,
        @ByVerb @Listed String address,
        @ByVerb @Listed Instant lastSeenAt,
        @ByVerb @Listed Instant expiresAt,
        @ByVerb @Listed Instant endedAt) {

    /** Names a session. */
    @Links("platform/sessions")
    public record Id(UUID value) implements RecordId {}
}
