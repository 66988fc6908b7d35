package dev.perennial.engine.write;

import java.util.UUID;

/** Knows for which department an owner holds his records. */
public interface OwnerUnits {

    /** The department of the owner, null when he has none. */
    UUID unitOf(UUID owner);
}
