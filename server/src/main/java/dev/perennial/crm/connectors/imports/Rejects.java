package dev.perennial.crm.connectors.imports;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lines of imported files that could not become part of a record, each with its reason. */
@Component
public class Rejects {

    /** A line as it stood in the file, what it would have come to, and why it was rejected. */
    public record Reject(long row, Reason reason, BigDecimal worth, List<String> fields) {}

    /** A code, perhaps what was wrong in the line, and perhaps all findings as JSON. */
    public record Reason(String code, String argument, String findings) {

        public Reason(String code, String argument) {
            this(code, argument, null);
        }
    }

    private static final int AT_ONCE = 500;
    private static final Table<?> REJECTS = table(name("connectors", "import_rejects"));
    private static final Field<UUID> IMPORT = field(name("import"), UUID.class);
    private static final Field<Long> NO = field(name("no"), Long.class);
    private static final Field<String> CODE = field(name("code"), String.class);
    private static final Field<String> ARGUMENT = field(name("argument"), String.class);
    private static final Field<String> FINDINGS = field(name("findings"), String.class);
    private static final Field<BigDecimal> WORTH = field(name("worth"), BigDecimal.class);
    private static final Field<String[]> FIELDS = field(name("fields"), String[].class);

    private final DSLContext sql;

    Rejects(DSLContext sql) {
        this.sql = sql;
    }

    public void add(UUID importId, List<Reject> rejects) {
        if (rejects.isEmpty()) return;
        var insert = sql.insertInto(REJECTS, IMPORT, NO, CODE, ARGUMENT, FINDINGS, WORTH, FIELDS);
        for (var reject : rejects)
            insert = insert.values(importId, reject.row(), reject.reason().code(), reject.reason().argument(), reject.reason().findings(), reject.worth(), reject.fields().toArray(String[]::new));
        insert.onConflictDoNothing().execute();
    }

    /** The lines that were rejected for this reason. */
    public BitSet rows(UUID importId, String code) {
        var rows = new BitSet();
        try (var found = sql.select(NO).from(REJECTS).where(IMPORT.eq(importId), CODE.eq(code)).fetchLazy()) {
            found.forEach(row -> rows.set(row.value1().intValue()));
        }
        return rows;
    }

    /** Takes the lines off the list, because they are tried again. */
    public void remove(UUID importId, List<Long> rows) {
        sql.deleteFrom(REJECTS).where(IMPORT.eq(importId), NO.eq(any(rows.toArray(Long[]::new)))).execute();
    }

    /** Hands over every reject in the order of the file. */
    @Transactional(readOnly = true)
    public void forEach(UUID importId, Consumer<Reject> consumer) {
        try (var rows = sql.select(NO, CODE, ARGUMENT, FINDINGS, WORTH, FIELDS).from(REJECTS).where(IMPORT.eq(importId)).orderBy(NO).fetchSize(AT_ONCE).fetchLazy()) {
            rows.forEach(row -> consumer.accept(new Reject(row.value1(), new Reason(row.value2(), row.value3(), row.value4()), row.value5(), List.of(row.value6()))));
        }
    }
}
