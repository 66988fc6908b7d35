package dev.perennial.crm.platform.webhook;

import static dev.perennial.crm.platform.webhook.DeliveryTable.*;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.crm.platform.webhook.DeliveryQueue.Enqueued;
import dev.perennial.crm.platform.webhook.WebhookDelivery.State;
import dev.perennial.engine.refusal.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What became of events: brought onto their way once more, given up with their webhook, and in the end forgotten. */
@Component
class DeliveryShelf {

    /** So long one can see, and send again, what was sent. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final int MOST_REPLAYED = 10_000;
    private static final int FORGOTTEN_AT_ONCE = 2_000;

    private final DSLContext database;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    DeliveryShelf(DSLContext database, @Qualifier("machineClock") InstantSource machineClock, ApplicationEventPublisher events) {
        this.database = database;
        this.clock = machineClock;
        this.events = events;
    }

    /** Sends the event again, or now if it waits, with all attempts before it. */
    void replay(UUID delivery) {
        replay(ID.eq(delivery));
    }

    /** Sends again what was given up, samples apart. */
    void replayDead(UUID webhook) {
        replay(WEBHOOK.eq(webhook).and(POSITION.isNotNull()).and(STATE.eq(State.DEAD.name())));
    }

    /** Sends again all that happened from the moment on. */
    void replaySince(UUID webhook, Instant moment) {
        replay(WEBHOOK.eq(webhook).and(POSITION.isNotNull()).and(HAPPENED_AT.ge(moment)));
    }

    private void replay(Condition which) {
        var now = clock.instant();
        var ids = database.select(ID).from(DELIVERIES).where(which).limit(MOST_REPLAYED + 1).fetch(ID);
        if (ids.size() > MOST_REPLAYED) throw Refused.because(PlatformRefusal.TOO_MUCH_TO_REPLAY, MOST_REPLAYED);
        var these = any(ids.toArray(UUID[]::new));
        database.insertInto(QUEUE, DELIVERY, WEBHOOK, SUBJECT, POSITION, NEXT_AT).select(database.select(ID, WEBHOOK, RECORD_ID, POSITION, val(now, NEXT_AT)).from(DELIVERIES).where(ID.eq(these)))
                .onConflict(DELIVERY).doUpdate().set(NEXT_AT, now).execute();
        database.update(DELIVERIES).set(STATE, State.WAITING.name()).set(ATTEMPTS, 0L).set(NEXT_ATTEMPT_AT, now).set(UPDATED_AT, now).where(ID.eq(these)).execute();
        events.publishEvent(new Enqueued());
    }

    /** Nothing more is sent of what waits. */
    void giveUp(UUID webhook) {
        database.deleteFrom(QUEUE).where(WEBHOOK.eq(webhook)).execute();
        database.update(DELIVERIES).set(STATE, State.DEAD.name()).setNull(NEXT_ATTEMPT_AT).set(UPDATED_AT, clock.instant())
                .where(WEBHOOK.eq(webhook), STATE.in(List.of(State.WAITING.name(), State.FAILED.name()))).execute();
    }

    /** Forgets what ended long ago. */
    void forgetOld() {
        var old = database.select(ID).from(DELIVERIES).where(CREATED_AT.lt(clock.instant().minus(KEPT)), notExists(selectOne().from(QUEUE).where(DELIVERY.eq(ID)))).limit(FORGOTTEN_AT_ONCE);
        for (var gone = FORGOTTEN_AT_ONCE; gone == FORGOTTEN_AT_ONCE; ) gone = database.deleteFrom(DELIVERIES).where(ID.in(old)).execute();
    }
}
