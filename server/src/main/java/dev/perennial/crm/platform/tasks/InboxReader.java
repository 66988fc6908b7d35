package dev.perennial.crm.platform.tasks;

import static java.util.stream.Collectors.joining;

import dev.perennial.crm.platform.TaskKind;
import dev.perennial.crm.platform.tasks.InboxController.Counts;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Grantee;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.list.AggregateRequest;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.list.Page;
import dev.perennial.engine.list.RecordReader;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads an inbox through the engine's policy: an administrator's too holds only what waits for him, not what he might see. */
@Component
class InboxReader {

    private static final TypeAccess AS_ONE_OF_MANY = new TypeAccess(Map.of(Action.READ, Scope.OWN, Action.CHANGE, Scope.OWN), Set.of(TypeAccess.ANY_VERB), Set.of(), Set.of());

    private final RecordReader reader;
    private final InstantSource clock;

    InboxReader(RecordReader reader, @Qualifier("businessClock") InstantSource businessClock) {
        this.reader = reader;
        this.clock = businessClock;
    }

    /** What is open stands in the order in which it falls due, what has ended with the latest first. */
    Page page(Task.State state, TaskKind kind, int limit, String cursor, Actor by) {
        var filter = (state == Task.State.OPEN ? waiting(by) : ended(state, by)) + (kind == null ? "" : " and kind eq '" + kind + "'");
        var sort = state == Task.State.OPEN ? "dueAt,-createdAt" : "-ending/at";
        return reader.list(TaskBook.TASKS, ListRequest.NEWEST.filtered(filter).sorted(sort).page(limit, cursor), asOneOfMany(by));
    }

    Counts counts(Actor by) {
        var kinds = new TreeMap<String, Long>();
        for (var row : figures(waiting(by), List.of("kind"), by)) kinds.put((String) row.get("kind"), ((Number) row.get("count")).longValue());
        var overdue = figures(waiting(by) + " and dueAt lt " + clock.instant() + " and kind ne 'NOTICE'", List.of(), by);
        return new Counts(kinds.values().stream().mapToLong(Long::longValue).sum(), overdue.isEmpty() ? 0 : ((Number) overdue.getFirst().get("count")).longValue(), kinds);
    }

    private List<Map<String, Object>> figures(String filter, List<String> group, Actor by) {
        return reader.aggregate(TaskBook.TASKS, new AggregateRequest(group, List.of(), filter, null), asOneOfMany(by));
    }

    private static String waiting(Actor by) {
        return "state eq 'OPEN' and waitsFor/any(w: w in (" + names(by).stream().map(name -> "'" + name + "'").collect(joining(",")) + "))";
    }

    private static String ended(Task.State state, Actor by) {
        return "state eq '" + state + "' and (ending/by eq '" + by.user() + "' or assignee eq '" + by.user() + "')";
    }

    /** All names under which something may wait for the actor. */
    private static List<String> names(Actor by) {
        var names = new ArrayList<String>();
        names.add(name(Grantee.Kind.USER, by.user()));
        by.membership().teams().forEach(team -> names.add(name(Grantee.Kind.TEAM, team)));
        by.membership().roles().forEach(role -> names.add(name(Grantee.Kind.ROLE, role)));
        if (by.membership().department() != null) names.add(name(Grantee.Kind.DEPARTMENT, by.membership().department()));
        return names;
    }

    private static String name(Grantee.Kind kind, UUID id) {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }

    static Actor asOneOfMany(Actor by) {
        return new Actor(by.user(), by.name(), new Actor.Rights(false, Map.of(TaskBook.TASKS, AS_ONE_OF_MANY)), by.membership(), by.manner());
    }
}
