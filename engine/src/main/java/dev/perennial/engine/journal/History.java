package dev.perennial.engine.journal;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.TypeName;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What happened to one record, newest first, without the paths that the asking actor may not see. */
@Component
public class History {

    /** A page of entries and the cursor of the next one, null at the end. */
    public record Page(List<JournalEntry> items, String next) {}

    /** A page after the cursor (null for the first); refuses with NOT_FOUND who may not read the record. */
    public Page of(TypeName type, UUID id, String cursor, int limit, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
