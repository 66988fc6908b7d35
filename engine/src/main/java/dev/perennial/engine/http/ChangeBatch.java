package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.JournalEntry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the journal gained in one beat; several streams of the same actor share one look at the rights. */
final class ChangeBatch {

    private final List<JournalEntry> entries;
    private final ChangeFilter filter;
    private final Map<Actor, List<ServerEvent>> seen = new ConcurrentHashMap<>();

    ChangeBatch(List<JournalEntry> entries, ChangeFilter filter) {
        this.entries = entries;
        this.filter = filter;
    }

    long last() {
        return entries.getLast().position();
    }

    List<ServerEvent> seenBy(EventStream stream) {
        return seen.computeIfAbsent(stream.actor(), actor -> filter.seenBy(actor, entries, stream::knows));
    }
}
