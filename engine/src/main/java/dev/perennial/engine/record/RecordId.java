package dev.perennial.engine.record;

import java.util.UUID;

/** A typed id: a Java record with one UUID, annotated with the record type it {@link Links} to. */
public interface RecordId {

    UUID value();
}
