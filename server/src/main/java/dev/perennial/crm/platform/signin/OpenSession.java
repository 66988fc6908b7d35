package dev.perennial.crm.platform.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A living session as the door remembers it; an administrator may see through another user's eyes for a while. */
record OpenSession(UUID id, UUID user, Instant startedAt, Instant lastSeenAt, Instant expiresAt, UUID eyes) {


    static final Duration IDLE = Duration.ofHours(12);
    static final Duration LONGEST = Duration.ofDays(30);
    private static final Duration WORTH_WRITING = Duration.ofMinutes(1);

    boolean isOpenAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Whether the session was last seen so long ago that it is worth a write. */
    boolean shouldBeTouchedAt(Instant now) {
        return now.isAfter(lastSeenAt.plus(WORTH_WRITING));
    }

    OpenSession seenAt(Instant now) {
        return new OpenSession(id, user, startedAt, now, expiryAt(startedAt, now), eyes);
    }

    /** Through whose eyes the session sees, if not its own user's. */
    Optional<UUID> seesAs() {
        return Optional.ofNullable(eyes);
    }

    /** A session lives on while it is used, but not for ever. */
    static Instant expiryAt(Instant startedAt, Instant now) {
        var idle = now.plus(IDLE);
        var longest = startedAt.plus(LONGEST);
        return idle.isBefore(longest) ? idle : longest;
    }
}
