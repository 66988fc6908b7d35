package dev.perennial.crm.platform.sharing;

import dev.perennial.crm.platform.House;
import dev.perennial.engine.access.Grantee;
import dev.perennial.engine.list.Filters;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.RecordRule;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** A sharing rule names a type that exists, asks of its records what can be asked, and is in favour of people. */
@Component
class CriteriaCheck implements RecordRule {

    static final TypeName TYPE = TypeName.of("platform/sharing-rules");

    private final Blueprints blueprints;
    private final Filters filters;

    CriteriaCheck(Blueprints blueprints, Filters filters) {
        this.blueprints = blueprints;
        this.filters = filters;
    }

    @Override
    public TypeName type() {
        return TYPE;
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        var type = known(values.text("type"));
        if (values.text("type") != null && type.isEmpty()) findings.accept(Finding.at("type", "UNKNOWN_TYPE"));
        if (type.isPresent() && values.text("filter") != null && !isAskable(type.get(), values.text("filter"))) findings.accept(Finding.at("filter", "NOT_ASKABLE"));
        if (values.get("grantee") instanceof RecordRef grantee && kindOf(grantee).isEmpty()) findings.accept(Finding.at("grantee", "NOT_A_GRANTEE"));
    }

    private Optional<TypeName> known(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(TypeName.of(text)).filter(type -> blueprints.find(type).isPresent());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private boolean isAskable(TypeName type, String filter) {
        try {
            filters.check(type, filter, House.ACTOR);
            return true;
        } catch (Refused _) {
            return false;
        }
    }

    static Optional<Grantee.Kind> kindOf(RecordRef grantee) {
        return Arrays.stream(Grantee.Kind.values()).filter(kind -> GroundWords.typeOf(kind).equals(grantee.type())).findFirst();
    }
}
