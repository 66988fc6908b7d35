package dev.perennial.crm.platform;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.access.ShareLevel;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each standard role may do with one record type; administrators may do everything without being named. */
public final class TypeRights {

    /** What one role may do with the type. */
    public record Given(StandardRole role, Map<Action, Scope> scopes, Set<String> verbs, Set<Path> hidden) {}

    /** Shows a role the records that meet a filter, besides those that its scope reaches. */
    public record Shown(StandardRole role, String filter, ShareLevel level) {}

    private final TypeName type;
    private final List<Given> given = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();
    private Set<String> administratorsVerbs = Set.of();

    private TypeRights(TypeName type) {
        this.type = type;
    }

    public static TypeRights on(String type) {
        return new TypeRights(TypeName.of(type));
    }

    /** Gives the roles these actions at this scope, and verbs; who may change records may by default give them to others and change many at once. */
    public TypeRights give(Scope scope, Set<Action> actions, Set<String> verbs, StandardRole... roles) {
        return give(scope, actions, verbs, Set.of(), roles);
    }

    /** Gives rights with some fields hidden. */
    public TypeRights give(Scope scope, Set<Action> actions, Set<String> verbs, Set<Path> hidden, StandardRole... roles) {
        var scopes = new EnumMap<Action, Scope>(Action.class);
        actions.forEach(action -> scopes.put(action, scope));
        if (actions.contains(Action.CHANGE)) List.of(Action.ASSIGN, Action.MASS_EDIT).forEach(action -> scopes.put(action, scope));
        for (var role : roles) given.add(new Given(role, scopes, Set.copyOf(verbs), Set.copyOf(hidden)));
        return this;
    }

    /** Widens the roles' scope, which is not ALL, by the records that meet the filter. */
    public TypeRights show(String filter, ShareLevel level, StandardRole... roles) {
        for (var role : roles) shown.add(new Shown(role, filter, level));
        return this;
    }

    /** Says that these verbs are deliberately left to administrators. */
    public TypeRights leaveToAdministrators(String... verbs) {
        administratorsVerbs = Set.of(verbs);
        return this;
    }

    public TypeName type() {
        return type;
    }

    public List<Given> given() {
        return List.copyOf(given);
    }

    public List<Shown> shown() {
        return List.copyOf(shown);
    }

    public Set<String> administratorsVerbs() {
        return administratorsVerbs;
    }
}
