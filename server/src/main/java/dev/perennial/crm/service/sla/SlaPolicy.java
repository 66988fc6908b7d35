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

/** How soon a kind of case must come how far, for all customers or for those of one tier; cases that run keep the target they began with. */
@RecordType(suite = "service", one = "sla-policy", many = "sla-policies", defaultSort = "name")
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

    /** Until what the time is counted: the first answer, the decision, or the end of the case. */
    public enum Metric { FIRST_REPLY, DECISION, RESOLUTION }
}
