package dev.perennial.engine.write;

import static org.jooq.impl.DSL.val;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.Values;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/** Finds unique values that another living record already has. */
@Component
public class TakenChecks {

    private final DSLContext sql;

    public TakenChecks(DSLContext sql) {
        this.sql = sql;
    }

    /** The paths whose new values are taken, found in one statement. */
    public Set<Path> taken(Blueprint blueprint, UUID id, Values before, Values after) {
        Select<Record1<String>> asked = null;
        for (var field : blueprint.fieldsWith(Treatment.UNIQUE)) {
            var value = after.get(field.path());
            if (value == null || Canonical.same(value, before.get(field.path())) || cannotBeStored(value)) continue;
            var one = sql.select(val(field.path().text())).from(Columns.main(blueprint)).where(holds(field, value)).and(Columns.DELETED_AT.isNull()).and(Columns.ID.ne(id));
            asked = asked == null ? one : asked.unionAll(one);
        }
        var taken = new HashSet<Path>();
        if (asked != null) asked.fetch().forEach(row -> taken.add(Path.of(row.value1())));
        return taken;
    }

    // PostgreSQL refuses to be asked for a text with a NUL; that the text is wrong is found elsewhere.
    private static boolean cannotBeStored(Object value) {
        return value instanceof String text && text.indexOf('\0') >= 0;
    }

    @SuppressWarnings("unchecked")
    private static Condition holds(Field field, Object value) {
        var columns = Columns.of(field);
        var raw = Columns.encode(field.kind(), value);
        var condition = ((org.jooq.Field<Object>) columns.getFirst()).eq(raw[0]);
        return columns.size() == 1 ? condition : condition.and(((org.jooq.Field<Object>) columns.get(1)).eq(raw[1]));
    }
}
