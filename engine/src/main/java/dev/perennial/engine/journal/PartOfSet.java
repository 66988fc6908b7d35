package dev.perennial.engine.journal;

import java.util.UUID;

/** Says to which set of changes the running writes belong; every entry that is journalled meanwhile names it. */
public final class PartOfSet {

    private static final ScopedValue<UUID> RUNNING = ScopedValue.newInstance();

    private PartOfSet() {}

    /** Runs the act as part of the set. */
    public static <R, X extends Throwable> R during(UUID set, ScopedValue.CallableOp<R, X> act) throws X {
        return ScopedValue.where(RUNNING, set).call(act);
    }

    /** The set that runs now, null where there is none. */
    static UUID running() {
        return RUNNING.isBound() ? RUNNING.get() : null;
    }
}
