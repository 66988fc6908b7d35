package dev.perennial.engine.journal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.engine.copy.CopyIn;
import dev.perennial.engine.record.Blueprints;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Appends to the one journal, in the transaction of the write itself, and wakes the sealer once that is committed. */
@Component
public class Journal {

    static final Table<Record> JOURNAL = table(name("engine", "journal"));
    static final Field<Long> SEQ = field(name("seq"), Long.class);
    static final Field<Instant> AT = field(name("at"), Instant.class);
    static final Field<UUID> ACTOR = field(name("actor"), UUID.class);
    static final Field<String> VIA = field(name("via"), String.class);
    static final Field<String> CAUSE_KIND = field(name("cause_kind"), String.class);
    static final Field<String> CAUSE = field(name("cause"), String.class);
    static final Field<String> ACT = field(name("act"), String.class);
    static final Field<String> TYPE = field(name("type"), String.class);
    static final Field<UUID> RECORD = field(name("record"), UUID.class);
    static final Field<Long> VERSION = field(name("version"), Long.class);
    static final Field<JSONB> BEFORE = field(name("before"), JSONB.class);
    static final Field<JSONB> AFTER = field(name("after"), JSONB.class);
    static final Field<UUID> PART_OF = field(name("part_of"), UUID.class);

    private static final List<Field<?>> COLUMNS = List.of(AT, ACTOR, VIA, CAUSE_KIND, CAUSE, ACT, TYPE, RECORD, VERSION, BEFORE, AFTER, PART_OF);

    private final DSLContext sql;
    private final CopyIn copy;
    private final Blueprints blueprints;
    private final SealerBell bell;

    Journal(DSLContext sql, CopyIn copy, Blueprints blueprints, SealerBell bell) {
        this.sql = sql;
        this.copy = copy;
        this.blueprints = blueprints;
        this.bell = bell;
    }

    /** Appends one entry to the running transaction. */
    public void append(JournalEntry entry) {
        sql.insertInto(JOURNAL).columns(COLUMNS).values(row(entry)).execute();
        ringAfterCommit();
    }

    /** Appends many entries in one stream. */
    public void append(List<JournalEntry> entries) {
        if (entries.isEmpty()) return;
        copy.copy(JOURNAL, COLUMNS, entries.stream().map(this::row));
        ringAfterCommit();
    }

    private List<Object> row(JournalEntry entry) {
        var author = entry.author();
        var subject = entry.subject();
        var blueprint = blueprints.get(subject.type());
        return Arrays.asList(entry.at(), author.user(), author.via().name(), author.cause().kind().name(), author.cause().name(), entry.act().name(), subject.type().toString(),
                subject.id(), subject.version(), JournalJson.write(blueprint, entry.before()), JournalJson.write(blueprint, entry.after()), author.partOf());
    }

    private void ringAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.ring();
            }
        });
    }
}
