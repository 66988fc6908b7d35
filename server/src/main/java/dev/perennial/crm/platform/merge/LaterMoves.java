package dev.perennial.crm.platform.merge;

import static dev.perennial.crm.platform.PlatformRefusal.MERGE_CLASH;

import dev.perennial.crm.platform.Jobs;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands what moves too much for one transaction to the background, and names what cannot move. */
@Component
class LaterMoves {

    private final ObjectProvider<Jobs> jobs;
    private final MergeLedger ledger;
    private final Messages messages;

    /** The desk of jobs is asked for late, because the jobs of merges stand on what this stands on. */
    LaterMoves(ObjectProvider<Jobs> jobs, MergeLedger ledger, Messages messages) {
        this.jobs = jobs;
        this.ledger = ledger;
        this.messages = messages;
    }

    void move(Merge merge, Actor by) {
        submit(merge, MoveLinks.NAME, "platform.merge.title", by);
    }

    void moveBack(Merge merge, Actor by) {
        submit(merge, MoveLinksBack.NAME, "platform.merge.undoTitle", by);
    }

    private void submit(Merge merge, String kind, String title, Actor by) {
        var words = messages.text(by.locale(), title, messages.text(by.locale(), LabelKeys.many(merge.type())));
        ledger.job(merge.id(), jobs.getObject().submit(kind, words, new MoveLinks.Parameters(merge.id()), by).value());
    }

    /** Two records of a type would say the same of one, as two stocks of one product in one warehouse. */
    Refused clash(TypeName type, Actor by) {
        return Refused.because(MERGE_CLASH, messages.text(by.locale(), LabelKeys.many(type)));
    }
}
