package dev.perennial.engine.list;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.TypeName;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The tables of all record types, each worked out when first asked for and again when its blueprint has changed. */
@Component
class RecordTables {

    private final Blueprints blueprints;
    private final Map<TypeName, RecordTable> byType = new ConcurrentHashMap<>();

    RecordTables(Blueprints blueprints) {
        this.blueprints = blueprints;
    }

    Optional<Blueprint> blueprint(TypeName type) {
        return blueprints.find(type);
    }

    RecordTable of(TypeName type) {
        var blueprint = blueprints.get(type);
        var known = byType.get(type);
        if (known != null && known.blueprint() == blueprint) return known;
        var fresh = RecordTable.of(blueprint);
        byType.put(type, fresh);
        return fresh;
    }
}
