package dev.perennial.engine.http;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.TypeName;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Names records for a reader, as far as he may see them. */
@Component
class Faces {

    /** A record and how it is called. */
    record Face(UUID id, String label) {}

    private final Blueprints blueprints;
    private final RecordReader reader;
    private final Rewording rewording;

    Faces(Blueprints blueprints, RecordReader reader, Rewording rewording) {
        this.blueprints = blueprints;
        this.reader = reader;
        this.rewording = rewording;
    }

    Map<UUID, String> labels(TypeName type, Collection<UUID> ids, Actor actor) {
        var wanted = new LinkedHashSet<>(ids);
        wanted.removeIf(Objects::isNull);
        var blueprint = blueprints.find(type);
        if (wanted.isEmpty() || blueprint.isEmpty() || !actor.may(Action.READ, type)) return Map.of();
        var labels = reader.labels(type, wanted, actor);
        return blueprint.get().title().map(title -> rewording.labels(type, title.path(), labels, actor)).orElse(labels);
    }

    Map<UUID, String> users(Collection<UUID> ids, Actor actor) {
        return labels(SystemField.USERS, ids, actor);
    }
}
