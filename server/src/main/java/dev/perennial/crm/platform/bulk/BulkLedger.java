package dev.perennial.crm.platform.bulk;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.bulk.BulkOutcome.State;
import dev.perennial.engine.record.TypeName;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record7;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which records a bulk change is about and what became of each; the change of a record and its line are one transaction. */
@Component
class BulkLedger {

    /** Whether fields or verbs change the records of one type, or all that somebody owns goes to others; and for how long that can be taken back. */
    enum Kind {
        CHANGE(Duration.ofHours(24)), TRANSFER(Duration.ofDays(30));

        final Duration undoableFor;

        Kind(Duration undoableFor) {
            this.undoableFor = undoableFor;
        }
    }

    /** A bulk change as a whole; {@code paths} are the changed fields, none where a verb was done; the type is null where it is about several, and {@code undoes} names the change that this one takes back. */
    record Bulk(UUID job, UUID owner, Kind kind, String type, List<String> paths, String reason, Instant begunAt, UUID undoes, UUID undoneBy) {

        Bulk(UUID job, UUID owner, String type, List<String> paths, Instant begunAt) {
            this(job, owner, Kind.CHANGE, type, paths, null, begunAt, null, null);
        }

        /** The change that takes this one back. */
        Bulk undoing(UUID undoing, UUID by, Instant at) {
            return new Bulk(undoing, by, kind, type, List.of(), null, at, job, null);
        }

        Instant undoableUntil() {
            return begunAt.plus(kind.undoableFor);
        }
    }

    /** One record of it, in the order in which it is done. */
    record Line(long no, TypeName type, UUID record, BulkOutcome outcome) {}

    private static final Table<?> BULKS = table(name("platform", "bulk_changes"));
    private static final Table<?> LINES = table(name("platform", "bulk_change_lines"));
    static final Field<UUID> JOB = field(name("job"), UUID.class);
    static final Field<UUID> OWNER = field(name("owner"), UUID.class);
    private static final Field<String> KIND = field(name("kind"), String.class);
    private static final Field<String> TYPE = field(name("type"), String.class);
    private static final Field<String> REASON = field(name("reason"), String.class);
    private static final Field<UUID> UNDOES = field(name("undoes"), UUID.class);
    private static final Field<String[]> PATHS = field(name("paths"), String[].class);
    static final Field<Instant> BEGUN_AT = field(name("begun_at"), SQLDataType.INSTANT);
    private static final Field<UUID> UNDONE_BY = field(name("undone_by"), UUID.class);
    private static final Field<Long> NO = field(name("no"), Long.class);
    private static final Field<UUID> RECORD = field(name("record"), UUID.class);
    private static final Field<String> STATE = field(name("state"), String.class);
    private static final Field<Long> VERSION = field(name("version"), Long.class);
    private static final Field<String> CODE = field(name("code"), String.class);
    private static final Field<String> MESSAGE = field(name("message"), String.class);
    private static final int FETCHED_AT_ONCE = 500;

    private final DSLContext sql;

    BulkLedger(DSLContext sql) {
        this.sql = sql;
    }

    void open(Bulk bulk) {
        sql.insertInto(BULKS).set(JOB, bulk.job()).set(OWNER, bulk.owner()).set(KIND, bulk.kind().name()).set(TYPE, bulk.type()).set(REASON, bulk.reason()).set(UNDOES, bulk.undoes()).set(PATHS, bulk.paths().toArray(String[]::new)).set(BEGUN_AT, bulk.begunAt()).execute();
    }

    Optional<Bulk> find(UUID job) {
        return bulks(JOB.eq(job), 1).stream().findFirst();
    }

    /** Changes that were begun, the newest first. */
    List<Bulk> bulks(Condition which, int atMost) {
        return sql.select(JOB, OWNER, KIND, TYPE, PATHS, REASON, BEGUN_AT, UNDOES, UNDONE_BY).from(BULKS).where(which).orderBy(BEGUN_AT.desc(), JOB.desc()).limit(atMost)
                .fetch(row -> new Bulk(row.value1(), row.value2(), Kind.valueOf(row.value3()), row.value4(), List.of(row.value5()), row.value6(), row.value7(), row.value8(), row.value9()));
    }

    /** Takes the only chance to undo it; false when somebody did before. */
    boolean undo(UUID job, UUID undoing) {
        return sql.update(BULKS).set(UNDONE_BY, undoing).where(JOB.eq(job), UNDONE_BY.isNull()).execute() == 1;
    }

    /** Notes records that the change is about. */
    void gather(UUID job, long firstNo, TypeName type, List<UUID> records) {
        var insert = sql.insertInto(LINES, JOB, NO, TYPE, RECORD, STATE);
        for (var i = 0; i < records.size(); i++) insert = insert.values(job, firstNo + i, type.toString(), records.get(i), State.WAITING.name());
        if (!records.isEmpty()) insert.execute();
    }

    List<Line> waiting(UUID job, int atMost) {
        return lines(job, State.WAITING, 0, atMost);
    }

    /** Lines of a state behind the given place. */
    List<Line> lines(UUID job, State state, long after, int atMost) {
        return sql.select(NO, TYPE, RECORD, STATE, VERSION, CODE, MESSAGE).from(LINES).where(JOB.eq(job), STATE.eq(state.name()), NO.gt(after)).orderBy(NO).limit(atMost).fetch(BulkLedger::line);
    }

    void note(UUID job, long no, BulkOutcome outcome) {
        sql.update(LINES).set(STATE, outcome.state().name()).set(VERSION, outcome.version()).set(CODE, outcome.code()).set(MESSAGE, outcome.message()).where(JOB.eq(job), NO.eq(no)).execute();
    }

    Map<State, Integer> counts(UUID job) {
        var counts = new EnumMap<State, Integer>(State.class);
        sql.select(STATE, count()).from(LINES).where(JOB.eq(job)).groupBy(STATE).forEach(row -> counts.put(State.valueOf(row.value1()), row.value2()));
        return counts;
    }

    /** Hands over every record that was left as it was, in order. */
    @Transactional(readOnly = true)
    public void forEachBlocked(UUID job, Consumer<Line> consumer) {
        try (var rows = sql.select(NO, TYPE, RECORD, STATE, VERSION, CODE, MESSAGE).from(LINES).where(JOB.eq(job), STATE.in(State.REFUSED.name(), State.CONFLICT.name())).orderBy(NO).fetchSize(FETCHED_AT_ONCE).fetchLazy()) {
            rows.forEach(row -> consumer.accept(line(row)));
        }
    }

    private static Line line(Record7<Long, String, UUID, String, Long, String, String> row) {
        return new Line(row.value1(), TypeName.of(row.value2()), row.value3(), new BulkOutcome(State.valueOf(row.value4()), row.value5(), row.value6(), row.value7()));
    }
}
