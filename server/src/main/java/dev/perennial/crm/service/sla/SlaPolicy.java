package dev.perennial.crm.service.sla;

import dev.perennial.crm.platform.CalendarId;
import dev.perennial.crm.service.SlaPolicyId;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import java.time.Duration;

/** How soon a kind of case must come how far, for all customers or for those of one tier; cases that run keep the target they began with until they are moved. */
@RecordType(suite = "service", one = "sla-policy", many = "sla-policies", defaultSort = "name", merges = false)
public record SlaPolicy(
        SlaPolicyId id,
        @Title @Required @Search @Listed String name,
        @Required @Listed CaseKind kind,
        @Required @Listed Metric metric,
        @Listed @MaxLength(20) String tier,
        @Required @Listed Duration target,
        @Listed CalendarId calendar,
        @Listed Long warnPercent,
        @Listed boolean active) {

    /** For which cases the policy counts. */
    public enum CaseKind { COMPLAINT, INQUIRY }

    /**
     * What the time is counted to: our first answer, our answer to the oldest message that waits for one, our next word to the customer after the last,
     * the decision, the end of the case, or the end of the case without the time in which the customer owed us an answer.
     */
    public enum Metric { FIRST_REPLY, NEXT_REPLY, PERIODIC_UPDATE, DECISION, RESOLUTION, REQUESTER_WAIT }
}
