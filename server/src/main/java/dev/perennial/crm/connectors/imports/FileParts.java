package dev.perennial.crm.connectors.imports;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Keeps uploaded files in the database, a mebibyte a row, so that no server's disk is needed to go on with an import. */
@Component
class FileParts {

    private static final int PART_BYTES = 1 << 20;
    private static final Table<?> PARTS = table(name("connectors", "import_parts"));
    private static final Field<UUID> IMPORT = field(name("import"), UUID.class);
    private static final Field<Integer> NO = field(name("no"), Integer.class);
    private static final Field<byte[]> CONTENT = field(name("content"), byte[].class);

    private final DSLContext sql;

    FileParts(DSLContext sql) {
        this.sql = sql;
    }

    void keep(UUID importId, InputStream content) throws IOException {
        var no = 0;
        for (var part = content.readNBytes(PART_BYTES); part.length > 0; part = content.readNBytes(PART_BYTES))
            sql.insertInto(PARTS).set(IMPORT, importId).set(NO, no++).set(CONTENT, part).execute();
    }

    void forget(UUID importId) {
        sql.deleteFrom(PARTS).where(IMPORT.eq(importId)).execute();
    }

    /** The file from its beginning; only one part is in memory at a time. */
    InputStream open(UUID importId) {
        return new InputStream() {

            private InputStream part = InputStream.nullInputStream();
            private int no;

            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                var count = part.read(into, from, length);
                while (count < 0 && length > 0 && next()) count = part.read(into, from, length);
                return count;
            }

            private boolean next() {
                var content = sql.select(CONTENT).from(PARTS).where(IMPORT.eq(importId), NO.eq(no++)).fetchOne(CONTENT);
                if (content != null) part = new ByteArrayInputStream(content);
                return content != null;
            }
        };
    }
}
