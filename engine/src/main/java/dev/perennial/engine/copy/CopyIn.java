package dev.perennial.engine.copy;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/** Copies rows into a table within the running transaction. */
@Component
public class CopyIn {

    private static final int BUFFER = 1 << 16;
    private static final DSLContext NAMES = DSL.using(SQLDialect.POSTGRES);

    private final DataSource dataSource;

    CopyIn(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Copies the rows, each with its values in the columns' order. */
    public void copy(Table<?> table, List<? extends Field<?>> columns, Stream<? extends List<?>> rows) {
        var command = "copy " + NAMES.render(table) + " (" + columns.stream().map(column -> NAMES.render(column.getUnqualifiedName())).collect(Collectors.joining(", ")) + ") from stdin";
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command);
            try {
                write(copy, rows);
                copy.endCopy();
            } finally {
                if (copy.isActive()) copy.cancelCopy();
            }
        } catch (SQLException failed) {
            throw new SQLStateSQLExceptionTranslator().translate("copy into " + table, command, failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static void write(org.postgresql.copy.CopyIn copy, Stream<? extends List<?>> rows) throws SQLException {
        var buffer = new CopyBuffer(BUFFER + 8_192);
        var text = new CopyText(buffer);
        for (var row : (Iterable<List<?>>) rows.<List<?>>map(row -> row)::iterator) {
            for (var i = 0; i < row.size(); i++) {
                if (i > 0) buffer.sign('\t');
                text.value(row.get(i));
            }
            buffer.sign('\n');
            if (buffer.size() >= BUFFER) flush(copy, buffer);
        }
        flush(copy, buffer);
    }

    private static void flush(org.postgresql.copy.CopyIn copy, CopyBuffer buffer) throws SQLException {
        copy.writeToCopy(buffer.bytes(), 0, buffer.size());
        buffer.clear();
    }
}
