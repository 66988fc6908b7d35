package dev.perennial.crm.platform.layout;

import dev.perennial.crm.platform.access.ActorBook;
import dev.perennial.crm.platform.StandardRole;
import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.list.Filters;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.RecordRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** A layout is for a type whose records people fill in, and all that it draws and asks makes sense for that type and those people. */
@Component
class LayoutRule implements RecordRule {

    private final Blueprints blueprints;
    private final Filters filters;
    private final ActorBook book;

    LayoutRule(Blueprints blueprints, Filters filters, ActorBook book) {
        this.blueprints = blueprints;
        this.filters = filters;
        this.book = book;
    }

    @Override
    public TypeName type() {
        return LayoutForms.LAYOUTS;
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        var places = new PlaceChecks(values, findings);
        places.check();
        if (values.text("type") == null) return;
        var type = type(values.text("type"));
        if (type.isEmpty()) findings.accept(Finding.at("type", "UNKNOWN_TYPE"));
        else if (type.get().name().suite().equals("platform")) findings.accept(Finding.at("type", "NO_LAYOUT"));   // a wrong one could lock its own repair away
        else {
            new ConditionChecks(type.get(), accessOf(values, type.get()), values, findings).check();
            new RelatedChecks(blueprints, filters, type.get(), findings).check(values);
        }
    }

    /** What the holders of the role see; a layout for everybody is measured by the role that everybody holds. */
    private TypeAccess accessOf(Values values, Blueprint type) {
        var role = Objects.requireNonNullElse((UUID) values.get("role"), StandardRole.EVERYBODY.id());
        return book.rightsOf(List.of(role)).getOrDefault(role, Map.of()).getOrDefault(type.name(), TypeAccess.NOTHING);
    }

    private Optional<Blueprint> type(String name) {
        return TypeName.isOne(name) ? blueprints.find(TypeName.of(name)) : Optional.empty();
    }
}
