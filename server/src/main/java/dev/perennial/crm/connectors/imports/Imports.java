package dev.perennial.crm.connectors.imports;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.ChangeSetKind.Asked;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** The imports that were begun, with their files. */
@Component
class Imports {

    /** An import as it was asked for. */
    record Import(UUID id, String kind, String fileName, UUID owner, SettledImport settled) {}

    /** An import as one among others, and the job that took it back. */
    record Begun(UUID id, UUID owner, String fileName, Instant at, UUID undoneBy) {}

    private static final Table<?> IMPORTS = table(name("connectors", "imports"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<String> KIND = field(name("kind"), String.class);
    private static final Field<String> FILE_NAME = field(name("file_name"), String.class);
    private static final Field<String> FILE_HASH = field(name("file_hash"), String.class);
    private static final Field<UUID> OWNER = field(name("owner"), UUID.class);
    private static final Field<String> MAPPING = field(name("mapping"), String.class);
    private static final Field<String[]> HEADER = field(name("header"), String[].class);
    private static final Field<Instant> CREATED_AT = field(name("created_at"), SQLDataType.INSTANT);
    private static final Table<?> UNDONE = table(name("connectors", "undone_imports"));
    private static final Field<UUID> IMPORT = field(name("import"), UUID.class);
    private static final Field<UUID> UNDONE_BY = field(name("undone_by"), UUID.class);

    private final DSLContext sql;
    private final FileParts parts;

    Imports(DSLContext sql, FileParts parts) {
        this.sql = sql;
        this.parts = parts;
    }

    void add(Import begun, String fileHash, Instant at) {
        sql.insertInto(IMPORTS).set(ID, begun.id()).set(KIND, begun.kind()).set(FILE_NAME, begun.fileName()).set(FILE_HASH, fileHash)
                .set(OWNER, begun.owner()).set(CREATED_AT, at).set(MAPPING, begun.settled().mapping()).set(HEADER, begun.settled().header().toArray(String[]::new)).execute();
    }

    Optional<Import> find(UUID id) {
        return sql.select(ID, KIND, FILE_NAME, OWNER, MAPPING, HEADER).from(IMPORTS).where(ID.eq(id)).fetchOptional(Imports::read);
    }

    /** The owner's newest import of the very same file in the same way. */
    Optional<Import> newestOf(Import like, String fileHash) {
        return sql.select(ID, KIND, FILE_NAME, OWNER, MAPPING, HEADER).from(IMPORTS)
                .where(FILE_HASH.eq(fileHash), OWNER.eq(like.owner()), KIND.eq(like.kind()), MAPPING.isNotDistinctFrom(like.settled().mapping()))
                .orderBy(CREATED_AT.desc()).limit(1).fetchOptional(Imports::read);
    }

    /** Imports before a place in the row of all change sets, the newest first. */
    List<Begun> newest(Asked asked) {
        var whose = asked.by() == null ? noCondition() : OWNER.eq(asked.by());
        return begun(asked.before() == null ? whose : whose.and(row(CREATED_AT, ID).lt(asked.before(), asked.beforeId())), asked.atMost());
    }

    Optional<Begun> begun(UUID id) {
        return begun(ID.eq(id), 1).stream().findFirst();
    }

    /** The import that the job took back. */
    Optional<Begun> undoneBy(UUID job) {
        return begun(UNDONE_BY.eq(job), 1).stream().findFirst();
    }

    private List<Begun> begun(Condition which, int atMost) {
        return sql.select(ID, OWNER, FILE_NAME, CREATED_AT, UNDONE_BY).from(IMPORTS).leftJoin(UNDONE).on(IMPORT.eq(ID)).where(which).orderBy(CREATED_AT.desc(), ID.desc()).limit(atMost)
                .fetch(row -> new Begun(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** Notes which job takes the import back. */
    void undo(UUID id, UUID job) {
        sql.insertInto(UNDONE, IMPORT, UNDONE_BY).values(id, job).onConflict(IMPORT).doUpdate().set(UNDONE_BY, job).execute();
    }

    UploadedFile file(Import of) {
        return new UploadedFile() {

            @Override
            public UUID importId() {
                return of.id();
            }

            @Override
            public String name() {
                return of.fileName();
            }

            @Override
            public String mapping() {
                return of.settled().mapping();
            }

            @Override
            public InputStream open() {
                return parts.open(of.id());
            }
        };
    }

    private static Import read(Record row) {
        var header = row.get(HEADER);
        return new Import(row.get(ID), row.get(KIND), row.get(FILE_NAME), row.get(OWNER), new SettledImport(row.get(MAPPING), header == null ? List.of() : List.of(header)));
    }
}
