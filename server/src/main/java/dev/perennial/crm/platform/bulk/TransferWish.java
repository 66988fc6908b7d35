package dev.perennial.crm.platform.bulk;

import dev.perennial.engine.access.ShareLevel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Whose records of which types go to whom (to several by turns), why, and whether he who had them keeps a look at them. */
record TransferWish(UUID from, List<UUID> to, List<OfType> types, Keep keep, String reason) {

    /** All of his records of a type, or those of them that the filter finds. */
    record OfType(String type, String filter) {}

    /** The former owner stays a collaborator until the moment, for good where there is none. */
    record Keep(ShareLevel level, Instant until) {}
}
