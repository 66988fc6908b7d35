package dev.perennial.crm.platform.merge;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.engine.merge.Merging.State;
import dev.perennial.engine.merge.MovedLinks.Moved;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Remembers which records became one, what moved with them and what followed; all of it in the transaction of the merge itself. */
@Component
class MergeLedger {

    private static final int MOST_TOLD = 50;
    private static final int LONGEST_CHAIN = 100;

    private static final Table<Record> MERGES = table(name("platform", "merges"));
    private static final Table<Record> RECORDS = table(name("platform", "merged_records"));
    private static final Table<Record> MOVES = table(name("platform", "merge_moves"));
    private static final Table<Record> FOLLOWERS = table(name("platform", "merge_followers"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<String> TYPE = field(name("type"), String.class);
    private static final Field<UUID> INTO = field(name("into_record"), UUID.class);
    private static final Field<Instant> AT = field(name("at"), Instant.class);
    private static final Field<UUID> BY = field(name("by_user"), UUID.class);
    private static final Field<Long> VERSION = field(name("version"), Long.class);
    private static final Field<String> STATE = field(name("state"), String.class);
    private static final Field<UUID> JOB = field(name("job"), UUID.class);
    private static final Field<Object> LOOK_AGAIN_AT = field(name("look_again_at"));
    private static final List<Field<?>> ALL = List.of(ID, TYPE, INTO, AT, BY, VERSION, STATE, JOB);
    private static final Field<UUID> MERGE = field(name("merge"), UUID.class);
    private static final Field<Integer> PLACE = field(name("no"), Integer.class);
    private static final Field<Long> NO = field(name("no"), Long.class);
    private static final Field<UUID> RECORD = field(name("record"), UUID.class);
    private static final Field<String[]> PATHS = field(name("paths"), String[].class);
    private static final Field<String> FOLLOWER = field(name("follower"), String.class);
    private static final Field<String[]> TOUCHED = field(name("touched"), String[].class);

    private final DSLContext sql;

    MergeLedger(DSLContext sql) {
        this.sql = sql;
    }

    /** A line of the ledger: a record whose links moved. */
    record Line(long no, Moved moved) {}

    void open(Merge merge) {
        sql.insertInto(MERGES).set(ID, merge.id()).set(TYPE, merge.type().toString()).set(INTO, merge.into()).set(AT, merge.at()).set(BY, merge.by()).set(VERSION, merge.version())
                .set(STATE, merge.state().name()).set(JOB, merge.job()).set(LOOK_AGAIN_AT, (Object) field("clock_timestamp() + interval '15 seconds'")).execute();
        var no = 0;
        for (var other : merge.others()) sql.insertInto(RECORDS).set(MERGE, merge.id()).set(PLACE, ++no).set(TYPE, merge.type().toString()).set(RECORD, other).execute();
    }

    void note(UUID merge, List<Moved> moves) {
        if (moves.isEmpty()) return;
        var insert = sql.insertInto(MOVES, MERGE, TYPE, RECORD, VERSION, PATHS);
        for (var moved : moves) insert = insert.values(merge, moved.type().toString(), moved.record(), moved.version(), moved.paths().stream().map(Path::text).toArray(String[]::new));
        insert.execute();
    }

    void note(UUID merge, String follower, UUID record, List<String> touched) {
        if (!touched.isEmpty()) sql.insertInto(FOLLOWERS).set(MERGE, merge).set(FOLLOWER, follower).set(RECORD, record).set(TOUCHED, touched.toArray(String[]::new)).execute();
    }

    List<String> touched(UUID merge, String follower, UUID record) {
        return sql.select(TOUCHED).from(FOLLOWERS).where(MERGE.eq(merge), FOLLOWER.eq(follower), RECORD.eq(record)).fetchOptional(TOUCHED).map(List::of).orElse(List.of());
    }

    /** Says how the merge stands; one that was taken back needs no second look. */
    void state(UUID merge, State state) {
        var taken = state == State.RETURNING || state == State.UNDONE;
        sql.update(MERGES).set(STATE, state.name()).where(ID.eq(merge)).execute();
        if (taken) looked(merge);
    }

    void job(UUID merge, UUID job) {
        sql.update(MERGES).set(JOB, job).where(ID.eq(merge)).execute();
    }

    /** The merge, locked until the transaction ends. */
    Optional<Merge> lock(UUID merge) {
        return sql.select(ALL).from(MERGES).where(ID.eq(merge)).forUpdate().fetchOptional(this::merge);
    }

    Optional<Merge> find(UUID merge) {
        return sql.select(ALL).from(MERGES).where(ID.eq(merge)).fetchOptional(this::merge);
    }

    /** The merges that led to the record, newest first. */
    List<Merge> into(TypeName type, UUID record) {
        return sql.select(ALL).from(MERGES).where(INTO.eq(record), TYPE.eq(type.toString())).orderBy(AT.desc(), ID.desc()).limit(MOST_TOLD).fetch(this::merge);
    }

    /** A merge whose moment for a second look has come; skips those that another server looks at. */
    Optional<Merge> dueForALook() {
        return sql.select(ALL).from(MERGES).where("look_again_at <= clock_timestamp()").and(STATE.eq(State.DONE.name())).orderBy(AT).limit(1).forUpdate().skipLocked().fetchOptional(this::merge);
    }

    void looked(UUID merge) {
        sql.update(MERGES).set(LOOK_AGAIN_AT, (Object) null).where(ID.eq(merge)).execute();
    }

    /** The record at the end of the chain that began with one that was merged away; empty for all others. */
    Optional<UUID> survivor(TypeName type, UUID record) {
        var seen = new HashSet<UUID>();
        var at = record;
        while (seen.add(at) && seen.size() < LONGEST_CHAIN) {
            var next = step(type, at);
            if (next == null) break;
            at = next;
        }
        return at.equals(record) ? Optional.empty() : Optional.of(at);
    }

    private UUID step(TypeName type, UUID record) {
        var m = MERGES.as("m");
        var r = RECORDS.as("r");
        return sql.select(field(name("m", "into_record"), UUID.class)).from(r).join(m).on(field(name("m", "id"), UUID.class).eq(field(name("r", "merge"), UUID.class)))
                .where(field(name("r", "record"), UUID.class).eq(record), field(name("r", "type"), String.class).eq(type.toString()),
                        field(name("m", "state"), String.class).in(State.MOVING.name(), State.DONE.name()))
                .limit(1).fetchOptional().map(Record1::value1).orElse(null);
    }

    long moved(UUID merge) {
        return sql.fetchCount(MOVES, MERGE.eq(merge));
    }

    /** What moved, the last first, before the given line. */
    List<Line> moves(UUID merge, long before, int atMost) {
        return sql.select(NO, TYPE, RECORD, VERSION, PATHS).from(MOVES).where(MERGE.eq(merge), NO.lt(before)).orderBy(NO.desc()).limit(atMost)
                .fetch(row -> new Line(row.value1(), new Moved(TypeName.of(row.value2()), row.value3(), row.value4(), paths(row.value5()))));
    }

    private static List<Path> paths(String[] texts) {
        var paths = new ArrayList<Path>();
        for (var text : texts) paths.add(Path.of(text));
        return paths;
    }

    private Merge merge(Record row) {
        var others = sql.select(RECORD).from(RECORDS).where(MERGE.eq(row.get(ID))).orderBy(PLACE).fetch(RECORD);
        return new Merge(row.get(ID), TypeName.of(row.get(TYPE)), row.get(INTO), row.get(AT), row.get(BY), row.get(VERSION), State.valueOf(row.get(STATE)), row.get(JOB), List.copyOf(others));
    }
}
