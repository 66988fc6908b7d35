package dev.perennial.engine.access;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What somebody may do with one record type: scopes by action, verbs by name, and the fields hidden or locked. */
public record TypeAccess(Map<Action, Scope> scopes, Set<String> verbs, Set<Path> hidden, Set<Path> readOnly) {

    /** Stands for every verb of the type. */
    public static final String ANY_VERB = "*";

    public static final TypeAccess NOTHING = new TypeAccess(Map.of(), Set.of(), Set.of(), Set.of());

    public TypeAccess {
        scopes = Map.copyOf(scopes);
        verbs = Set.copyOf(verbs);
        hidden = Set.copyOf(hidden);
        readOnly = Set.copyOf(readOnly);
    }

    public Scope scope(Action action) {
        return scopes.getOrDefault(action, Scope.NONE);
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
        return all.size() == hidden.size() ? this : new TypeAccess(scopes, verbs, all, readOnly);
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
        return new TypeAccess(merged, allVerbs, masksOfBoth(hidden, other, other.hidden), masksOfBoth(readOnly, other, other.readOnly));
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
