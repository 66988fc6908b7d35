package dev.perennial.crm.platform.workflow;

import dev.perennial.crm.platform.ProcessIncidentId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Tries the step again at which a process stopped. */
public record RetryProcessIncident(ProcessIncidentId incident) implements Verb<ProcessIncident> {

    @Component
    static class Handler implements VerbHandler<RetryProcessIncident, ProcessIncident> {

        private static final int TRIES = 3;

        private final ProcessIncidents incidents;
        private final ProcessBook book;
        private final ObjectProvider<WorkflowEngine> engine;
        private final InstantSource clock;

        Handler(ProcessIncidents incidents, ProcessBook book, ObjectProvider<WorkflowEngine> engine, @Qualifier("businessClock") InstantSource businessClock) {
            this.incidents = incidents;
            this.book = book;
            this.engine = engine;
            this.clock = businessClock;
        }

        @Override
        public ProcessIncident handle(RetryProcessIncident verb, Actor by) {
            var resolved = incidents.get(verb.incident()).resolved(clock.instant());

            incidents.put(resolved);
            book.lock(resolved.place().instance());
            engine.getObject().get().getManagementService().moveDeadLetterJobToExecutableJob(resolved.place().job(), TRIES);
            return resolved;
        }

        @Override
        public boolean possibleOn(ProcessIncident incident) {
            return incident.isOpen();
        }
    }
}
