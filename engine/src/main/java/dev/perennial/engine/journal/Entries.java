package dev.perennial.engine.journal;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Selects entries of the journal with their positions and reads them. */
@Component
class Entries {

    static final Table<Record> J = Journal.JOURNAL.as("j");
    static final Table<Record> P = table(name("engine", "journal_positions")).as("p");
    static final Field<Long> POSITION = field(name("p", "position"), Long.class);
    static final Field<Long> SEALED_SEQ = field(name("p", "seq"), Long.class);
    static final Field<Long> SEQ = of(Journal.SEQ);
    static final Field<Instant> AT = of(Journal.AT);
    static final Field<String> TYPE = of(Journal.TYPE);
    static final Field<String> CAUSE_KIND = of(Journal.CAUSE_KIND);
    static final Field<String> ACT = of(Journal.ACT);
    static final Field<UUID> RECORD = of(Journal.RECORD);
    static final Field<Long> VERSION = of(Journal.VERSION);

    private final DSLContext sql;
    private final Blueprints blueprints;

    Entries(DSLContext sql, Blueprints blueprints) {
        this.sql = sql;
        this.blueprints = blueprints;
    }

    /** All entries, with their position where they have one. */
    SelectOnConditionStep<Record> select() {
        return sql.select(columns()).from(J).leftJoin(P).on(SEALED_SEQ.eq(SEQ));
    }

    /** Sealed entries only. */
    SelectOnConditionStep<Record> selectSealed() {
        return sql.select(columns()).from(P).join(J).on(SEALED_SEQ.eq(SEQ));
    }

    private static Field<?>[] columns() {
        return new Field<?>[] {coalesce(POSITION, val(0L)).as("position"), SEQ, AT, of(Journal.ACTOR), of(Journal.VIA), CAUSE_KIND, of(Journal.CAUSE),
                ACT, TYPE, RECORD, VERSION, of(Journal.BEFORE), of(Journal.AFTER), of(Journal.PART_OF)};
    }

    JournalEntry read(Record row) {
        var type = TypeName.of(row.get(TYPE));
        var blueprint = blueprints.find(type);
        var cause = new Cause(Cause.Kind.valueOf(row.get(CAUSE_KIND)), row.get(of(Journal.CAUSE)));
        var author = new JournalEntry.Author(row.get(of(Journal.ACTOR)), Actor.Via.valueOf(row.get(of(Journal.VIA))), cause, row.get(of(Journal.PART_OF)));
        var subject = new JournalEntry.Subject(type, row.get(RECORD), row.get(VERSION));
        var before = blueprint.map(known -> JournalJson.read(known, row.get(of(Journal.BEFORE)))).orElse(Values.NONE);
        var after = blueprint.map(known -> JournalJson.read(known, row.get(of(Journal.AFTER)))).orElse(Values.NONE);
        return new JournalEntry(row.get("position", Long.class), row.get(AT), author, Act.valueOf(row.get(ACT)), subject, before, after);
    }

    private static <T> Field<T> of(Field<T> column) {
        return field(name("j", column.getName()), column.getDataType());
    }
}
