package dev.perennial.engine.http;

import java.util.UUID;

/** One thing told to a browser; the position is its place in the journal, 0 for what does not stand there. */
record ServerEvent(long position, String name, Object payload) {

    /** A record came into being or changed. */
    record Change(String type, UUID id, long version, String act) {}

    /** So many records of the type changed that lists are better read again. */
    record Stale(String type) {}

    /** A record was deleted or may no longer be seen. */
    record Gone(String type, UUID id) {}
}
