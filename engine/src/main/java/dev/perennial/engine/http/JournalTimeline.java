package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.Act;
import dev.perennial.engine.journal.History;
import dev.perennial.engine.journal.JournalEntry;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts what was written to the record itself into its timeline. */
@Component
class JournalTimeline implements TimelineSource {

    private final History history;
    private final HistoryEntries entries;
    private final Blueprints blueprints;
    private final Messages messages;

    JournalTimeline(History history, HistoryEntries entries, Blueprints blueprints, Messages messages) {
        this.history = history;
        this.entries = entries;
        this.blueprints = blueprints;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public List<TimelineEntry> entries(TypeName type, UUID id, String after, int limit, Actor actor) {
        var written = writtenByPeople(type, id, after, limit, actor);
        var drawn = entries.of(blueprints.get(type), written, actor, actor.locale());
        var lines = new ArrayList<TimelineEntry>(drawn.size());
        for (var i = 0; i < drawn.size(); i++) lines.add(line(drawn.get(i), History.cursorAfter(written.get(i)), actor.locale()));
        return lines;
    }

    // what models work out is no event; their entries are passed over
    private List<JournalEntry> writtenByPeople(TypeName type, UUID id, String after, int limit, Actor actor) {
        var written = new ArrayList<JournalEntry>();
        var cursor = after;
        do {
            var page = history.of(type, id, cursor, limit, actor);
            page.items().stream().filter(entry -> entry.act() != Act.MACHINE).forEach(written::add);
            cursor = page.next();
        } while (cursor != null && written.size() < limit);
        return written.subList(0, Math.min(limit, written.size()));
    }

    private TimelineEntry line(HistoryEntries.Entry entry, String cursor, Locale locale) {
        var more = new LinkedHashMap<String, Object>();
        more.put("version", entry.version());
        more.put("changes", entry.changes());
        return new TimelineEntry(entry.at(), kind(entry), title(entry, locale), null, entry.actor() == null ? null : entry.actor().id(), more, cursor);
    }

    private static String kind(HistoryEntries.Entry entry) {
        return entry.cause().kind().equals("edit") ? entry.act() : entry.cause().kind();
    }

    private String title(HistoryEntries.Entry entry, Locale locale) {
        if (entry.cause().label() != null) return entry.cause().label();
        var changed = entry.changes().stream().map(HistoryEntries.Change::label).distinct().limit(4).collect(Collectors.joining(messages.text(locale, "timeline.comma")));
        return messages.text(locale, "timeline." + kind(entry), changed);
    }
}
