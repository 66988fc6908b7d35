package dev.perennial.engine.http;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.journal.Act;
import dev.perennial.engine.journal.JournalEntry;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.write.RecordWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Turns entries of the journal into what one actor may learn of them. */
@Component
class ChangeFilter {

    /** More changed records of one type than this in one batch are told as one {@code stale}. */
    static final int MOST_OF_A_TYPE = 20;

    private final Blueprints blueprints;
    private final RecordReader reader;
    private final List<BelongingRecords> belonging;

    ChangeFilter(Blueprints blueprints, RecordReader reader, ObjectProvider<BelongingRecords> belonging) {
        this.blueprints = blueprints;
        this.reader = reader;
        this.belonging = belonging.orderedStream().toList();
    }

    /** The entries and, for what belongs to another record, one more about that; such a one has no version. */
    List<JournalEntry> widened(List<JournalEntry> entries) {
        var all = new ArrayList<>(entries);
        for (var parts : belonging) {
            var ids = entries.stream().map(JournalEntry::subject).filter(subject -> subject.id() != null && subject.type().equals(parts.type())).map(JournalEntry.Subject::id).distinct().toList();
            if (!ids.isEmpty()) {
                var owners = parts.owners(ids);
                entries.stream().filter(entry -> owners.containsKey(entry.subject().id())).forEach(entry -> all.add(about(owners.get(entry.subject().id()), entry)));
            }
        }
        all.sort(Comparator.comparingLong(JournalEntry::position));
        return all;
    }

    private static JournalEntry about(RecordRef owner, JournalEntry part) {
        return new JournalEntry(part.position(), part.at(), part.author(), Act.CHANGE, new JournalEntry.Subject(owner.type(), owner.id(), 0), Values.NONE, Values.NONE);
    }

    /** The events for the actor, in the order of the journal; {@code known} tells which records he was told of before. */
    List<ServerEvent> seenBy(Actor actor, List<JournalEntry> entries, Predicate<UUID> known) {
        var byType = new LinkedHashMap<TypeName, Map<UUID, JournalEntry>>();
        for (var entry : entries)
            if (blueprints.find(entry.subject().type()).isPresent() && actor.may(Action.READ, entry.subject().type())) {
                var newest = byType.computeIfAbsent(entry.subject().type(), _ -> new LinkedHashMap<>());
                newest.remove(entry.subject().id());
                newest.put(entry.subject().id(), entry);
            }
        var events = new ArrayList<ServerEvent>();
        byType.forEach((type, newest) -> events.addAll(ofType(type, newest, actor, known)));
        events.sort(Comparator.comparingLong(ServerEvent::position));
        return events;
    }

    private List<ServerEvent> ofType(TypeName type, Map<UUID, JournalEntry> newest, Actor actor, Predicate<UUID> known) {
        if (newest.size() > MOST_OF_A_TYPE || newest.containsKey(null)) {
            var last = newest.values().stream().mapToLong(JournalEntry::position).max().orElse(0);
            return List.of(new ServerEvent(last, "stale", new ServerEvent.Stale(type.toString())));
        }
        var visible = visible(type, newest, actor);
        var events = new ArrayList<ServerEvent>();
        newest.forEach((id, entry) -> {
            if (visible.contains(id)) events.add(change(entry));
            else if (wasSeen(entry, actor, known)) events.add(new ServerEvent(entry.position(), "gone", new ServerEvent.Gone(type.toString(), id)));
        });
        return events;
    }

    private Set<UUID> visible(TypeName type, Map<UUID, JournalEntry> newest, Actor actor) {
        var living = new LinkedHashSet<UUID>();
        newest.forEach((id, entry) -> {
            if (entry.act() != Act.DELETE) living.add(id);
        });
        return living.isEmpty() ? Set.of() : reader.visible(type, living, actor);
    }

    // to whom the record was never shown its end would reveal that it existed
    private static boolean wasSeen(JournalEntry entry, Actor actor, Predicate<UUID> known) {
        var scope = actor.on(entry.subject().type()).scope(Action.READ);
        if (known.test(entry.subject().id()) || scope == Scope.ALL) return true;
        return entry.before().get(RecordWriter.OWNER) instanceof UUID owner
                && (owner.equals(actor.user()) || scope.compareTo(Scope.TEAM) >= 0 && actor.membership().teamMates().contains(owner));
    }

    private static ServerEvent change(JournalEntry entry) {
        var subject = entry.subject();
        var act = entry.act().name().toLowerCase(Locale.ROOT);
        return new ServerEvent(entry.position(), "change", new ServerEvent.Change(subject.type().toString(), subject.id(), subject.version(), act));
    }
}
