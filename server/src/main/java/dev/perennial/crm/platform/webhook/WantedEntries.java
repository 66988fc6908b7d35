package dev.perennial.crm.platform.webhook;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.History;
import dev.perennial.engine.journal.JournalEntry;
import dev.perennial.engine.list.Filters;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Picks the entries of the journal of which a webhook is told: what it asks for, of records that its user may read, where something changed that he may know. */
@Component
class WantedEntries {

    private final Blueprints blueprints;
    private final RecordReader records;
    private final Filters filters;
    private final History history;

    WantedEntries(Blueprints blueprints, RecordReader records, Filters filters, History history) {
        this.blueprints = blueprints;
        this.records = records;
        this.filters = filters;
        this.history = history;
    }

    List<JournalEntry> of(Webhook webhook, List<JournalEntry> entries, Actor reader) {
        var asked = entries.stream().filter(webhook::asksFor).toList();
        var matching = new HashSet<UUID>();
        asked.stream().collect(Collectors.groupingBy(entry -> entry.subject().type(), Collectors.mapping(entry -> entry.subject().id(), Collectors.toSet())))
                .forEach((type, ids) -> matching.addAll(matching(webhook, type, ids, reader)));
        return asked.stream().filter(entry -> matching.contains(entry.subject().id()) && webhook.concerns(entry.act(), changed(entry, reader))).toList();
    }

    private Set<UUID> matching(Webhook webhook, TypeName type, Set<UUID> ids, Actor reader) {
        if (blueprints.find(type).isEmpty()) return Set.of();
        var readable = records.findAllEvenDeleted(type, ids, reader).keySet();
        return webhook.filter() == null || readable.isEmpty() ? readable : filters.meetingEvenDeleted(type, readable, webhook.filter(), reader);
    }

    private Set<Path> changed(JournalEntry entry, Actor reader) {
        var told = history.told(entry, reader);
        var paths = new HashSet<>(told.before().asMap().keySet());
        paths.addAll(told.after().asMap().keySet());
        return paths;
    }
}
