package dev.perennial.engine.journal;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.perennial.engine.record.TypeName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads the journal forwards by position; sees sealed entries only, so a reader that remembers its position misses nothing. */
@Component
public class JournalReader {

    private final DSLContext sql;
    private final Entries entries;

    JournalReader(DSLContext sql, Entries entries) {
        this.sql = sql;
        this.entries = entries;
    }

    /** The entries after the position, in order, at most {@code limit}. */
    public List<JournalEntry> after(long position, int limit) {
        return entries.selectSealed().where(Entries.POSITION.gt(position)).orderBy(Entries.POSITION).limit(limit).fetch(entries::read);
    }

    /** The same, up to another position, of these record types only and without imports. */
    public List<JournalEntry> edits(Collection<TypeName> types, long after, long upTo, int limit) {
        return some(new Concern(types, false, 0), after, upTo, limit);
    }

    /** What a reader is after: these record types, all where none is named, imports or not, and only what was written after the {@linkplain #written mark}. */
    public record Concern(Collection<TypeName> types, boolean imports, long since) {

        private Condition condition() {
            var ofTypes = types.isEmpty() ? noCondition() : Entries.TYPE.eq(any(types.stream().map(TypeName::toString).toArray(String[]::new)));
            return ofTypes.and(imports ? noCondition() : Entries.CAUSE_KIND.ne(Cause.Kind.IMPORT.name())).and(since == 0 ? noCondition() : Entries.SEQ.gt(since));
        }
    }

    /** The entries that concern the reader, after one position up to another; what is passed over is not read as JSON, which would cost more than writing it did. */
    public List<JournalEntry> some(Concern concern, long after, long upTo, int limit) {
        return entries.selectSealed().where(Entries.POSITION.gt(after)).and(Entries.POSITION.le(upTo)).and(concern.condition()).orderBy(Entries.POSITION).limit(limit).fetch(entries::read);
    }

    /** What one version of a record changed, empty where that version was not written by a change. */
    public Optional<JournalEntry> change(TypeName type, UUID record, long version) {
        return entries.select().where(Entries.TYPE.eq(type.toString())).and(Entries.RECORD.eq(record)).and(Entries.VERSION.eq(version)).and(Entries.ACT.eq(Act.CHANGE.name()))
                .orderBy(Entries.SEQ).limit(1).fetchOptional(entries::read);
    }

    /** All changes of these records of one type, by record and version. */
    public Map<UUID, Map<Long, JournalEntry>> changes(TypeName type, Collection<UUID> records) {
        var changes = new HashMap<UUID, Map<Long, JournalEntry>>();
        entries.select().where(Entries.TYPE.eq(type.toString())).and(Entries.RECORD.eq(any(records.toArray(UUID[]::new)))).and(Entries.ACT.eq(Act.CHANGE.name())).orderBy(Entries.SEQ)
                .forEach(row -> changes.computeIfAbsent(row.get(Entries.RECORD), _ -> new HashMap<>()).putIfAbsent(row.get(Entries.VERSION), entries.read(row)));
        return changes;
    }

    /** A mark behind everything that is written, also what has no position yet and therefore lies behind the head: who starts at the head alone would hear of that as if it were new. */
    public long written() {
        return sql.select(coalesce(max(Journal.SEQ), val(0L))).from(Journal.JOURNAL).fetchSingle().value1();
    }

    /** The position of the newest sealed entry, 0 for an empty journal. */
    public long head() {
        return sql.select(field(name("position"), Long.class)).from(table(name("engine", "journal_head"))).fetchSingle().value1();
    }
}
