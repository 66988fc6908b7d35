package dev.perennial.crm.platform.decision;

import static dev.perennial.crm.platform.PlatformRefusal.DECISION_IN_USE;

import dev.perennial.engine.journal.Act;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.RecordChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A version that decides cannot be deleted; it is retired first. */
@Component
class ActiveTablesStay {

    private final StoredDecisions stored;

    ActiveTablesStay(StoredDecisions stored) {
        this.stored = stored;
    }

    @EventListener
    void on(RecordChanged changed) {
        if (changed.act() == Act.DELETE && changed.type().equals(TableShelf.TABLES) && stored.isActive(changed.id())) throw Refused.because(DECISION_IN_USE);
    }
}
