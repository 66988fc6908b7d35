package dev.perennial.crm.platform.tasks;

import dev.perennial.crm.platform.Candidate;
import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.tasks.InboxItem.Face;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Grantee;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Names everybody and everything that a page of an inbox speaks of, asked for once a type. */
@Component
class InboxNames {

    private static final Map<Grantee.Kind, TypeName> TYPES = Map.of(Grantee.Kind.USER, TypeName.of("platform/users"), Grantee.Kind.TEAM, TypeName.of("platform/teams"),
            Grantee.Kind.ROLE, TypeName.of("platform/roles"), Grantee.Kind.DEPARTMENT, TypeName.of("platform/departments"));

    private final RecordReader reader;
    private final Blueprints blueprints;

    InboxNames(RecordReader reader, Blueprints blueprints) {
        this.reader = reader;
        this.blueprints = blueprints;
    }

    /** The names found. */
    record Known(Map<Grantee.Kind, Map<UUID, String>> people, Map<TypeName, Map<UUID, String>> records) {

        Face user(UUID id) {
            return face(new Grantee(Grantee.Kind.USER, id));
        }

        Face candidate(String text) {
            return face(Candidate.of(text).grantee());
        }

        /** The label of the record, null when the reader may not see it. */
        String record(RecordRef record) {
            return records.getOrDefault(record.type(), Map.of()).get(record.id());
        }

        private Face face(Grantee grantee) {
            return new Face(grantee.kind().name().toLowerCase(Locale.ROOT), grantee.id(), people.getOrDefault(grantee.kind(), Map.of()).get(grantee.id()));
        }
    }

    /** Colleagues and groups are named to everybody whom they concern, records only to those who may see them. */
    Known of(List<Task> tasks, List<Stored> stored, Actor by) {
        var people = new HashMap<Grantee.Kind, Set<UUID>>();
        tasks.forEach(task -> grantees(task).forEach(grantee -> people.computeIfAbsent(grantee.kind(), _ -> new HashSet<>()).add(grantee.id())));
        stored.stream().map(record -> record.origin().createdBy()).filter(user -> user != null).forEach(user -> people.computeIfAbsent(Grantee.Kind.USER, _ -> new HashSet<>()).add(user));
        var records = new HashMap<TypeName, Set<UUID>>();
        tasks.stream().map(Task::record).filter(record -> record != null).forEach(record -> records.computeIfAbsent(record.type(), _ -> new HashSet<>()).add(record.id()));

        var named = new HashMap<Grantee.Kind, Map<UUID, String>>();
        people.forEach((kind, ids) -> named.put(kind, reader.labels(TYPES.get(kind), ids, House.ACTOR)));
        var labelled = new HashMap<TypeName, Map<UUID, String>>();
        records.forEach((type, ids) -> labelled.put(type, labels(type, ids, by)));
        return new Known(named, labelled);
    }

    private Map<UUID, String> labels(TypeName type, Collection<UUID> ids, Actor by) {
        return blueprints.find(type).isEmpty() || !by.may(Action.READ, type) ? Map.of() : reader.labels(type, ids, by);
    }

    private static Stream<Grantee> grantees(Task task) {
        var named = Stream.of(task.assignee(), task.ending() == null ? null : task.ending().by()).filter(user -> user != null).map(user -> Candidate.of(user).grantee());
        return Stream.concat(named, task.waitsFor().stream().map(text -> Candidate.of(text).grantee()));
    }
}
