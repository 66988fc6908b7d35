package dev.perennial.crm.service.cases;

import dev.perennial.crm.platform.Inbox;
import dev.perennial.crm.platform.OpenTask;
import dev.perennial.crm.platform.TaskKind;
import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.service.CaseClosed;
import dev.perennial.crm.service.CaseId;
import dev.perennial.crm.service.cause.Causes;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends a case whose customer is content: with the result, the root cause, his confirmation, and every task done. */
public record CloseCase(CaseId record, @LongText(2000) String result, @MaxLength(200) String rootCause) implements Verb<Case> {

    @Component
    static class Handler implements VerbHandler<CloseCase, Case> {

        private final Cases cases;
        private final Causes causes;
        private final Inbox inbox;
        private final ApplicationEventPublisher events;
        private final InstantSource clock;

        Handler(Cases cases, Causes causes, Inbox inbox, ApplicationEventPublisher events, @Qualifier("businessClock") InstantSource clock) {
            this.cases = cases;
            this.causes = causes;
            this.inbox = inbox;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public Case handle(CloseCase verb, Actor by) {
            var before = cases.get(verb.record());
            var closed = before.closed(end(verb, by), unfinished(before));

            cases.put(closed);
            inbox.openOn(closed.ref()).stream().filter(task -> task.kind() == TaskKind.REMINDER).forEach(task -> inbox.cancel(task.id(), "closed"));
            events.publishEvent(new CaseClosed(closed.id(), closed.customer(), closed.closing().result(), closed.closing().closedAt()));
            return closed;
        }

        @Override
        public boolean possibleOn(Case record) {
            return record.kind() == Case.Kind.INQUIRY ? record.isOpen() : record.status() == Case.Status.VERIFYING;
        }

        private Closing end(CloseCase verb, Actor by) {
            var cause = causes.named(verb.rootCause());
            return new Closing(verb.result(), cause.map(known -> known.readable(verb.rootCause())).orElse(verb.rootCause()), cause.map(Causes.Known::id).orElse(null), null, clock.instant(),
                    by.user() == null ? null : new UserId(by.user()));
        }

        /** Tasks that others still have to do; what closing itself answers is none. */
        private List<Finding> unfinished(Case record) {
            return inbox.openOn(record.ref()).stream().filter(Handler::holdsUp).map(task -> Finding.at("tasks", "service.TASK_OPEN", task.code())).toList();
        }

        private static boolean holdsUp(OpenTask task) {
            return (task.kind() == TaskKind.TASK || task.kind() == TaskKind.APPROVAL) && !task.verbs().contains("close");
        }
    }
}
