package dev.perennial.crm.platform.bulk;

import static dev.perennial.crm.platform.PlatformRefusal.BULK_TOO_LARGE;

import dev.perennial.crm.platform.Jobs;
import dev.perennial.crm.platform.bulk.BulkLedger.Bulk;
import dev.perennial.crm.platform.bulk.BulkLedger.Kind;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.Holders;
import dev.perennial.engine.write.RecordWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what somebody owns, rehearses handing it over, and begins that. */
@Component
class TransferDesk {

    private static final long MOST_RECORDS = 500_000;

    /** How many records of a type somebody owns. */
    record Owned(TypeName type, String label, long count) {}

    private final TransferPlans plans;
    private final TransferHand hand;
    private final TransferBook book;
    private final BulkPreview previews;
    private final BulkLedger ledger;
    private final Jobs jobs;
    private final RecordReader reader;
    private final Messages messages;
    private final InstantSource clock;

    TransferDesk(TransferPlans plans, TransferHand hand, TransferBook book, BulkPreview previews, BulkLedger ledger, Jobs jobs, RecordReader reader, Messages messages, @Qualifier("businessClock") InstantSource clock) {
        this.plans = plans;
        this.hand = hand;
        this.book = book;
        this.previews = previews;
        this.ledger = ledger;
        this.jobs = jobs;
        this.reader = reader;
        this.messages = messages;
        this.clock = clock;
    }

    /** All types of which the person owns something that the actor could hand over; nothing for who may hand over nothing. */
    List<Owned> owned(UUID owner, Actor by) {
        if (!reader.visible(Holders.USERS, List.of(owner), by).contains(owner)) throw Refused.because(EngineRefusal.NOT_FOUND, Holders.USERS, owner);
        return plans.types(by).stream().map(type -> new Owned(type, messages.text(by.locale(), LabelKeys.many(type)), reader.count(type, TransferPlans.owned(type, owner, null).list(), by))).filter(one -> one.count() > 0).toList();
    }

    BulkPreview.Rehearsed preview(TransferWish wish, Actor by) {
        return previews.of(plans.of(wish, by), (plan, no, id) -> hand.carryOut(wish, plan.type(), id, no, by), by);
    }

    @Transactional
    public UUID begin(TransferWish wish, Actor by) {
        var sections = plans.of(wish, by);
        if (sections.stream().mapToLong(plan -> reader.count(plan.type(), plan.list(), by)).sum() > MOST_RECORDS) throw Refused.because(BULK_TOO_LARGE, MOST_RECORDS);
        var name = reader.labels(Holders.USERS, List.of(wish.from()), by).get(wish.from());
        var job = jobs.submit(TransferJob.NAME, messages.text(by.locale(), "platform.transfer.title", name), wish, by).value();
        ledger.open(new Bulk(job, by.user(), Kind.TRANSFER, null, List.of(RecordWriter.OWNER.text()), wish.reason().strip(), clock.instant(), null, null));
        book.keep(job, wish);
        return job;
    }
}
