package dev.perennial.crm.platform.database;

import java.sql.SQLException;

/** What a database holds, in a few lines for the person who has just restored it. */
final class Inventory {

    private static final String ROWS = """
            select table_schema || '.' || table_name as table_name,
                   (xpath('/row/count/text()', query_to_xml(format('select count(*) as count from %I.%I', table_schema, table_name), false, true, '')))[1]::text::bigint as row_count
            from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
            order by 1""";

    private Inventory() {}

    static String of(DatabaseAddress address) throws SQLException {
        var text = new StringBuilder("Restored. Rows found:");
        try (var connection = address.connect(); var rows = connection.createStatement().executeQuery(ROWS)) {
            while (rows.next()) {
                if (rows.getLong(2) > 0) text.append(String.format("%n%,14d  %s", rows.getLong(2), rows.getString(1)));
            }
        }
        return text.toString();
    }
}
