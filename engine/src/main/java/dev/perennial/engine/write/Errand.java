package dev.perennial.engine.write;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.Cause;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * On whose behalf and why the running code writes: the verb, rule or import that is being carried out.
 * What is written during an errand passes no further check of rights and may set the fields that only verbs may change.
 */
public record Errand(Actor by, Cause cause) {

    private static final ScopedValue<Errand> RUNNING = ScopedValue.newInstance();

    /** Runs the act as this errand. */
    public <R> R during(Supplier<R> act) {
        return ScopedValue.where(RUNNING, this).call(act::get);
    }

    /** The errand that runs now, if any. */
    public static Optional<Errand> running() {
        return RUNNING.isBound() ? Optional.of(RUNNING.get()) : Optional.empty();
    }
}
