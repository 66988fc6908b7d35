package dev.perennial.engine.access;

import dev.perennial.engine.record.TypeName;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Looks up which records are reached by what their holder alone does not decide: shares and sharing rules. */
public interface Criteria {

    boolean meets(TypeName type, UUID record, Reach.Shared shared, Actor actor);

    /** Those of the records that are reached. */
    Set<UUID> meeting(TypeName type, Collection<UUID> records, Reach.Shared shared, Actor actor);
}
