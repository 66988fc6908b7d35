package dev.perennial.crm.platform.configuration;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.ChangeSetKind.Asked;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Which sets of changes there were and what became of each item; the change of an item and its line are one transaction. */
@Component
class ConfigurationLedger {

    /** A set as a whole, by the id of its job; {@code mode} is null for a file, {@code undoes} names the set that this one takes back. */
    record ChangeSet(UUID id, String mode, String source, UUID by, Instant begunAt, UUID undoes, UUID undoneBy) {}

    /** How far an item is; CONFLICT is what somebody changed meanwhile, SKIPPED what was never done before the set was taken back. */
    enum State { WAITING, DONE, REFUSED, CONFLICT, SKIPPED }

    /** One item of a set; {@code kept} are the properties left as somebody made them since. */
    record Line(long no, ItemKey item, ObjectNode before, ObjectNode after, Outcome outcome, List<String> kept) {}

    /** What became of an item, with code and sentence where it stayed as it was. */
    record Outcome(State state, String code, String message) {

        static final Outcome WAITING = new Outcome(State.WAITING, null, null);
        static final Outcome DONE = new Outcome(State.DONE, null, null);
    }

    /** How an item stood before modes touched it, and how the last one left it. */
    record Origin(ObjectNode base, ObjectNode last) {}

    private static final Table<Record> SETS = table(name("platform", "configuration_sets"));
    private static final Table<Record> LINES = table(name("platform", "configuration_lines"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<String> MODE = field(name("mode"), String.class);
    private static final Field<String> SOURCE = field(name("source"), String.class);
    private static final Field<UUID> APPLIED_BY = field(name("applied_by"), UUID.class);
    private static final Field<Instant> BEGUN_AT = field(name("begun_at"), SQLDataType.INSTANT);
    private static final Field<UUID> UNDOES = field(name("undoes"), UUID.class);
    private static final Field<UUID> UNDONE_BY = field(name("undone_by"), UUID.class);
    private static final Field<UUID> SET_ID = field(name("set_id"), UUID.class);
    private static final Field<Long> NO = field(name("no"), Long.class);
    private static final Field<String> KIND = field(name("kind"), String.class);
    private static final Field<String> KEY = field(name("key"), String.class);
    private static final Field<JSONB> BEFORE = field(name("before"), JSONB.class);
    private static final Field<JSONB> AFTER = field(name("after"), JSONB.class);
    private static final Field<String> STATE = field(name("state"), String.class);
    private static final Field<String> CODE = field(name("code"), String.class);
    private static final Field<String> MESSAGE = field(name("message"), String.class);
    private static final Field<String[]> KEPT = field(name("kept"), String[].class);

    private final DSLContext sql;

    ConfigurationLedger(DSLContext sql) {
        this.sql = sql;
    }

    void open(ChangeSet set, List<Line> lines) {
        sql.insertInto(SETS).set(ID, set.id()).set(MODE, set.mode()).set(SOURCE, set.source()).set(APPLIED_BY, set.by()).set(BEGUN_AT, set.begunAt()).set(UNDOES, set.undoes()).execute();
        var insert = sql.insertInto(LINES, SET_ID, NO, KIND, KEY, BEFORE, AFTER, STATE, CODE, KEPT);
        for (var line : lines) insert = insert.values(set.id(), line.no(), line.item().kind(), line.item().key(), jsonb(line.before()), jsonb(line.after()), line.outcome().state().name(), line.outcome().code(), line.kept().toArray(String[]::new));
        if (!lines.isEmpty()) insert.execute();
    }

    Optional<ChangeSet> find(UUID id) {
        return sets(ID.eq(id), 1).stream().findFirst();
    }

    /** The sets before the moment, the last first. */
    List<ChangeSet> before(Instant moment, int atMost) {
        return sets(moment == null ? noCondition() : BEGUN_AT.lt(moment), atMost);
    }

    /** The sets before a place in the row of all sets, the newest first. */
    List<ChangeSet> newest(Asked asked) {
        var whose = asked.by() == null ? noCondition() : APPLIED_BY.eq(asked.by());
        return sets(asked.before() == null ? whose : whose.and(row(BEGUN_AT, ID).lt(asked.before(), asked.beforeId())), asked.atMost());
    }

    private List<ChangeSet> sets(Condition which, int atMost) {
        return sql.select(ID, MODE, SOURCE, APPLIED_BY, BEGUN_AT, UNDOES, UNDONE_BY).from(SETS).where(which).orderBy(BEGUN_AT.desc(), ID.desc()).limit(atMost)
                .fetch(row -> new ChangeSet(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7()));
    }

    /** Takes the only chance to take the set back, and what is still waiting of it is never done; false when somebody did before. */
    boolean undo(UUID set, UUID undoing) {
        if (sql.update(SETS).set(UNDONE_BY, undoing).where(ID.eq(set), UNDONE_BY.isNull()).execute() == 0) return false;
        sql.update(LINES).set(STATE, State.SKIPPED.name()).where(SET_ID.eq(set), STATE.eq(State.WAITING.name())).execute();
        return true;
    }

    List<Line> lines(UUID set) {
        return lines(SET_ID.eq(set), Integer.MAX_VALUE);
    }

    Optional<Line> next(UUID set) {
        return lines(SET_ID.eq(set).and(STATE.eq(State.WAITING.name())), 1).stream().findFirst();
    }

    private List<Line> lines(Condition which, int atMost) {
        return sql.select(NO, KIND, KEY, BEFORE, AFTER, STATE, CODE, MESSAGE, KEPT).from(LINES).where(which).orderBy(NO).limit(atMost)
                .fetch(row -> new Line(row.value1(), new ItemKey(row.value2(), row.value3()), item(row.value4()), item(row.value5()), new Outcome(State.valueOf(row.value6()), row.value7(), row.value8()), List.of(row.value9())));
    }

    void note(UUID set, long no, Outcome outcome) {
        sql.update(LINES).set(STATE, outcome.state().name()).set(CODE, outcome.code()).set(MESSAGE, outcome.message()).where(SET_ID.eq(set), NO.eq(no)).execute();
    }

    Map<State, Integer> counts(UUID set) {
        var counts = new EnumMap<State, Integer>(State.class);
        sql.select(STATE, count()).from(LINES).where(SET_ID.eq(set)).groupBy(STATE).forEach(row -> counts.put(State.valueOf(row.value1()), row.value2()));
        return counts;
    }

    /** What modes brought or changed by sets that were not taken back. */
    Map<ItemKey, Origin> broughtByModes() {
        var origins = new LinkedHashMap<ItemKey, Origin>();
        sql.select(KIND, KEY, BEFORE, AFTER).from(LINES).join(SETS).on(SET_ID.eq(ID)).where(MODE.isNotNull(), UNDOES.isNull(), UNDONE_BY.isNull(), STATE.eq(State.DONE.name())).orderBy(BEGUN_AT, ID, NO).forEach(row -> {
            var fresh = new Origin(item(row.value3()), item(row.value4()));
            origins.merge(new ItemKey(row.value1(), row.value2()), fresh, (old, next) -> new Origin(old.base(), next.last()));
        });
        return origins;
    }

    /** The mode that was chosen last and not taken back. */
    Optional<ChangeSet> mode() {
        return sets(MODE.isNotNull().and(UNDOES.isNull()).and(UNDONE_BY.isNull()), 1).stream().findFirst();
    }

    private static JSONB jsonb(ObjectNode item) {
        return item == null ? null : JSONB.jsonb(item.toString());
    }

    private static ObjectNode item(JSONB stored) {
        return stored == null ? null : PlainJson.item(stored.data());
    }
}
