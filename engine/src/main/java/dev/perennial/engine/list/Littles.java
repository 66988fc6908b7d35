package dev.perennial.engine.list;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.TypeName;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who was seen to see so little of a type that one look among the newest of it is all of it. Only a hint where to begin: the look itself tells
 * whether it still holds.
 */
final class Littles {

    private static final int MOST = 50_000;

    private record Sight(UUID user, TypeName type) {}

    private final Set<Sight> known = ConcurrentHashMap.newKeySet();

    boolean isSeen(TypeName type, Actor actor) {
        return known.contains(new Sight(actor.user(), type));
    }

    void note(TypeName type, Actor actor) {
        if (known.size() >= MOST) known.clear();
        known.add(new Sight(actor.user(), type));
    }

    void forget(TypeName type, Actor actor) {
        known.remove(new Sight(actor.user(), type));
    }
}
