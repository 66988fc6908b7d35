package dev.perennial.crm.platform.view;

import dev.perennial.engine.list.Filters;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.RecordRule;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** A new view is its owner's alone; a view keeps its record type, which exists, and its filter can be read. */
@Component
class ViewRule implements RecordRule {

    private static final int MOST_COLUMNS = 60;

    private final Blueprints blueprints;

    ViewRule(Blueprints blueprints) {
        this.blueprints = blueprints;
    }

    @Override
    public TypeName type() {
        return TypeName.of("platform/views");
    }

    @Override
    public Values settle(Values values, Values before) {
        var settled = values.text("kind") == null ? values.with("kind", View.Kind.LIST.name()) : values;
        return settled.text("shared") == null ? settled.with("shared", View.Audience.PRIVATE.name()) : settled;
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        if (values.text("type") != null && blueprints.all().stream().noneMatch(known -> known.name().toString().equals(values.text("type")))) findings.accept(Finding.at("type", "UNKNOWN_TYPE"));
        if (values.rows(Path.of("columns")).size() > MOST_COLUMNS) findings.accept(Finding.at("columns", "TOO_MANY", MOST_COLUMNS));
        try {
            Filters.parse(values.text("filter"));
        } catch (Refused unreadable) {
            findings.accept(Finding.at("filter", "BAD_FILTER", unreadable.arguments().toArray()));
        }
    }
}
