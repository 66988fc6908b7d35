package dev.perennial.engine.transfer;

import dev.perennial.engine.refusal.Refused;
import java.util.UUID;

/** What became of one row. */
public sealed interface RowOutcome {

    record Created(UUID id, long version) implements RowOutcome {}

    record Changed(UUID id, long version) implements RowOutcome {}

    /** The record already held all that the row says; nothing was written. */
    record Unchanged(UUID id, long version) implements RowOutcome {}

    record Rejected(Refused refused) implements RowOutcome {}
}
