package dev.perennial.crm.platform.workflow;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.TypeName;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Knows which process runs for which record, and which messages came before anybody waited for them. */
@Component
class ProcessBook {

    /** How an instance stands. */
    enum State { RUNNING, ENDED, CANCELLED }

    /** One run of a process for a record, on behalf of whoever started it. */
    record Instance(String id, UUID definition, String key, RecordRef record, UUID starter, State state, Instant startedAt, Instant endedAt, String reason) {}

    static final Table<Record> INSTANCES = table(name("workflow", "instances"));
    static final Field<String> ID = field(name("id"), String.class);
    static final Field<UUID> DEFINITION = field(name("definition"), UUID.class);
    static final Field<String> KEY = field(name("key"), String.class);
    static final Field<String> RECORD_TYPE = field(name("record_type"), String.class);
    static final Field<UUID> RECORD_ID = field(name("record_id"), UUID.class);
    static final Field<UUID> STARTER = field(name("starter"), UUID.class);
    static final Field<String> STATE = field(name("state"), String.class);
    static final Field<Instant> STARTED_AT = field(name("started_at"), Instant.class);
    static final Field<Instant> ENDED_AT = field(name("ended_at"), Instant.class);
    static final Field<String> REASON = field(name("reason"), String.class);
    private static final Field<String> BUSINESS_KEY = field(name("business_key"), String.class);
    private static final Table<?> MESSAGES = table(name("workflow", "messages"));
    private static final Field<String> INSTANCE = field(name("instance"), String.class);
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final List<Field<?>> ALL = List.of(ID, DEFINITION, KEY, RECORD_TYPE, RECORD_ID, STARTER, STATE, STARTED_AT, ENDED_AT, REASON);
    private static final int MOST_SHOWN = 20;

    private final DSLContext database;
    private final InstantSource clock;

    ProcessBook(DSLContext database, @Qualifier("businessClock") InstantSource businessClock) {
        this.database = database;
        this.clock = businessClock;
    }

    /** Opens an instance; false when the same process was already started under the business key. */
    boolean open(Instance instance, String businessKey) {
        return database.insertInto(INSTANCES).set(ID, instance.id()).set(DEFINITION, instance.definition()).set(KEY, instance.key())
                .set(RECORD_TYPE, instance.record().type().toString()).set(RECORD_ID, instance.record().id()).set(STARTER, instance.starter())
                .set(STATE, instance.state().name()).set(STARTED_AT, instance.startedAt()).set(BUSINESS_KEY, businessKey).onConflictDoNothing().execute() == 1;
    }

    /** The instance, locked until the transaction ends: whatever moves it does so one after the other. */
    Instance lock(String id) {
        return database.select(ALL).from(INSTANCES).where(ID.eq(id)).forUpdate().fetchSingle(ProcessBook::instance);
    }

    Instance get(String id) {
        return database.select(ALL).from(INSTANCES).where(ID.eq(id)).fetchSingle(ProcessBook::instance);
    }

    Optional<RecordRef> recordOf(String id) {
        return database.select(RECORD_TYPE, RECORD_ID).from(INSTANCES).where(ID.eq(id)).fetchOptional(row -> new RecordRef(TypeName.of(row.value1()), row.value2()));
    }

    /** The instances that run for the record, locked in the order in which they began. */
    List<Instance> running(RecordRef record) {
        return database.select(ALL).from(INSTANCES).where(isOf(record)).and(STATE.eq(State.RUNNING.name())).orderBy(STARTED_AT, ID).forUpdate().fetch(ProcessBook::instance);
    }

    /** The latest instances of the record, newest first. */
    List<Instance> latest(RecordRef record) {
        return database.select(ALL).from(INSTANCES).where(isOf(record)).orderBy(STARTED_AT.desc(), ID).limit(MOST_SHOWN).fetch(ProcessBook::instance);
    }

    /** Writes down that the instance came to an end; the first word counts. */
    void end(String id, State state, String reason) {
        database.update(INSTANCES).set(STATE, state.name()).set(ENDED_AT, clock.instant()).set(REASON, reason).where(ID.eq(id), STATE.eq(State.RUNNING.name())).execute();
        database.deleteFrom(MESSAGES).where(INSTANCE.eq(id)).execute();
    }

    void keepMessage(String instance, String message) {
        database.insertInto(MESSAGES).columns(INSTANCE, NAME).values(val(instance), val(message)).onConflictDoNothing().execute();
    }

    /** True when the message had come before; it is used up by that. */
    boolean takeMessage(String instance, String message) {
        return database.deleteFrom(MESSAGES).where(INSTANCE.eq(instance), NAME.eq(message)).execute() == 1;
    }

    private static Condition isOf(RecordRef record) {
        return RECORD_TYPE.eq(record.type().toString()).and(RECORD_ID.eq(record.id()));
    }

    private static Instance instance(Record row) {
        return new Instance(row.get(ID), row.get(DEFINITION), row.get(KEY), new RecordRef(TypeName.of(row.get(RECORD_TYPE)), row.get(RECORD_ID)), row.get(STARTER),
                State.valueOf(row.get(STATE)), row.get(STARTED_AT), row.get(ENDED_AT), row.get(REASON));
    }
}
