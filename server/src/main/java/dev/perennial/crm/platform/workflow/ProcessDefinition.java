package dev.perennial.crm.platform.workflow;

import static dev.perennial.crm.platform.PlatformRefusal.PROCESS_NOT_ACTIVE;
import static dev.perennial.crm.platform.PlatformRefusal.PROCESS_NOT_DRAFT;

import dev.perennial.crm.platform.ProcessDefinitionId;
import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.platform.workflow.plan.PlanReader;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.refusal.Refused;
import java.time.Instant;

/** One version of a process: drawn as a draft, then deployed, and retired when a later one takes its place; what runs by it goes on by it. */
@RecordType(suite = "platform", one = "process-definition", many = "process-definitions", merges = false)
public record ProcessDefinition(
        ProcessDefinitionId id,
        @Listed @MaxLength(80) String key,
        @Title @Search @Listed String name,
        @Listed @MaxLength(80) String about,
        @ByVerb @Listed Long edition,
        @ByVerb @Listed State state,
        @ByVerb @Listed Instant deployedAt,
        @ByVerb @Listed UserId deployedBy,
        @Required @LongText(PlanReader.MOST_CHARACTERS) String xml) {

    /** How far the definition came. */
    public enum State { DRAFT, ACTIVE, RETIRED }

    boolean isDraft() {
        return state == State.DRAFT;
    }

    boolean isActive() {
        return state == State.ACTIVE;
    }

    ProcessDefinition deployed(long edition, Instant at, UserId by) {
        if (!isDraft()) throw Refused.because(PROCESS_NOT_DRAFT, name, edition);

        return new ProcessDefinition(id, key, name, about, edition, State.ACTIVE, at, by, xml);
    }

    ProcessDefinition retired() {
        if (!isActive()) throw Refused.because(PROCESS_NOT_ACTIVE, key);

        return new ProcessDefinition(id, key, name, about, edition, State.RETIRED, deployedAt, deployedBy, xml);
    }
}
