package dev.perennial.engine.access;

import dev.perennial.engine.record.TypeName;
import java.util.UUID;

/** Looks up whether one record is reached by what its holder alone does not decide: shares and sharing rules. */
public interface Criteria {

    boolean meets(TypeName type, UUID record, Reach.Shared shared, Actor actor);
}
