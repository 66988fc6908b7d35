package dev.perennial.engine.write;

import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.TypeName;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The layouts of all record types, worked out once for each blueprint. */
@Component
public class Layouts {

    private final Blueprints blueprints;
    private final Map<TypeName, Layout> known = new ConcurrentHashMap<>();

    public Layouts(Blueprints blueprints) {
        this.blueprints = blueprints;
    }

    public Layout of(TypeName type) {
        var blueprint = blueprints.get(type);
        var layout = known.get(type);
        if (layout != null && layout.blueprint() == blueprint) return layout;
        var fresh = new Layout(blueprint);
        known.put(type, fresh);
        return fresh;
    }
}
