package dev.perennial.crm.platform.signin;

import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.RecordId;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Lets a program act for its owner, with all or a part of his rights. */
@RecordType(suite = "platform", one = "token", many = "tokens", merges = false)
public record Token(
        Id id,
        @ByVerb @Title @Search @Listed String name,
        @ByVerb @Listed boolean readOnly,
        @ByVerb @Listed List<String> types,
        @ByVerb @Listed Instant lastSeenAt,
        @ByVerb @Listed Instant expiresAt,
        @ByVerb @Listed Instant revokedAt) {

    /** Names a token. */
    @Links("platform/tokens")
    public record Id(UUID value) implements RecordId {}
}
