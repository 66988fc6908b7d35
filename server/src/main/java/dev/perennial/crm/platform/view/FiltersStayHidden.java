package dev.perennial.crm.platform.view;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.http.ReadersWords;
import dev.perennial.engine.list.Filters;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Refused;
import org.springframework.stereotype.Component;

/** A filter that names what its reader may not see is kept from him: neither field nor value is told, only that there is such a filter. */
@Component
class FiltersStayHidden implements ReadersWords {

    /** What stands in the place of the filter; the grammar refuses it, so no list mistakes it for "everything". */
    static final String HIDDEN = "crm.hidden()";

    private final Filters filters;
    private final Blueprints blueprints;

    FiltersStayHidden(Filters filters, Blueprints blueprints) {
        this.filters = filters;
        this.blueprints = blueprints;
    }

    @Override
    public TypeName type() {
        return TypeName.of("platform/views");
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
