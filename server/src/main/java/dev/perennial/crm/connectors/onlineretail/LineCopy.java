package dev.perennial.crm.connectors.onlineretail;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/** Writes lines into the staging table by COPY, on the connection of the running transaction. */
@Component
class LineCopy {

    private static final String COPY = "copy connectors.retail_rows (import, no, invoice, product, description, quantity, price, at, customer, country) from stdin";
    private static final int USUAL_LINE = 150;

    private final DSLContext sql;

    LineCopy(DSLContext sql) {
        this.sql = sql;
    }

    void write(UUID importId, List<RetailLine> lines) {
        if (lines.isEmpty()) return;
        var text = new StringBuilder(lines.size() * USUAL_LINE);
        for (var line : lines) append(text, importId, line);
        sql.connection(connection -> {
            try {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new StringReader(text.toString()));
            } catch (IOException impossible) {
                throw new SQLException(impossible);
            }
        });
    }

    private static void append(StringBuilder text, UUID importId, RetailLine line) {
        text.append(importId);
        field(text, line.row());
        field(text, line.invoice());
        field(text, line.item().product());
        field(text, line.item().description());
        field(text, line.item().quantity().toPlainString());
        field(text, line.item().price().toPlainString());
        field(text, line.at());
        field(text, line.buyer().customer());
        field(text, line.buyer().country());
        text.append('\n');
    }

    private static void field(StringBuilder text, Object value) {
        text.append('\t');
        if (value == null) {
            text.append("\\N");
            return;
        }
        var written = value.toString();
        for (var i = 0; i < written.length(); i++)
            switch (written.charAt(i)) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> text.append(' ');
                default -> text.append(written.charAt(i));
            }
    }
}
