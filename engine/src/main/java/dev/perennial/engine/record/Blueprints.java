package dev.perennial.engine.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** All record types the house knows. */
@Component
public class Blueprints {

    private final Map<TypeName, Blueprint> byName = new TreeMap<>();

    public Blueprints(List<BlueprintSource> sources) {
        for (var source : sources)
            for (var blueprint : source.blueprints())
                if (byName.put(blueprint.name(), blueprint) != null) throw new IllegalStateException("two record types are called " + blueprint.name());
    }

    public Optional<Blueprint> find(TypeName name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The blueprint of a type that must exist. */
    public Blueprint get(TypeName name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no record type " + name));
    }

    public Collection<Blueprint> all() {
        return byName.values();
    }
}
