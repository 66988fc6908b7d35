package dev.perennial.crm.platform.webhook;

import static dev.perennial.crm.platform.webhook.DeliveryTable.*;
import static org.jooq.impl.DSL.val;

import dev.perennial.crm.platform.webhook.WebhookDelivery.State;
import dev.perennial.engine.journal.JournalEntry;
import dev.perennial.engine.record.Folding;
import dev.perennial.engine.write.NewIds;
import dev.perennial.engine.write.OneTransaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What is on its way to webhooks. Whoever sends claims an event for himself first, and that is committed before a byte leaves; when he falls silent the
 * claim ends and another sends it again, so that an event arrives at least once. Of one record's events the later one waits for the earlier.
 */
@Component
class DeliveryQueue {

    /** Something waits to be sent; told to the sender after the commit. */
    record Enqueued() {}

    /** An event that its sender holds. */
    record Claimed(UUID id, UUID webhook, String event, Long position, Instant happenedAt, int attempts) {

        boolean isTest() {
            return position == null;
        }
    }

    /** A webhook for which something is due. */
    record Waiting(UUID id, boolean active) {}

    static final String TEST = "webhook.test";

    private static final String WAITING = """
            select w.id, w.active from platform.webhooks w
            where w.deleted_at is null and w.secret_made_at is not null
                and exists (select 1 from platform.webhook_queue q where q.webhook = w.id and q.sender is null and q.next_at <= {0} and (w.active or q.position is null))""";

    private static final String FRESH = """
            select 1 from platform.webhook_queue q join platform.webhooks w on w.id = q.webhook join platform.webhook_deliveries d on d.id = q.delivery
            where w.active and w.deleted_at is null and w.secret_made_at is not null and d.attempts = 0 limit 1""";

    private static final String CLAIM = """
            update platform.webhook_queue set sender = {0}, claimed_at = {1} where delivery = (
                select q.delivery from platform.webhook_queue q
                where q.webhook = {2} and q.sender is null and q.next_at <= {1} and ({3} or q.position is null)
                    and not exists (select 1 from platform.webhook_queue earlier
                        where earlier.webhook = q.webhook and earlier.subject = q.subject and earlier.position < q.position)
                order by q.next_at, q.position limit 1 for update skip locked)
            returning delivery""";

    private final DSLContext database;
    private final OneTransaction transaction;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    DeliveryQueue(DSLContext database, OneTransaction transaction, @Qualifier("machineClock") InstantSource machineClock, ApplicationEventPublisher events) {
        this.database = database;
        this.transaction = transaction;
        this.clock = machineClock;
        this.events = events;
    }

    /** Sets the entries on their way with the caller's transaction; one that already is stays as it is. */
    void enqueue(UUID webhook, Collection<JournalEntry> entries) {
        for (var entry : entries) {
            var subject = entry.subject();
            var event = subject.type().toString().replace('/', '.') + "." + Webhook.eventOf(entry.act()).name().toLowerCase(Locale.ROOT);
            insert(webhook, event, subject.type().toString(), subject.id(), entry.position(), entry.at());
        }
        if (!entries.isEmpty()) events.publishEvent(new Enqueued());
    }

    /** Sets a sample on its way, which is sent also while the webhook rests. */
    void enqueueTest(UUID webhook) {
        insert(webhook, TEST, null, null, null, clock.instant());
        events.publishEvent(new Enqueued());
    }

    private void insert(UUID webhook, String event, String type, UUID record, Long position, Instant happenedAt) {
        var now = clock.instant();
        var isNew = database.insertInto(DELIVERIES).set(ID, NewIds.next()).set(CREATED_AT, now).set(UPDATED_AT, now).set(EVENT, event).set(EVENT_FOLDED, Folding.fold(event))
                .set(EVENT_SORT, Folding.sortKey(event)).set(WEBHOOK, webhook).set(STATE, State.WAITING.name()).set(RECORD_TYPE, type).set(RECORD_ID, record).set(POSITION, position)
                .set(HAPPENED_AT, happenedAt).set(ATTEMPTS, 0L).set(NEXT_ATTEMPT_AT, now).onConflictDoNothing().returningResult(ID).fetchOptional(ID);
        isNew.ifPresent(id -> database.insertInto(QUEUE).set(DELIVERY, id).set(WEBHOOK, webhook).set(SUBJECT, record).set(POSITION, position).set(NEXT_AT, now).execute());
    }

    /** The webhook's next event that is due, which from now on belongs to the sender; of one that rests only samples. */
    Optional<Claimed> claim(UUID webhook, boolean active, UUID sender) {
        return transaction.of(() -> database.resultQuery(CLAIM, val(sender), val(clock.instant(), CLAIMED_AT), val(webhook), val(active)).fetchOptional(0, UUID.class)
                .flatMap(id -> database.select(ID, WEBHOOK, EVENT, POSITION, HAPPENED_AT, ATTEMPTS).from(DELIVERIES).where(ID.eq(id))
                        .fetchOptional(row -> new Claimed(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6().intValue()))));
    }

    /** Keeps how the attempt ended and ends the claim, with the caller's transaction; with a moment it is tried again then. False for a sender that was taken for dead. */
    boolean settle(Claimed claimed, UUID sender, State state, Answer answer, Instant again) {
        var mine = again == null ? database.deleteFrom(QUEUE).where(DELIVERY.eq(claimed.id()), SENDER.eq(sender)).execute() == 1
                : database.update(QUEUE).setNull(SENDER).setNull(CLAIMED_AT).set(NEXT_AT, again).where(DELIVERY.eq(claimed.id()), SENDER.eq(sender)).execute() == 1;
        if (!mine) return false;
        var now = clock.instant();
        database.update(DELIVERIES).set(STATE, state.name()).set(UPDATED_AT, now).set(ATTEMPTS, claimed.attempts() + 1L).set(NEXT_ATTEMPT_AT, again).set(LAST_AT, now)
                .set(LAST_FAILURE, answer.failure() == null ? null : answer.failure().name()).set(LAST_STATUS, answer.status() == null ? null : answer.status().longValue())
                .set(LAST_ANSWER, answer.text()).set(LAST_MILLISECONDS, answer.took().toMillis()).where(ID.eq(claimed.id())).execute();
        return true;
    }

    /** Ends the claims of senders that fell silent before the moment. */
    int release(Instant silentSince) {
        return database.update(QUEUE).setNull(SENDER).setNull(CLAIMED_AT).where(CLAIMED_AT.le(silentSince)).execute();
    }

    /** The webhooks that have a secret and something due, and which of them rest. */
    List<Waiting> waiting() {
        return database.resultQuery(WAITING, val(clock.instant(), NEXT_AT)).fetch(row -> new Waiting(row.get(0, UUID.class), row.get(1, Boolean.class)));
    }

    /** Whether something that was never tried waits at a webhook that works. */
    boolean holdsFresh() {
        return database.resultQuery(FRESH).fetch().isNotEmpty();
    }
}
