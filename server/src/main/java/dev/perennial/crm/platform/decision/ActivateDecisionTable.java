package dev.perennial.crm.platform.decision;

import static dev.perennial.crm.platform.PlatformRefusal.DECISION_INCOMPLETE;

import dev.perennial.crm.platform.DecisionTableId;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Lets a version decide from now on, in the place of the one that did so far; refused while it has gaps, overlaps or failing examples. */
public record ActivateDecisionTable(DecisionTableId table) implements Verb<DecisionTable> {

    @Component
    static class Handler implements VerbHandler<ActivateDecisionTable, DecisionTable> {

        private final DecisionTables tables;
        private final StoredDecisions stored;
        private final TableInspection inspection;
        private final InstantSource clock;

        Handler(DecisionTables tables, StoredDecisions stored, TableInspection inspection, @Qualifier("businessClock") InstantSource clock) {
            this.tables = tables;
            this.stored = stored;
            this.inspection = inspection;
            this.clock = clock;
        }

        @Override
        public DecisionTable handle(ActivateDecisionTable verb, Actor by) {
            var draft = tables.get(verb.table());
            var activated = draft.activated(clock.instant(), by.user() == null ? null : new UserId(by.user()));
            var report = inspection.of(DmnReader.read(draft.xml()), draft.revision(), draft.testCases());
            if (!report.findings().isEmpty()) throw Refused.because(DECISION_INCOMPLETE, report.findings());

            stored.activeId(draft.key()).ifPresent(former -> tables.put(tables.get(former).retired()));
            tables.put(activated);
            return activated;
        }

        @Override
        public boolean possibleOn(DecisionTable table) {
            return table.state() == DecisionTable.State.DRAFT;
        }
    }
}
