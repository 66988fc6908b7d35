package dev.perennial.engine.access;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.TypeName;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Works out from an actor's roles, place in the firm and the sharing rules which records an action reaches. */
@Component
public class Reaches {

    private final SharingRules rules;
    private final Blueprints blueprints;

    public Reaches(SharingRules rules, Blueprints blueprints) {
        this.rules = rules;
        this.blueprints = blueprints;
    }

    /** The reach of the action; sharing widens a right that the actor has, it never gives one to a type that is closed to him. */
    public Reach of(Actor actor, Action action, TypeName type) {
        var access = actor.on(type);
        return within(actor, access.scope(action), access.departments(action), shared(actor, action, type));
    }

    /** What the scope of one role alone reaches, without any sharing. */
    static Reach ofScope(Actor actor, Scope scope, Set<UUID> chosen) {
        return within(actor, scope, chosen, Reach.Shared.NOTHING);
    }

    private static Reach within(Actor actor, Scope scope, Set<UUID> chosen, Reach.Shared shared) {
        return switch (scope) {
            case NONE -> Reach.NOTHING;
            case ALL -> Reach.EVERYTHING;
            case OWN, CHOSEN_DEPARTMENTS, TEAM, DEPARTMENT, DEPARTMENT_AND_BELOW -> new Reach(false, owners(actor, scope), units(actor.membership(), scope, chosen), shared);
        };
    }

    private static Set<UUID> owners(Actor actor, Scope scope) {
        var owners = new HashSet<UUID>();
        if (actor.user() != null) owners.add(actor.user());
        if (scope.compareTo(Scope.TEAM) >= 0) owners.addAll(actor.membership().teamMates());
        return owners;
    }

    private static Set<UUID> units(Membership membership, Scope scope, Set<UUID> chosen) {
        var units = new HashSet<>(chosen);
        if (scope.compareTo(Scope.DEPARTMENT) >= 0 && membership.department() != null) units.add(membership.department());
        if (scope == Scope.DEPARTMENT_AND_BELOW) units.addAll(membership.departmentAndBelow());
        return units;
    }

    private Reach.Shared shared(Actor actor, Action action, TypeName type) {
        var scope = actor.on(type).scope(action);
        if (scope == Scope.NONE || scope == Scope.ALL) return Reach.Shared.NOTHING;
        var levels = Arrays.stream(ShareLevel.values()).filter(level -> level.allows(action)).collect(Collectors.toSet());
        if (levels.isEmpty()) return Reach.Shared.NOTHING;
        var grantees = grantees(actor);
        return new Reach.Shared(grantees, levels, rules.filtersFor(type, grantees, levels), follows(actor, action, type));
    }

    private List<Follow> follows(Actor actor, Action action, TypeName type) {
        return blueprints.find(type).map(Blueprint::followed).orElse(List.of()).stream().map(link -> new Follow(link, action == Action.READ ? actor.user() : null))
                .filter(follow -> follows(actor, type, follow)).toList();
    }

    /** Access follows no link that is hidden, and none to a type that is closed: what opens a record must not be what one may not see. */
    static boolean follows(Actor actor, TypeName type, Follow follow) {
        return actor.may(Action.READ, follow.target()) && !actor.on(type).hides(follow.link().path());
    }

    /** Under which names things are shared with the actor: himself, his teams, his department and his roles. */
    static Set<UUID> grantees(Actor actor) {
        var grantees = new HashSet<>(actor.membership().teams());
        grantees.addAll(actor.membership().roles());
        if (actor.user() != null) grantees.add(actor.user());
        if (actor.membership().department() != null) grantees.add(actor.membership().department());
        return grantees;
    }
}
