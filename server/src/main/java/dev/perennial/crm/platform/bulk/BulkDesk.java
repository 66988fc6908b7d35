package dev.perennial.crm.platform.bulk;

import static dev.perennial.crm.platform.PlatformRefusal.BULK_NOT_UNDOABLE;
import static dev.perennial.crm.platform.PlatformRefusal.BULK_TOO_LARGE;

import dev.perennial.crm.platform.Jobs;
import dev.perennial.crm.platform.bulk.BulkLedger.Bulk;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins bulk changes and undoes them, for those who may. */
@Component
class BulkDesk {

    private static final TypeName JOBS = TypeName.of("platform/jobs");
    private static final long MOST_RECORDS = 100_000;

    private final BulkPlans plans;
    private final BulkPreview previews;
    private final BulkLedger ledger;
    private final Jobs jobs;
    private final RecordReader reader;
    private final Messages messages;
    private final InstantSource clock;

    BulkDesk(BulkPlans plans, BulkPreview previews, BulkLedger ledger, Jobs jobs, RecordReader reader, Messages messages, @Qualifier("businessClock") InstantSource clock) {
        this.plans = plans;
        this.previews = previews;
        this.ledger = ledger;
        this.jobs = jobs;
        this.reader = reader;
        this.messages = messages;
        this.clock = clock;
    }

    BulkPreview.Rehearsed preview(TypeName type, BulkWish wish, Actor by) {
        return previews.of(plans.of(type, wish, by), by);
    }

    @Transactional
    UUID begin(TypeName type, BulkWish wish, Actor by) {
        var plan = plans.of(type, wish, by);
        if (reader.count(type, plan.list(), by) > MOST_RECORDS) throw Refused.because(BULK_TOO_LARGE, MOST_RECORDS);
        var title = messages.text(by.locale(), "platform.bulk.title", messages.text(by.locale(), LabelKeys.many(type)));
        var job = jobs.submit(BulkJob.NAME, title, new BulkJob.Parameters(type.toString(), wish), by).value();
        ledger.open(new Bulk(job, by.user(), type.toString(), plan.paths().stream().map(Path::text).toList(), clock.instant()));
        return job;
    }

    ChangeAllController.Undoable undoable(UUID job, Actor by) {
        var bulk = seen(job, by);
        return new ChangeAllController.Undoable(job, isUndoable(bulk, by), bulk.undoableUntil());
    }

    BulkPreview.Rehearsed undoPreview(UUID job, Actor by) {
        var bulk = seen(job, by);
        if (!isUndoable(bulk, by)) throw Refused.because(BULK_NOT_UNDOABLE);
        return previews.ofUndoing(bulk, by);
    }

    @Transactional
    UUID undo(UUID job, Actor by) {
        var bulk = seen(job, by);
        if (!isUndoable(bulk, by)) throw Refused.because(BULK_NOT_UNDOABLE);
        var undoing = jobs.submit(UndoBulk.NAME, undoTitle(bulk, by), new UndoBulk.Parameters(job), by).value();
        if (!ledger.undo(job, undoing)) throw Refused.because(BULK_NOT_UNDOABLE);
        ledger.open(bulk.undoing(undoing, by.user(), clock.instant()));
        return undoing;
    }

    private String undoTitle(Bulk bulk, Actor by) {
        return switch (bulk.kind()) {
            case CHANGE -> messages.text(by.locale(), "platform.bulk.undoTitle", messages.text(by.locale(), LabelKeys.many(TypeName.of(bulk.type()))));
            case TRANSFER -> messages.text(by.locale(), "platform.transfer.undoTitle");
        };
    }

    /** Fields can be set back for a while after the change began, once, when it no longer runs; what a verb set going stays. */
    boolean isUndoable(Bulk bulk, Actor by) {
        var isOver = reader.find(JOBS, bulk.job(), by).map(job -> !List.of("QUEUED", "RUNNING").contains(job.values().text("state"))).orElse(false);
        return isOver && !bulk.paths().isEmpty() && bulk.undoneBy() == null && clock.instant().isBefore(bulk.undoableUntil());
    }

    private Bulk seen(UUID job, Actor by) {
        return ledger.find(job).filter(bulk -> by.rights().administrator() || by.user() != null && by.user().equals(bulk.owner())).orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND));
    }
}
