package dev.perennial.crm.platform.decision;

import dev.perennial.crm.platform.DecisionTableId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Takes a version out of use without another in its place: whoever asks the table is refused from then on. */
public record RetireDecisionTable(DecisionTableId table) implements Verb<DecisionTable> {

    @Component
    static class Handler implements VerbHandler<RetireDecisionTable, DecisionTable> {

        private final DecisionTables tables;

        Handler(DecisionTables tables) {
            this.tables = tables;
        }

        @Override
        public DecisionTable handle(RetireDecisionTable verb, Actor by) {
            var retired = tables.get(verb.table()).retired();

            tables.put(retired);
            return retired;
        }

        @Override
        public boolean possibleOn(DecisionTable table) {
            return table.state() == DecisionTable.State.ACTIVE;
        }
    }
}
