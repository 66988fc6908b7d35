package dev.perennial.engine.list;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Children;
import dev.perennial.engine.record.TypeName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps every former version of every record, with its child rows and how long it was valid, in a schema of its own, so that lists can
 * look back. A version is copied by the database when the next one replaces it; creating records costs nothing. The tables belong to
 * the engine and follow those of the record types, so that a type needs no line of SQL for them.
 */
@Component
public class FormerTables {

    static final String SCHEMA = "history";

    private static final long LOCK = 7_305_810_238L;
    private static final String COLUMNS = """
            select n.nspname || '.' || c.relname as place, a.attname, format_type(a.atttypid, a.atttypmod)
            from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
            where a.attnum > 0 and not a.attisdropped and c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by a.attnum""";
    private static final String FUNCTIONS = "select p.proname, obj_description(p.oid, 'pg_proc') from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'history'";

    private final DSLContext sql;
    private final TransactionTemplate transactions;

    /** Makes what is missing. */
    FormerTables(DSLContext sql, Blueprints blueprints, PlatformTransactionManager manager) {
        this.sql = sql;
        this.transactions = new TransactionTemplate(manager);
        keep(List.copyOf(blueprints.all()));
    }

    /** Keeps the former versions of these types from now on, and follows columns that they have gained. */
    public void keep(List<Blueprint> types) {
        transactions.executeWithoutResult(_ -> {
            sql.execute("select pg_advisory_xact_lock({0})", inline(LOCK));
            var columns = columns();
            var functions = new HashMap<String, String>();
            sql.fetch(FUNCTIONS).forEach(row -> functions.put(row.get(0, String.class), row.get(1, String.class)));
            var script = new ArrayList<String>();
            if (functions.isEmpty()) script.addAll(FormerScript.beginning());
            for (var type : types) if (columns.containsKey(type.schema() + "." + type.table())) script.addAll(new FormerScript(type, columns).statements(functions));
            if (!script.isEmpty()) run(script);
        });
    }

    private Map<String, Map<String, String>> columns() {
        var columns = new HashMap<String, Map<String, String>>();
        sql.fetch(COLUMNS).forEach(row -> columns.computeIfAbsent(row.get(0, String.class), _ -> new LinkedHashMap<>()).put(row.get(1, String.class), row.get(2, String.class)));
        return columns;
    }

    /** All at once: hundreds of statements one by one would be felt at the first start. */
    private void run(List<String> script) {
        sql.connection(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(String.join(";\n", script));
            }
        });
    }

    /** The moment before which lists of the type cannot look back, because its versions were not kept yet; empty when all were. */
    public Optional<Instant> begin(TypeName type) {
        return sql.resultQuery("select at from history.begun where type = {0} and at is not null", inline(type.toString())).fetchOptional(0, Instant.class);
    }

    static Table<Record> records(Blueprint type) {
        return table(name(SCHEMA, FormerScript.nameOf(type, type.table())));
    }

    static Table<Record> rows(Blueprint type, Children children) {
        return table(name(SCHEMA, FormerScript.nameOf(type, type.childTable(children))));
    }
}
