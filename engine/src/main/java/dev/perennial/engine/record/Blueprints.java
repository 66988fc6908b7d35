package dev.perennial.engine.record;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * All record types the house knows: those that the code describes and, on top, what the tenant made.
 * What the tenant made may change while the house runs; a blueprint never changes, so whoever keeps something worked out from one
 * keeps it with the blueprint and looks whether {@link #get} still answers the same.
 */
@Component
public class Blueprints {

    private final Map<TypeName, Blueprint> ofCode = new TreeMap<>();
    private volatile Map<TypeName, Blueprint> known;

    public Blueprints(List<BlueprintSource> sources) {
        for (var source : sources)
            for (var blueprint : source.blueprints())
                if (ofCode.put(blueprint.name(), blueprint) != null) throw new IllegalStateException("two record types are called " + blueprint.name());
        known = Collections.unmodifiableMap(ofCode);
    }

    public Optional<Blueprint> find(TypeName name) {
        return Optional.ofNullable(known.get(name));
    }

    /** The blueprint of a type that must exist. */
    public Blueprint get(TypeName name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no record type " + name));
    }

    public Collection<Blueprint> all() {
        return known.values();
    }

    /** Something that is another one after every {@link #adopt}. */
    public Object generation() {
        return known;
    }

    /** The types that the code describes, without what the tenant added. */
    public Collection<Blueprint> ofCode() {
        return Collections.unmodifiableCollection(ofCode.values());
    }

    /** True of a type that the code describes. */
    public boolean isOfCode(TypeName name) {
        return ofCode.containsKey(name);
    }

    /** Puts what the tenant made in the place of what he had made before; readers see the one or the other, never half of it. */
    public synchronized void adopt(TenantModel model) {
        var next = new TreeMap<>(ofCode);
        for (var type : model.types()) if (next.putIfAbsent(type.name(), type) != null) throw new IllegalArgumentException("there is a record type " + type.name() + " already");
        model.fields().forEach((name, fields) -> {
            var blueprint = next.get(name);
            if (blueprint != null && !fields.isEmpty()) next.put(name, blueprint.with(fields));
        });
        if (model.converts()) next.replaceAll((_, type) -> withBaseAmounts(type));
        model.forms().forEach((name, forms) -> next.computeIfPresent(name, (_, blueprint) -> blueprint.drawnBy(forms)));
        known = Collections.unmodifiableMap(next);
    }

    private static Blueprint withBaseAmounts(Blueprint type) {
        var amounts = BaseAmounts.fields(type);
        return amounts.isEmpty() ? type : type.with(amounts);
    }
}
