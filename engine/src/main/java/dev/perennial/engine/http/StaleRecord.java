package dev.perennial.engine.http;

import dev.perennial.engine.refusal.Refused;

/** A refusal for a stale version that carries the record as it stands, so that a client can show mine, theirs and the original. */
final class StaleRecord extends RuntimeException {

    private final transient Refused refused;
    private final String current;

    StaleRecord(Refused refused, String current) {
        super(refused.getMessage(), refused, false, false);
        this.refused = refused;
        this.current = current;
    }

    Refused refused() {
        return refused;
    }

    String current() {
        return current;
    }
}
