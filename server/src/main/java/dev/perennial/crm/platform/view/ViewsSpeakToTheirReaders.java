package dev.perennial.crm.platform.view;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.http.ReadersWords;
import dev.perennial.engine.list.Filters;
import dev.perennial.engine.message.Language;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Refused;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Views that came with a business mode are called in their reader's language. A filter that names what its reader may not see is kept from him: neither field nor value is told,
 * only that there is such a filter.
 */
@Component
class ViewsSpeakToTheirReaders implements ReadersWords {

    /** What stands in the place of the filter; the grammar refuses it, so no list mistakes it for "everything". */
    static final String HIDDEN = "crm.hidden()";

    private static final TypeName VIEWS = TypeName.of("platform/views");

    private final DSLContext sql;
    private final Filters filters;
    private final Blueprints blueprints;

    ViewsSpeakToTheirReaders(DSLContext sql, Filters filters, Blueprints blueprints) {
        this.sql = sql;
        this.filters = filters;
        this.blueprints = blueprints;
    }

    @Override
    public TypeName type() {
        return VIEWS;
    }

    @Override
    public Map<UUID, Values> of(Collection<UUID> records, Actor reader) {
        var path = Path.of("names/" + Language.of(reader.locale()).tag());
        if (reader.on(VIEWS).hides(path)) return Map.of();
        var called = field(name(path.column()), String.class);
        var said = new HashMap<UUID, Values>();
        sql.select(Columns.ID, called).from(table(name("platform", "views"))).where(Columns.ID.eq(any(records.toArray(UUID[]::new)))).and(called.isNotNull())
                .forEach(row -> said.put(row.value1(), Values.NONE.with("name", row.value2())));
        return said;
    }

    @Override
    public Values shown(Values values, Actor reader) {
        var filter = values.text("filter");
        return filter == null || isUsable(values.text("type"), filter, reader) ? values : values.with(Path.of("filter"), HIDDEN);
    }

    private boolean isUsable(String type, String filter, Actor reader) {
        if (reader.rights().administrator()) return true;
        var known = blueprints.all().stream().filter(blueprint -> blueprint.name().toString().equals(type)).findFirst();
        if (known.isEmpty() || !reader.may(Action.READ, known.get().name())) return false;
        try {
            filters.check(known.get().name(), filter, reader);
            return true;
        } catch (Refused _) {
            return false;
        }
    }
}
