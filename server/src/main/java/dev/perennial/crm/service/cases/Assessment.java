package dev.perennial.crm.service.cases;

import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.service.CauseId;
import dev.perennial.engine.record.Listed;
import java.time.Instant;

/** Why the customer complains, as far as the agent could find out. */
public record Assessment(@Listed String reason, CauseId cause, UserId by, Instant at) {

    static final Assessment NONE = new Assessment(null, null, null, null);
}
