package dev.perennial.engine.list;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Membership;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people who read in tests. */
public final class People {

    public static final Actor.Manner SCREEN = new Actor.Manner(Actor.Via.SCREEN, Locale.ENGLISH, ZoneId.of("Asia/Shanghai"));

    private People() {}

    public static Actor administrator() {
        return new Actor(UUID.randomUUID(), "admin", new Actor.Rights(true, Map.of()), Membership.NOWHERE, SCREEN);
    }

    /** Somebody who may do everything with the types within the scope, the hidden paths apart. */
    public static Actor somebody(Membership membership, Scope scope, Set<TypeName> types, String... hidden) {
        return somebody(UUID.randomUUID(), membership, scope, types, hidden);
    }

    /** Somebody whose scope differs from action to action. */
    static Actor scoped(UUID user, Membership membership, TypeName type, Function<Action, Scope> scope) {
        return scoped(user, membership, type, scope, Set.of());
    }

    /** The same with chosen departments besides. */
    static Actor scoped(UUID user, Membership membership, TypeName type, Function<Action, Scope> scope, Set<UUID> chosen) {
        var scopes = Stream.of(Action.values()).collect(Collectors.toMap(action -> action, scope));
        var departments = Stream.of(Action.values()).collect(Collectors.toMap(action -> action, _ -> chosen));
        return new Actor(user, "somebody", new Actor.Rights(false, Map.of(type, new TypeAccess(scopes, Set.of(), Set.of(), Set.of(), departments))), membership, SCREEN);
    }

    /** The same actor, to whom beds are open as far as they are his, and from whom perhaps is hidden in which of them a plant stands. */
    static Actor openingBeds(Actor actor, boolean hidingThem) {
        var plants = actor.on(Garden.PLANTS);
        var seen = hidingThem ? plants.hiding(Set.of(Path.of("bed"))) : plants;
        var beds = new TypeAccess(Map.of(Action.READ, Scope.OWN), Set.of(), Set.of(), Set.of());
        return new Actor(actor.user(), actor.name(), new Actor.Rights(false, Map.of(Garden.PLANTS, seen, Garden.BEDS, beds)), actor.membership(), actor.manner());
    }

    public static Actor somebody(UUID user, Membership membership, Scope scope, Set<TypeName> types, String... hidden) {
        var scopes = new EnumMap<Action, Scope>(Action.class);
        for (var action : Action.values()) scopes.put(action, scope);
        var access = new TypeAccess(scopes, Set.of(), Stream.of(hidden).map(Path::of).collect(Collectors.toSet()), Set.of());
        return new Actor(user, "somebody", new Actor.Rights(false, types.stream().collect(Collectors.toMap(type -> type, _ -> access))), membership, SCREEN);
    }
}
