package dev.perennial.engine.access;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What somebody may do with one record type: scopes by action, verbs by name, the fields hidden or locked, and by action the departments chosen beside the scope. */
public record TypeAccess(Map<Action, Scope> scopes, Set<String> verbs, Set<Path> hidden, Set<Path> readOnly, Map<Action, Set<UUID>> chosen) {

    /** Stands for every verb of the type. */
    public static final String ANY_VERB = "*";

    public static final TypeAccess NOTHING = new TypeAccess(Map.of(), Set.of(), Set.of(), Set.of());

    public TypeAccess {
        scopes = Map.copyOf(scopes);
        verbs = Set.copyOf(verbs);
        hidden = Set.copyOf(hidden);
        readOnly = Set.copyOf(readOnly);
        chosen = Map.copyOf(chosen);
    }

    public TypeAccess(Map<Action, Scope> scopes, Set<String> verbs, Set<Path> hidden, Set<Path> readOnly) {
        this(scopes, verbs, hidden, readOnly, Map.of());
    }

    public Scope scope(Action action) {
        return scopes.getOrDefault(action, Scope.NONE);
    }

    /** The departments that the action reaches whatever the actor's own place is. */
    public Set<UUID> departments(Action action) {
        return chosen.getOrDefault(action, Set.of());
    }

    public boolean allowsVerb(String verb) {
        return verbs.contains(verb) || verbs.contains(ANY_VERB);
    }

    /** True when the path, or a section or child list that holds it, is hidden. */
    public boolean hides(Path path) {
        return covers(hidden, path);
    }

    /** True when the path may be seen but not written. */
    public boolean locks(Path path) {
        return covers(readOnly, path);
    }

    /** The same rights, in which what is worked out from hidden fields is hidden as well. */
    public TypeAccess hidingDerived(Blueprint type) {
        if (hidden.isEmpty()) return this;
        var all = new HashSet<>(hidden);
        var before = 0;
        while (before < all.size()) {
            before = all.size();
            all.addAll(type.derivedFrom(source -> covers(all, source)));
        }
        return all.size() == hidden.size() ? this : new TypeAccess(scopes, verbs, all, readOnly, chosen);
    }

    /** The same with more paths hidden. */
    public TypeAccess hiding(Set<Path> more) {
        if (more.isEmpty()) return this;
        var all = new HashSet<>(hidden);
        all.addAll(more);
        return new TypeAccess(scopes, verbs, all, readOnly, chosen);
    }

    private static boolean covers(Set<Path> masks, Path path) {
        if (masks.isEmpty()) return false;
        for (var text = path.text(); !text.isEmpty(); text = text.contains("/") ? text.substring(0, text.lastIndexOf('/')) : "")
            if (masks.contains(Path.of(text))) return true;
        return false;
    }

    /** The rights of somebody who holds both roles: the wider scope, all verbs, only the masks that both roles set. */
    public TypeAccess merge(TypeAccess other) {
        var merged = new EnumMap<Action, Scope>(Action.class);
        for (var action : Action.values()) merged.put(action, scope(action).or(other.scope(action)));
        var allVerbs = new HashSet<>(verbs);
        allVerbs.addAll(other.verbs);
        return new TypeAccess(merged, allVerbs, masksOfBoth(hidden, other, other.hidden), masksOfBoth(readOnly, other, other.readOnly), departmentsOfBoth(other));
    }

    private Map<Action, Set<UUID>> departmentsOfBoth(TypeAccess other) {
        if (other.chosen.isEmpty()) return chosen;
        var both = new EnumMap<Action, Set<UUID>>(Action.class);
        for (var action : Action.values()) {
            var departments = new HashSet<>(departments(action));
            departments.addAll(other.departments(action));
            if (!departments.isEmpty()) both.put(action, Set.copyOf(departments));
        }
        return both;
    }

    private Set<Path> masksOfBoth(Set<Path> mine, TypeAccess other, Set<Path> theirs) {
        if (scope(Action.READ) == Scope.NONE) return theirs;
        if (other.scope(Action.READ) == Scope.NONE) return mine;
        var both = new HashSet<Path>();
        mine.stream().filter(path -> covers(theirs, path)).forEach(both::add);
        theirs.stream().filter(path -> covers(mine, path)).forEach(both::add);
        return both;
    }
}
