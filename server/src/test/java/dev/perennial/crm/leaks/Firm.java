package dev.perennial.crm.leaks;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Grantee;
import dev.perennial.engine.access.Membership;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** A made-up firm: a tree of departments, teams across them, and people with random rights. */
final class Firm {

    private static final int DEPARTMENTS = 6;
    private static final int PEOPLE = 9;
    private static final int TEAMS = 4;
    private static final int ROLES = 4;

    private final List<UUID> departments = new ArrayList<>();
    private final Map<UUID, UUID> parents = new HashMap<>();
    private final Map<UUID, UUID> departmentOf = new HashMap<>();
    private final Map<UUID, Set<UUID>> members = new HashMap<>();
    private final List<UUID> people = new ArrayList<>();
    private final List<UUID> roles = new ArrayList<>();
    private final Map<UUID, UUID> roleOf = new HashMap<>();

    Firm(Random random) {
        for (var i = 0; i < DEPARTMENTS; i++) {
            var department = UUID.randomUUID();
            if (i > 0) parents.put(department, departments.get(random.nextInt(i)));
            departments.add(department);
        }
        for (var i = 0; i < ROLES; i++) roles.add(UUID.randomUUID());
        for (var i = 0; i < PEOPLE; i++) {
            people.add(UUID.randomUUID());
            roleOf.put(people.getLast(), roles.get(random.nextInt(ROLES)));
            departmentOf.put(people.getLast(), departments.get(random.nextInt(DEPARTMENTS)));
        }
        for (var i = 0; i < TEAMS; i++) {
            var team = new HashSet<UUID>();
            for (var n = 0; n < 3; n++) team.add(anybody(random));
            members.put(UUID.randomUUID(), team);
        }
    }

    UUID anybody(Random random) {
        return people.get(random.nextInt(people.size()));
    }

    /** Somebody, some team, some department or some role, as one shares with them. */
    Grantee anyGrantee(Random random) {
        return switch (Grantee.Kind.values()[random.nextInt(Grantee.Kind.values().length)]) {
            case USER -> new Grantee(Grantee.Kind.USER, anybody(random));
            case TEAM -> new Grantee(Grantee.Kind.TEAM, members.keySet().stream().sorted().toList().get(random.nextInt(TEAMS)));
            case DEPARTMENT -> new Grantee(Grantee.Kind.DEPARTMENT, departments.get(random.nextInt(DEPARTMENTS)));
            case ROLE -> new Grantee(Grantee.Kind.ROLE, roles.get(random.nextInt(ROLES)));
        };
    }

    UUID departmentOf(UUID person) {
        return departmentOf.get(person);
    }

    /** Somebody of the firm with random scopes, verbs and masks on every type. */
    Actor somebody(Random random, Collection<Blueprint> types) {
        var user = anybody(random);
        var rights = new HashMap<TypeName, TypeAccess>();
        for (var type : types) rights.put(type.name(), access(random, type));
        return new Actor(user, "somebody", new Actor.Rights(false, rights), membership(user), new Actor.Manner(Actor.Via.SCREEN, Locale.ENGLISH, ZoneOffset.UTC));
    }

    private TypeAccess access(Random random, Blueprint type) {
        var scopes = new EnumMap<Action, Scope>(Action.class);
        for (var action : Action.values()) scopes.put(action, Scope.values()[random.nextInt(Scope.values().length)]);
        var hidden = new HashSet<Path>();
        for (var field : type.fields()) if (random.nextInt(5) == 0) hidden.add(field.path());
        for (var rows : type.children()) {
            if (random.nextInt(5) == 0) hidden.add(rows.path());
            for (var field : rows.fields()) if (random.nextInt(5) == 0) hidden.add(rows.path().child(field.path().text()));
        }
        var chosen = new EnumMap<Action, Set<UUID>>(Action.class);
        scopes.forEach((action, scope) -> {
            if (scope == Scope.CHOSEN_DEPARTMENTS) chosen.put(action, Set.copyOf(List.of(departments.getFirst(), departments.get(random.nextInt(DEPARTMENTS)))));
        });
        return new TypeAccess(scopes, random.nextInt(4) == 0 ? Set.of() : Set.of(TypeAccess.ANY_VERB), hidden, Set.of(), chosen).hidingDerived(type);
    }

    private Membership membership(UUID user) {
        var teams = new HashSet<UUID>();
        var mates = new HashSet<UUID>();
        members.forEach((team, people) -> {
            if (!people.contains(user)) return;
            teams.add(team);
            mates.addAll(people);
        });
        var below = new HashSet<UUID>();
        for (var department : departments) if (isOrBelow(department, departmentOf(user))) below.add(department);
        return new Membership(teams, mates, departmentOf(user), below, Set.of(roleOf.get(user)));
    }

    private boolean isOrBelow(UUID department, UUID top) {
        for (var at = department; at != null; at = parents.get(at)) if (at.equals(top)) return true;
        return false;
    }
}
