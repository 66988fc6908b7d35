package dev.perennial.engine.http;

import dev.perennial.engine.record.RecordRef;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One thing that happened around a record.
 *
 * @param kind what sort of thing, in lower case, for example {@code change} or {@code order}
 * @param title what happened, in the reader's language
 * @param subject the record it is about and its label, null for the record itself
 * @param actor the user who did it, null when nobody in the house did
 * @param more further parts that screens know by the kind
 * @param cursor from where its source goes on after this entry
 */
public record TimelineEntry(Instant at, String kind, String title, Subject subject, UUID actor, Map<String, Object> more, String cursor) {

    /** The record that an entry is about. */
    public record Subject(RecordRef record, String label) {}
}
