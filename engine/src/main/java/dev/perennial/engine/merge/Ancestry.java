package dev.perennial.engine.merge;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.write.StoredRecords;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps a merged record from hanging below itself: where its parent leads back to one of those merged, the next one above them takes its place. */
@Component
class Ancestry {

    private static final int DEEPEST = 1_000;

    private final StoredRecords records;

    Ancestry(StoredRecords records) {
        this.records = records;
    }

    /** The link that makes the type a tree, the same by which filters climb. */
    static Optional<Field> treeOf(Blueprint blueprint) {
        return blueprint.fields().stream().filter(field -> field.kind() instanceof FieldKind.Link link && link.target().equals(blueprint.name())).findFirst();
    }

    /** The parent itself or the nearest record above it from which no way up leads to the members; null when there is none. */
    UUID above(TypeName type, Path link, UUID parent, Set<UUID> members) {
        var tried = new HashSet<UUID>();
        var candidate = parent;
        while (candidate != null && tried.add(candidate)) {
            var member = firstMember(type, link, candidate, members);
            if (member == null) return candidate;
            candidate = parentOf(type, link, member);
        }
        return null;
    }

    private UUID firstMember(TypeName type, Path link, UUID from, Set<UUID> members) {
        var seen = new HashSet<UUID>();
        for (var at = from; at != null && seen.add(at) && seen.size() < DEEPEST; at = parentOf(type, link, at)) if (members.contains(at)) return at;
        return null;
    }

    private UUID parentOf(TypeName type, Path link, UUID id) {
        var record = records.read(type, List.of(id)).get(id);
        return record == null ? null : (UUID) record.values().get(link);
    }
}
