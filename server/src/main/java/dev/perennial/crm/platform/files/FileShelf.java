package dev.perennial.crm.platform.files;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.perennial.crm.platform.House;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.RecordBinder;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.write.Draft;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.RecordWriter;
import dev.perennial.engine.write.StoredRecords;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** The records of files; every write of them is part of the transaction that runs. */
@Component
class FileShelf {

    static final TypeName FILES = TypeName.of("platform/files");

    private static final RecordBinder<AttachedFile> BINDER = RecordBinder.of(AttachedFile.class);
    private static final Table<?> TABLE = table(name("platform", "files"));
    private static final Field<String> HASH = field(name("hash"), String.class);

    private final DSLContext sql;
    private final RecordReader reader;
    private final StoredRecords records;
    private final RecordWriter writer;

    FileShelf(DSLContext sql, RecordReader reader, StoredRecords records, RecordWriter writer) {
        this.sql = sql;
        this.reader = reader;
        this.records = records;
        this.writer = writer;
    }

    static AttachedFile typed(Stored file) {
        return BINDER.record(file.id(), file.values());
    }

    /** The file, locked until the transaction ends, also when it was taken away. */
    Optional<Stored> find(UUID id) {
        return records.lock(FILES, id);
    }

    /** The file as it stands, for reading; empty when it was taken away. */
    Optional<Stored> seen(UUID id) {
        return reader.find(FILES, id, House.ACTOR);
    }

    /** The files of the record, the oldest first; whoever asks has made sure that they may be seen. */
    List<Stored> of(RecordRef record) {
        return reader.list(FILES, ListRequest.NEWEST.filtered("record eq '" + record.id() + "'").sorted("createdAt").page(ListRequest.MOST, null), House.ACTOR).items().stream()
                .filter(file -> typed(file).record().equals(record)).toList();
    }

    Stored add(AttachedFile file, Actor by) {
        return during(by, () -> writer.create(FILES, file.id().value(), Draft.of(BINDER.values(file).with(RecordWriter.OWNER, by.user())), by));
    }

    Stored takeAway(Stored file, Actor by) {
        return during(by, () -> writer.delete(FILES, file.id(), RecordWriter.ANY_VERSION, by));
    }

    Stored bringBack(Stored file, Actor by) {
        return during(by, () -> writer.restore(FILES, file.id(), by));
    }

    /** Those of the hashes that some file names, taken away or not. */
    Set<String> named(Collection<String> hashes) {
        return sql.selectDistinct(HASH).from(TABLE).where(HASH.in(hashes)).fetchSet(HASH);
    }

    /** Lets nobody else keep or clear these bytes until the transaction ends, on whichever server. */
    void hold(String hash) {
        sql.select(field("pg_advisory_xact_lock(hashtextextended({0}, 0))", Object.class, val(hash))).fetch();
    }

    private static Stored during(Actor by, Supplier<Stored> write) {
        return new Errand(by, Cause.EDIT).during(write);
    }
}
