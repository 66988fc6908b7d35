package dev.perennial.engine.access;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.TypeName;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Which records are locked now; a lock ends by the machine's clock. Whoever sets or ends one holds the record's row, and so does every writer who asks. */
@Component
public class RecordLocks {

    private static final Table<Record> LOCKS = table(name("engine", "record_locks"));
    private static final Field<String> TYPE = field(name("type"), String.class);
    private static final Field<UUID> RECORD = field(name("record"), UUID.class);
    private static final Field<String> REASON = field(name("reason"), String.class);
    private static final Field<UUID> BY = field(name("locked_by"), UUID.class);
    private static final Field<Instant> SINCE = field(name("locked_at"), SQLDataType.INSTANT);
    private static final Field<Instant> UNTIL = field(name("until"), SQLDataType.INSTANT);
    private static final Field<String[]> OPEN = field(name("open"), String[].class);
    private static final Field<String[]> VERBS = field(name("verbs"), String[].class);
    private static final String HOUSE = "platform";

    private final DSLContext sql;
    private final InstantSource machineClock;

    RecordLocks(DSLContext sql, @Qualifier("machineClock") InstantSource machineClock) {
        this.sql = sql;
        this.machineClock = machineClock;
    }

    /** True of types whose records can be locked: all but those by which the house itself is run. */
    public static boolean areFor(TypeName type) {
        return !type.suite().equals(HOUSE);
    }

    public Optional<RecordLock> on(TypeName type, UUID record) {
        return Optional.ofNullable(on(type, List.of(record)).get(record));
    }

    /** The locks that hold now among the records. */
    public Map<UUID, RecordLock> on(TypeName type, Collection<UUID> records) {
        if (records.isEmpty() || !areFor(type)) return Map.of();
        return sql.select(RECORD, REASON, BY, SINCE, UNTIL, OPEN, VERBS).from(LOCKS).where(TYPE.eq(type.toString()), RECORD.eq(any(records.toArray(UUID[]::new))), UNTIL.isNull().or(UNTIL.gt(machineClock.instant())))
                .fetchMap(RECORD, row -> new RecordLock(row.get(REASON), row.get(BY), row.get(SINCE), row.get(UNTIL), Arrays.stream(row.get(OPEN)).map(Path::of).collect(Collectors.toSet()), Set.of(row.get(VERBS))));
    }

    /** Locks the record, or changes how it is locked. */
    public void put(RecordRef record, RecordLock lock) {
        release(record);
        sql.insertInto(LOCKS).set(TYPE, record.type().toString()).set(RECORD, record.id()).set(REASON, lock.reason()).set(BY, lock.by()).set(SINCE, lock.since()).set(UNTIL, lock.until())
                .set(OPEN, lock.open().stream().map(Path::text).sorted().toArray(String[]::new)).set(VERBS, lock.verbs().stream().sorted().toArray(String[]::new)).execute();
    }

    public void release(RecordRef record) {
        sql.deleteFrom(LOCKS).where(TYPE.eq(record.type().toString()), RECORD.eq(record.id())).execute();
    }
}
