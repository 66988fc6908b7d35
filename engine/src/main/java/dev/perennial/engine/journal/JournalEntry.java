package dev.perennial.engine.journal;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.time.Instant;
import java.util.UUID;

/**
 * One user-meant write: who did what to which record, and the changed paths before and after.
 *
 * <p>Child rows stand under their path as rows with {@code id} and the changed values: a row only in {@code after} was added, one only in {@code before} was removed.
 *
 * @param position the gapless place in the journal, 0 before the entry is sealed
 */
public record JournalEntry(long position, Instant at, Author author, Act act, Subject subject, Values before, Values after) {

    /** Who wrote, by which door, why, and as part of which set of changes; the user is null when the house itself acted, the set where it was a write by itself. */
    public record Author(UUID user, Actor.Via via, Cause cause, UUID partOf) {

        public Author(UUID user, Actor.Via via, Cause cause) {
            this(user, via, cause, PartOfSet.running());
        }
    }

    /** The record written and the version it had afterwards. */
    public record Subject(TypeName type, UUID id, long version) {}
}
