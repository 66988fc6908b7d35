package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.TypeName;
import java.util.List;
import java.util.UUID;

/** Something that knows what happened around a record; suites add theirs as beans, and the timeline merges them all, newest first. */
public interface TimelineSource {

    /** A short name without punctuation that stays the same for ever: it stands in cursors. */
    String name();

    /**
     * The newest entries about the record that the actor may see, newest first.
     *
     * @param after the cursor of the entry to go on after, null for the newest
     */
    List<TimelineEntry> entries(TypeName type, UUID id, String after, int limit, Actor actor);
}
