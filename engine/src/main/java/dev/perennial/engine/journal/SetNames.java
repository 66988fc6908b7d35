package dev.perennial.engine.journal;

import dev.perennial.engine.access.Actor;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Names the sets of changes that entries belong to, and says which of them the reader may open. */
public interface SetNames {

    /** What a reader of the history is told about a set. */
    record Named(UUID id, String label, boolean open) {}

    /** The known ones among the sets. */
    Map<UUID, Named> of(Collection<UUID> sets, Actor reader);
}
