package dev.perennial.engine.write;

import dev.perennial.engine.journal.Act;
import dev.perennial.engine.record.Stored;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the house, inside the writing transaction, that a record changed, and a rehearsal what it would have done. */
@Component
public class Announcer {

    private final ApplicationEventPublisher events;

    Announcer(ApplicationEventPublisher events) {
        this.events = events;
    }

    public void announce(Act act, Stored record, UUID by) {
        DryRun.note(record.type(), record.id(), act);
        events.publishEvent(new RecordChanged(record.type(), record.id(), record.version(), act, by, record.values()));
    }
}
