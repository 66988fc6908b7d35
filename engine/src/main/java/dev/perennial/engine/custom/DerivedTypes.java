package dev.perennial.engine.custom;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Derivation;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Which fields are derived, and which of them follow when a record of some type changes; worked out once for each generation of blueprints. */
@Component
public class DerivedTypes {

    /** A derived field and the type it belongs to. */
    record Dependent(Blueprint type, Field field) {}

    private record Generation(Object of, Map<TypeName, List<Dependent>> dependents) {}

    private final Blueprints blueprints;
    private final Map<TypeName, DerivedType> byType = new ConcurrentHashMap<>();
    private volatile Generation generation = new Generation(null, Map.of());

    public DerivedTypes(Blueprints blueprints) {
        this.blueprints = blueprints;
    }

    DerivedType of(Blueprint blueprint) {
        var known = byType.get(blueprint.name());
        if (known != null && known.blueprint() == blueprint) return known;
        var fresh = new DerivedType(blueprint);
        byType.put(blueprint.name(), fresh);
        return fresh;
    }

    /** The fields that are looked up from records of the type or rolled up over them. */
    List<Dependent> dependentsOf(TypeName type) {
        var known = generation;
        if (known.of() != blueprints.generation()) {
            var now = blueprints.generation();
            known = new Generation(now, gathered());
            generation = known;
        }
        return known.dependents().getOrDefault(type, List.of());
    }

    private Map<TypeName, List<Dependent>> gathered() {
        var dependents = new HashMap<TypeName, List<Dependent>>();
        for (var type : blueprints.all())
            for (var field : type.customFields())
                switch (field.extras().derivation()) {
                    case Derivation.Lookup lookup -> dependents.computeIfAbsent(lookup.target(), _ -> new ArrayList<>()).add(new Dependent(type, field));
                    case Derivation.RollUp rollUp -> dependents.computeIfAbsent(rollUp.of(), _ -> new ArrayList<>()).add(new Dependent(type, field));
                    case Derivation.Formula _, Derivation.Conversion _ -> { }
                    case null -> { }
                }
        return dependents;
    }
}
