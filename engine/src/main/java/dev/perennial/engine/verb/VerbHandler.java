package dev.perennial.engine.verb;

import dev.perennial.engine.access.Actor;

/**
 * Carries out one verb: load, decide, keep, announce. Runs inside one transaction.
 *
 * @param <V> the verb
 * @param <T> the record type the verb works on
 */
public interface VerbHandler<V extends Verb<T>, T> {

    /** Does it and returns the changed record, or throws {@link dev.perennial.engine.refusal.Refused}. */
    T handle(V verb, Actor by);

    /** Whether the verb makes sense for the record as it stands; screens show the verb only then. */
    default boolean possibleOn(T record) {
        return true;
    }
}
