package dev.perennial.crm.platform.workflow;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.BackgroundWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What the engine has put aside to be done: each piece goes to one server, the pieces of an instance one after the other. */
@Component
class WorkQueue implements BackgroundWork {

    /** A piece of work, locked until the transaction ends. */
    record Piece(String id, String instance, String execution, int triesLeft) {}

    private static final Table<Record> JOBS = table(name(EngineSettings.SCHEMA, "act_ru_job")).as("job");
    private static final Table<Record> EARLIER = table(name(EngineSettings.SCHEMA, "act_ru_job")).as("earlier");
    private static final Table<Record> ALL_JOBS = table(name(EngineSettings.SCHEMA, "act_ru_job"));
    private static final Table<Record> TIMERS = table(name(EngineSettings.SCHEMA, "act_ru_timer_job"));
    private static final Field<String> ID = field(name("id_"), String.class);
    private static final Field<Integer> TRIES = field(name("retries_"), Integer.class);
    private static final Field<Integer> REVISION = field(name("rev_"), Integer.class);
    private static final Field<Instant> NOT_BEFORE = field(name("lock_exp_time_"), Instant.class);
    private static final Field<String> COMPLAINT = field(name("exception_msg_"), String.class);
    private static final Field<Instant> DUE = field(name("duedate_"), Instant.class);
    private static final int LONGEST_COMPLAINT = 2_000;

    private final DSLContext database;
    private final InstantSource machineClock;

    WorkQueue(DSLContext database, @Qualifier("machineClock") InstantSource machineClock) {
        this.database = database;
        this.machineClock = machineClock;
    }

    /** The oldest piece that nobody works on, of an instance where nothing older is left. */
    Optional<Piece> claim() {
        var isReady = of(JOBS, NOT_BEFORE).isNull().or(of(JOBS, NOT_BEFORE).le(machineClock.instant()));
        return find(isReady.and(isFirstOfInstance()));
    }

    Optional<Piece> claim(String id) {
        return find(of(JOBS, ID).eq(id));
    }

    private Optional<Piece> find(Condition condition) {
        var instance = of(JOBS, field(name("process_instance_id_"), String.class));
        var execution = of(JOBS, field(name("execution_id_"), String.class));
        return database.select(of(JOBS, ID), instance, execution, of(JOBS, TRIES)).from(JOBS).where(condition)
                .orderBy(of(JOBS, field(name("create_time_"))), of(JOBS, ID)).limit(1).forUpdate().of(JOBS).skipLocked()
                .fetchOptional(row -> new Piece(row.value1(), row.value2(), row.value3(), row.value4() == null ? 0 : row.value4()));
    }

    private static Condition isFirstOfInstance() {
        var instance = field(name("process_instance_id_"), String.class);
        var created = field(name("create_time_"), Instant.class);
        return notExists(selectOne().from(EARLIER).where(of(EARLIER, instance).eq(of(JOBS, instance)))
                .and(row(of(EARLIER, created), of(EARLIER, ID)).lt(row(of(JOBS, created), of(JOBS, ID)))));
    }

    private static <T> Field<T> of(Table<?> table, Field<T> field) {
        return field(name(table.getName(), field.getName()), field.getDataType());
    }

    /** Lets the piece wait for another try. */
    void putOff(String id, Instant until, int triesLeft, String complaint) {
        database.update(ALL_JOBS).set(TRIES, triesLeft).set(REVISION, REVISION.plus(1)).set(NOT_BEFORE, until).set(COMPLAINT, shortened(complaint)).where(ID.eq(id)).execute();
    }

    /** The timers that have run out, earliest first. */
    List<String> due(Instant now) {
        return database.select(ID).from(TIMERS).where(DUE.le(now)).orderBy(DUE, ID).forUpdate().skipLocked().fetch(ID);
    }

    /** The earliest moment at which a timer runs out. */
    Optional<Instant> nextDue() {
        return Optional.ofNullable(database.select(min(DUE)).from(TIMERS).fetchSingle().value1());
    }

    @Override
    public boolean isQuiet() {
        return !database.fetchExists(ALL_JOBS);
    }

    static String shortened(String complaint) {
        return complaint == null || complaint.length() <= LONGEST_COMPLAINT ? complaint : complaint.substring(0, LONGEST_COMPLAINT);
    }
}
