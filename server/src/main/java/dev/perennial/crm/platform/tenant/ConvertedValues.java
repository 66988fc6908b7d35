package dev.perennial.crm.platform.tenant;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Columns;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Turns the stored values of a field into their new form, and remembers what they were. Deleted records are turned as well, for they may come back. */
@Component
class ConvertedValues {

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    private final DSLContext sql;

    ConvertedValues(DSLContext sql) {
        this.sql = sql;
    }

    /** The different values that records hold, with the number of records that hold each; one more than asked for when there are more. */
    Map<JsonNode, Integer> different(Blueprint type, String key, int most) {
        var value = field("({0} -> {1})::text", String.class, Columns.CUSTOM, inline(key));
        var found = new LinkedHashMap<JsonNode, Integer>();
        sql.select(value, count()).from(Columns.main(type)).where(condition("jsonb_exists({0}, {1})", Columns.CUSTOM, inline(key))).groupBy(value).orderBy(count().desc(), value).limit(most + 1)
                .forEach(row -> found.put(JSON.readTree(row.value1()), row.value2()));
        return found;
    }

    void turn(CustomField from, CustomKind to, Blueprint type, Map<JsonNode, JsonNode> became) {
        remember(from, type);
        var was = became.keySet().stream().map(JsonNode::toString).toArray(String[]::new);
        var is = became.values().stream().map(JsonNode::toString).toArray(String[]::new);
        sql.execute("""
                update {0} r set custom = jsonb_set(r.custom, array[{1}], m.became::jsonb) from unnest({2}, {3}) as m(was, became)
                where jsonb_exists(r.custom, {1}) and r.custom -> {1} = m.was::jsonb""", Columns.main(type), inline(from.key()), val(was, SQLDataType.CLOB.array()), val(is, SQLDataType.CLOB.array()));
        if (to != CustomKind.CHOICE) giveBack(from, to, type);   // the options of a choice are made anew
        sql.execute("update platform.converted_values c set became = r.custom -> {0} from {1} r where c.field = {2} and c.kind = {3} and c.record = r.id", inline(from.key()), Columns.main(type), id(from), val(from.kind().name()));
    }

    private void remember(CustomField from, Blueprint type) {
        sql.execute("""
                insert into platform.converted_values (field, record, kind, was) select {0}, id, {1}, custom -> {2} from {3} where jsonb_exists(custom, {2})
                on conflict (field, record, kind) do update set was = excluded.was, became = null""", id(from), val(from.kind().name()), inline(from.key()), Columns.main(type));
    }

    /** What came from such a value and was not changed since is that value again, as it was written. */
    private void giveBack(CustomField from, CustomKind to, Blueprint type) {
        sql.execute("""
                update {0} r set custom = jsonb_set(r.custom, array[{1}], earlier.was) from platform.converted_values earlier, platform.converted_values now
                where earlier.field = {2} and earlier.kind = {3} and earlier.record = r.id and now.field = {2} and now.kind = {4} and now.record = r.id and earlier.became = now.was""",
                Columns.main(type), inline(from.key()), id(from), val(to.name()), val(from.kind().name()));
    }

    private static org.jooq.Field<UUID> id(CustomField field) {
        return val(field.id().value());
    }
}
