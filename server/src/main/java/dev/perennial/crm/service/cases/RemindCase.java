package dev.perennial.crm.service.cases;

import dev.perennial.crm.service.CaseId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Has somebody reminded of the case after some days: of the calendar, rolled forward to the next open hour, or of work. */
public record RemindCase(CaseId record, Duration in, Reminder.Unit unit) implements Verb<Case> {

    @Component
    static class Handler implements VerbHandler<RemindCase, Case> {

        private final Cases cases;
        private final ReminderMoments reminders;
        private final InstantSource clock;

        Handler(Cases cases, ReminderMoments reminders, @Qualifier("businessClock") InstantSource clock) {
            this.cases = cases;
            this.reminders = reminders;
            this.clock = clock;
        }

        @Override
        public Case handle(RemindCase verb, Actor by) {
            var now = clock.instant();
            var reminded = cases.get(verb.record()).reminded(reminders.after(verb.in(), verb.unit(), now, by));

            cases.put(reminded);
            return reminded;
        }

        @Override
        public boolean possibleOn(Case record) {
            return record.isOpen();
        }
    }
}
