package dev.perennial.engine.access;

import dev.perennial.engine.access.Actor.Rights;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Derivation;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** Hides what is worked out from hidden values: a formula, look-up or roll-up must not tell what its sources may not. */
public final class DerivedMasks {

    private DerivedMasks() {}

    /** The rights with such fields hidden too, however long the chain to what is hidden. */
    public static Rights over(Rights rights, Collection<Blueprint> types) {
        if (rights.administrator()) return rights;
        var byType = new HashMap<>(rights.byType());
        for (var hiding = true; hiding; ) {
            hiding = false;
            for (var type : types) hiding |= hide(type, byType);
        }
        return new Rights(false, byType);
    }

    private static boolean hide(Blueprint type, Map<TypeName, TypeAccess> byType) {
        var access = byType.get(type.name());
        if (access == null || type.customFields().isEmpty()) return false;
        var hidden = new HashSet<>(access.hidden());
        for (var field : type.customFields()) if (!access.hides(field.path()) && tellsHidden(type, field, byType)) hidden.add(field.path());
        if (hidden.size() == access.hidden().size()) return false;
        byType.put(type.name(), new TypeAccess(access.scopes(), access.verbs(), hidden, access.readOnly(), access.chosen()));
        return true;
    }

    private static boolean tellsHidden(Blueprint type, Field field, Map<TypeName, TypeAccess> byType) {
        return switch (field.extras().derivation()) {
            case null -> false;
            case Derivation.Conversion conversion -> conversion.sources().stream().anyMatch(path -> isHidden(type.name(), path, byType));
            case Derivation.Formula formula -> formula.sources().stream().anyMatch(path -> isHidden(type.name(), path, byType));
            case Derivation.Lookup lookup -> isHidden(type.name(), lookup.through(), byType) || isHidden(lookup.target(), lookup.from(), byType);
            case Derivation.RollUp rollUp -> isHidden(rollUp.of(), rollUp.by(), byType) || rollUp.value() != null && isHidden(rollUp.of(), rollUp.value(), byType)
                    || rollUp.filtered().stream().anyMatch(path -> isHidden(rollUp.of(), path, byType));
        };
    }

    private static boolean isHidden(TypeName type, Path path, Map<TypeName, TypeAccess> byType) {
        var access = byType.getOrDefault(type, TypeAccess.NOTHING);
        return access.scope(Action.READ) == Scope.NONE || access.hides(path);
    }
}
