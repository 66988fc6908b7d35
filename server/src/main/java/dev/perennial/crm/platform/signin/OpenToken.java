package dev.perennial.crm.platform.signin;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor.Rights;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.record.TypeName;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** A living token as the door remembers it, with the part of its owner's rights that it has; no types means all types. */
record OpenToken(UUID id, UUID user, boolean readOnly, Set<TypeName> types, Instant expiresAt, Instant lastSeenAt) {

    private static final Set<Action> LOOKING = Set.of(Action.READ, Action.EXPORT);

    boolean isOpenAt(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    /** The owner's rights as far as the token reaches; one that does not reach everywhere is never an administrator. */
    Rights within(Rights owners, Collection<TypeName> all) {
        if (!readOnly && types.isEmpty()) return owners;
        var byType = new TreeMap<TypeName, TypeAccess>();
        for (var type : types.isEmpty() ? all : types) {
            var access = owners.administrator() ? everything() : owners.byType().getOrDefault(type, TypeAccess.NOTHING);
            byType.put(type, readOnly ? looking(access) : access);
        }
        return new Rights(false, byType);
    }

    private static TypeAccess looking(TypeAccess access) {
        var scopes = new EnumMap<Action, Scope>(Action.class);
        LOOKING.forEach(action -> scopes.put(action, access.scope(action)));
        return new TypeAccess(scopes, Set.of(), access.hidden(), access.readOnly());
    }

    private static TypeAccess everything() {
        var scopes = new EnumMap<Action, Scope>(Action.class);
        for (var action : Action.values()) scopes.put(action, Scope.ALL);
        return new TypeAccess(Map.copyOf(scopes), Set.of(TypeAccess.ANY_VERB), Set.of(), Set.of());
    }
}
