package dev.perennial.engine.list;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.TypeName;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The tables of all record types, each worked out when first asked for. */
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
        return byType.computeIfAbsent(type, name -> RecordTable.of(blueprints.get(name)));
    }
}
