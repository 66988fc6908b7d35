package dev.perennial.crm.platform.decision;

import dev.perennial.crm.platform.DecisionTableId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Begins a new draft where a version stands, with its examples; answers with the draft. */
public record ReviseDecisionTable(DecisionTableId table) implements Verb<DecisionTable> {

    @Component
    static class Handler implements VerbHandler<ReviseDecisionTable, DecisionTable> {

        private final DecisionTables tables;

        Handler(DecisionTables tables) {
            this.tables = tables;
        }

        @Override
        public DecisionTable handle(ReviseDecisionTable verb, Actor by) {
            return tables.create(tables.get(verb.table()).draft());
        }
    }
}
