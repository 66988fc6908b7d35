package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.RecordLock;
import dev.perennial.engine.access.RecordLocks;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells how the records of an answer are locked, one question for all of them. */
@Component
public class ShownLocks {

    private final RecordLocks locks;
    private final Faces faces;

    ShownLocks(RecordLocks locks, Faces faces) {
        this.locks = locks;
        this.faces = faces;
    }

    /** The locks by record, none where the view does not show them. */
    Map<UUID, ShownLock> of(Collection<Stored> records, RecordView view, Actor actor) {
        return records.isEmpty() || !view.shows(SystemField.LOCK) ? Map.of() : of(records, actor);
    }

    /** The lock of one record. */
    public Optional<ShownLock> of(Stored record, Actor actor) {
        return Optional.ofNullable(of(List.of(record), actor).get(record.id()));
    }

    private Map<UUID, ShownLock> of(Collection<Stored> records, Actor actor) {
        var found = locks.on(records.iterator().next().type(), records.stream().map(Stored::id).toList());
        if (found.isEmpty()) return Map.of();
        var names = faces.users(found.values().stream().map(RecordLock::by).toList(), actor);
        var shown = new HashMap<UUID, ShownLock>();
        for (var record : records) if (found.containsKey(record.id())) shown.put(record.id(), shown(record, found.get(record.id()), names, actor));
        return shown;
    }

    private static ShownLock shown(Stored record, RecordLock lock, Map<UUID, String> names, Actor actor) {
        var access = actor.on(record.type());
        var by = names.containsKey(lock.by()) ? new ShownLock.By(lock.by(), names.get(lock.by())) : null;
        return new ShownLock(by, lock.since(), lock.until(), lock.reason(), lock.open().stream().filter(path -> !access.hides(path)).map(Path::text).sorted().toList(),
                lock.verbs().stream().sorted().toList(), lock.mayBeEndedBy(actor));
    }
}
