package dev.perennial.engine.access;

import dev.perennial.engine.record.Path;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A record that stays as it is: who said so, when, why and until when (null: until it is unlocked), and the fields and verbs that stay open. */
public record RecordLock(String reason, UUID by, Instant since, Instant until, Set<Path> open, Set<String> verbs) {

    public RecordLock {
        open = Set.copyOf(open);
        verbs = Set.copyOf(verbs);
    }

    /** Who locked it and administrators unlock. */
    public boolean mayBeEndedBy(Actor actor) {
        return actor.rights().administrator() || by.equals(actor.user());
    }

    /** True when the field may be changed all the same; child rows are open as a whole. */
    public boolean opens(Path path) {
        return open.stream().anyMatch(one -> path.equals(one) || path.text().startsWith(one.text() + "/"));
    }
}
