package dev.perennial.crm.platform.decision;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.DecisionTableId;
import dev.perennial.engine.record.Columns;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Reads versions of decision tables as they stand in the database. */
@Component
class StoredDecisions {

    private static final Table<?> TABLES = table(name("platform", "decision_tables"));
    private static final Field<String> KEY = field(name("key"), String.class);
    private static final Field<String> STATE = field(name("state"), String.class);
    private static final Field<Long> REVISION = field(name("revision"), Long.class);
    private static final Field<String> XML = field(name("xml"), String.class);
    private static final Field<String> ORIGIN = field(name("activation_origin"), String.class);

    /** A version's place among the others, without its XML. */
    record Version(UUID id, long stored, int revision, String origin) {}

    private final DSLContext database;

    StoredDecisions(DSLContext database) {
        this.database = database;
    }

    Optional<Version> active(String key) {
        return database.select(Columns.ID, Columns.VERSION, REVISION, ORIGIN).from(TABLES).where(KEY.eq(key), STATE.eq(DecisionTable.State.ACTIVE.name()), Columns.DELETED_AT.isNull()).limit(1)
                .fetchOptional(row -> new Version(row.get(Columns.ID), row.get(Columns.VERSION), row.get(REVISION).intValue(), row.get(ORIGIN)));
    }

    Optional<DecisionTableId> activeId(String key) {
        return active(key).map(version -> new DecisionTableId(version.id()));
    }

    /** True when the record decides, or did when it was deleted. */
    boolean isActive(UUID id) {
        return database.fetchExists(TABLES, Columns.ID.eq(id), STATE.eq(DecisionTable.State.ACTIVE.name()));
    }

    String xml(UUID id) {
        return database.select(XML).from(TABLES).where(Columns.ID.eq(id)).fetchSingle(XML);
    }

    /** The highest revision that the key ever had, zero where there was none. */
    int lastRevision(String key) {
        return database.select(coalesce(max(REVISION), 0L)).from(TABLES).where(KEY.eq(key)).fetchSingle().value1().intValue();
    }

    boolean isPlanted(String key, String origin) {
        return database.fetchExists(TABLES, KEY.eq(key), ORIGIN.eq(origin));
    }
}
