package dev.perennial.engine.journal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.List;
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

    /** The position of the newest sealed entry, 0 for an empty journal. */
    public long head() {
        return sql.select(field(name("position"), Long.class)).from(table(name("engine", "journal_head"))).fetchSingle().value1();
    }
}
