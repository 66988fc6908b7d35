package dev.perennial.crm.platform.messages;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.BackgroundWork;
import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.MessageId;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.OneTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What waits to leave the house. A message is claimed in a transaction of its own before anything is sent, so that one whose
 * sender fell silent is known to be uncertain and never goes out a second time.
 */
@Component
class Outbox implements BackgroundWork {

    /** A message waits; told to the sender after the commit. */
    record MessageQueued(UUID message) {}

    static final Duration SILENCE = Duration.ofMinutes(2);
    static final String STOPPED = "platform.message.stopped";

    static final Table<Record> POSTS = table(name("platform", "message_posts"));
    static final Field<UUID> MESSAGE = field(name("message"), UUID.class);
    private static final Field<String> KEY = field(name("key"), String.class);
    static final Field<Instant> NEXT_AT = field(name("next_at"), SQLDataType.INSTANT);
    static final Field<UUID> SENDER = field(name("sender"), UUID.class);
    static final Field<Instant> CLAIMED_AT = field(name("claimed_at"), SQLDataType.INSTANT);

    private final DSLContext database;
    private final OneTransaction transaction;
    private final MessageRecords messages;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Outbox(DSLContext database, OneTransaction transaction, MessageRecords messages, @Qualifier("machineClock") InstantSource machineClock, ApplicationEventPublisher events) {
        this.database = database;
        this.transaction = transaction;
        this.messages = messages;
        this.clock = machineClock;
        this.events = events;
    }

    /** Queues the message with the caller's transaction, unless one went in under the key before. */
    void queue(Message message, String key) {
        var id = message.id().value();
        var isNew = database.insertInto(POSTS).set(MESSAGE, id).set(KEY, key).set(NEXT_AT, clock.instant()).onConflict(KEY).doNothing().execute() == 1;
        if (!isNew) return;
        asTheHouse(() -> messages.create(message));
        events.publishEvent(new MessageQueued(id));
    }

    void queueAgain(MessageId message) {
        database.update(POSTS).set(NEXT_AT, clock.instant()).where(MESSAGE.eq(message.value())).execute();
        events.publishEvent(new MessageQueued(message.value()));
    }

    /** The next waiting message, which from now on belongs to the sender; committed before anything is sent. */
    Optional<Message> claim(UUID sender) {
        return transaction.of(() -> database.select(MESSAGE).from(POSTS).where(NEXT_AT.le(clock.instant()), SENDER.isNull()).orderBy(NEXT_AT).limit(1).forUpdate().skipLocked()
                .fetchOptional(MESSAGE).flatMap(id -> {
                    database.update(POSTS).set(SENDER, sender).set(CLAIMED_AT, clock.instant()).where(MESSAGE.eq(id)).execute();
                    return messages.find(new MessageId(id));
                }));
    }

    /** Keeps what became of the message; with a moment it is tried again then. A sender that was taken for dead keeps nothing. */
    void settle(MessageId id, UUID sender, UnaryOperator<Message> outcome, Instant again) {
        transaction.of(() -> {
            var mine = database.update(POSTS).setNull(SENDER).setNull(CLAIMED_AT).set(NEXT_AT, again).where(MESSAGE.eq(id.value()), SENDER.eq(sender)).execute() == 1;
            if (mine) change(id, outcome);
            return mine;
        });
    }

    /** Says of messages whose sender fell silent before the moment that nobody knows whether they went out. */
    void giveUp(Instant silentSince) {
        transaction.of(() -> {
            var lost = database.update(POSTS).setNull(SENDER).setNull(CLAIMED_AT).setNull(NEXT_AT).where(CLAIMED_AT.le(silentSince)).returningResult(MESSAGE).fetch(MESSAGE);
            lost.forEach(id -> change(new MessageId(id), message -> message.unknown(STOPPED)));
            return lost;
        });
    }

    @Override
    public boolean isQuiet() {
        return !database.fetchExists(POSTS, NEXT_AT.le(clock.instant()));
    }

    private void change(MessageId id, UnaryOperator<Message> outcome) {
        asTheHouse(() -> messages.find(id).map(outcome).map(messages::put).orElse(null));
    }

    private static void asTheHouse(Supplier<?> act) {
        new Errand(House.ACTOR, new Cause(Cause.Kind.RULE, "outbox")).during(act::get);
    }
}
