package dev.perennial.crm.platform.tenant;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Refused;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** How many definitions there may be, and which records hold what they define. */
@Component
class DefinitionUses {

    private static final Table<Record> FIELDS = table(name("platform", "custom_fields"));
    private static final org.jooq.Field<String> TYPE = field(name("type"), String.class);
    private static final org.jooq.Field<String> KEY = field(name("key"), String.class);

    private final DSLContext sql;
    private final Blueprints blueprints;

    DefinitionUses(DSLContext sql, Blueprints blueprints) {
        this.sql = sql;
        this.blueprints = blueprints;
    }

    void refuseBeyondCap(TypeName type) {
        var number = sql.fetchCount(FIELDS, TYPE.eq(type.toString()).and(Columns.DELETED_AT.isNull()));
        if (number > Definitions.MOST_FIELDS) throw Refused.because(PlatformRefusal.FIELD_LIMIT, type, Definitions.MOST_FIELDS);
    }

    /** The values of a removed field stay for a while, so while there are any its key may not mean something else. */
    void refuseKeyOfRemoved(UUID id, Values definition) {
        var removed = TYPE.eq(definition.text("type")).and(KEY.eq(definition.text("key"))).and(Columns.DELETED_AT.isNotNull()).and(Columns.ID.ne(id));
        var blueprint = blueprints.get(TypeName.of(definition.text("type")));
        if (sql.fetchExists(FIELDS, removed) && holders(blueprint, definition.text("key")) > 0) throw Refused.because(PlatformRefusal.FIELD_REMOVED, definition.text("key"));
    }

    /** The records of a removed type stay for a while, so while there are any its name may not mean something else; an empty table makes room. */
    void makeRoom(Blueprint type) {
        if (isThere(type.name())) {
            if (sql.fetchExists(Columns.main(type))) throw Refused.because(PlatformRefusal.TYPE_REMOVED, type.name().plural());
            sql.dropTable(Columns.main(type)).execute();
        }
    }

    /** How many records of the type there are, deleted ones too; none of one that was never there. */
    long records(TypeName type) {
        return isThere(type) ? sql.fetchCount(tableOf(type)) : 0;
    }

    /** How many records hold a value of the field that somebody gave it, whether the type is in force now or not; a "no" stands in every record. */
    long holders(TypeName type, String key) {
        return isThere(type) ? sql.fetchCount(tableOf(type), holding(key).and(condition("{0} -> {1} <> 'false'::jsonb", Columns.CUSTOM, inline(key)))) : 0;
    }

    private boolean isThere(TypeName type) {
        return sql.fetchSingle("select to_regclass({0}) is not null", DSL.val(sql.render(tableOf(type)))).get(0, Boolean.class);
    }

    private static Table<Record> tableOf(TypeName type) {
        return table(name(Path.snake(type.suite()), Path.snake(type.plural())));
    }

    private static Condition holding(String key) {
        return condition("jsonb_exists({0}, {1})", Columns.CUSTOM, inline(key));
    }

    /** How many records hold a value of the field. */
    long holders(Blueprint blueprint, String key) {
        return sql.fetchCount(Columns.main(blueprint), holding(key));
    }

    /** True when records hold the option, alone or among others. */
    boolean holds(Blueprint blueprint, String key, String option) {
        return sql.fetchExists(Columns.main(blueprint), condition("jsonb_exists({0} -> {1}, {2})", Columns.CUSTOM, inline(key), inline(option)));
    }
}
