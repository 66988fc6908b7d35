package dev.perennial.crm.platform.changes;

import dev.perennial.crm.platform.ChangeSetKind.ChangeSet;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.write.Holders;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws change sets for a reader: names beside ids, and what their jobs tell. */
@Component
class ShownSets {

    private static final TypeName JOBS = TypeName.of("platform/jobs");

    /** Somebody and his name; null where it is kept from the reader. */
    record Face(UUID id, String label) {}

    /** A kind of sets and its word. */
    record Kind(String kind, String label) {}

    /** A set as the page shows it; {@code files} are those that its job left, among them the list of what stayed as it was. */
    record Shown(UUID id, String kind, String kindLabel, String title, String reason, Face by, Instant at, String state, Long changed, Long left, List<String> files, UUID undoes, UUID undoneBy, boolean undoable, Instant undoableUntil) {}

    private final RecordReader reader;
    private final Messages messages;

    ShownSets(RecordReader reader, Messages messages) {
        this.reader = reader;
        this.messages = messages;
    }

    List<Kind> kinds(List<String> kinds, Actor by) {
        return kinds.stream().map(kind -> new Kind(kind, label(kind, by))).toList();
    }

    List<Shown> of(List<ChangeSet> sets, Actor by) {
        var names = reader.labels(Holders.USERS, sets.stream().map(ChangeSet::by).filter(Objects::nonNull).distinct().toList(), by);
        var jobs = jobs(sets.stream().map(ChangeSet::id).toList(), by);
        return sets.stream().map(set -> shown(set, jobs.get(set.id()), names, by)).toList();
    }

    private Map<UUID, Stored> jobs(Collection<UUID> ids, Actor by) {
        var jobs = new HashMap<UUID, Stored>();
        if (ids.isEmpty()) return jobs;
        var asked = ListRequest.NEWEST.filtered(ids.stream().map(UUID::toString).collect(Collectors.joining(",", "id in (", ")"))).page(ids.size(), null);
        reader.list(JOBS, asked, by).items().forEach(job -> jobs.put(job.id(), job));
        return jobs;
    }

    private Shown shown(ChangeSet set, Stored job, Map<UUID, String> names, Actor by) {
        var who = set.by() == null ? null : new Face(set.by(), names.get(set.by()));
        var title = job == null || set.title() != null ? set.title() : job.values().text("title");
        var changed = set.counts() != null ? Long.valueOf(set.counts().changed()) : number(job, "done");
        var left = set.counts() != null ? Long.valueOf(set.counts().left()) : number(job, "rejected");
        return new Shown(set.id(), set.kind(), label(set.kind(), by), title, set.reason(), who, set.at(), job == null ? null : job.values().text("state"), changed, left, files(job), set.undoes(), set.undoneBy(), set.undoable(), set.undoableUntil());
    }

    private static Long number(Stored job, String path) {
        return job == null ? null : (Long) job.values().get(Path.of(path));
    }

    private static List<String> files(Stored job) {
        return job != null && job.values().get(Path.of("files")) instanceof List<?> files ? files.stream().map(Object::toString).toList() : List.of();
    }

    private String label(String kind, Actor by) {
        return messages.text(by.locale(), "platform.change-set.kind." + kind);
    }
}
