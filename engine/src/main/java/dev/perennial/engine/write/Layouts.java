package dev.perennial.engine.write;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.TypeName;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The layouts of all record types, worked out once. */
@Component
public class Layouts {

    private final Blueprints blueprints;
    private final Map<Blueprint, Layout> known = new ConcurrentHashMap<>();

    public Layouts(Blueprints blueprints) {
        this.blueprints = blueprints;
    }

    public Layout of(TypeName type) {
        return known.computeIfAbsent(blueprints.get(type), Layout::new);
    }
}
