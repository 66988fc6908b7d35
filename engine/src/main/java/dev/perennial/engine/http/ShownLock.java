package dev.perennial.engine.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How a record is locked, as one reader sees it: without a name that is kept from him, and only the open fields that he may see. */
public record ShownLock(By by, Instant since, Instant until, String reason, List<String> open, List<String> verbs, boolean mayUnlock) {

    /** Who locked it. */
    public record By(UUID id, String label) {}
}
