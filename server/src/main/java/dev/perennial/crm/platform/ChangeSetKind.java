package dev.perennial.crm.platform;

import dev.perennial.engine.access.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One sort of change sets (imports, bulk changes, merges …): acts that change many records at once and can be taken back as one. Each sort is one bean; the page of change sets and the history of records find it by itself. */
public interface ChangeSetKind {

    /** Which sets are asked for: those of one person (null: of everybody) before a place, the newest first. */
    record Asked(UUID by, Instant before, UUID beforeId, int atMost) {}

    /**
     * One set. Where it is the work of a job, its id is the job's, and title, state and counts are taken from there; else the sort tells them itself.
     *
     * @param kind how the sort calls it; the words for it stand under {@code platform.change-set.kind.<kind>}
     * @param reason why it was done, null where nobody said so
     * @param undoes the set that this one takes back, {@code undoneBy} the one that took this one back
     * @param undoableUntil the last moment for taking it back, null where there is none
     */
    record ChangeSet(UUID id, String kind, UUID by, Instant at, String title, String reason, UUID undoes, UUID undoneBy, boolean undoable, Instant undoableUntil, Counts counts) {}

    /** What became of the records of a set that is no job. */
    record Counts(long changed, long left) {}

    /** What would stay as it is if the set were taken back, and why. */
    record Left(String label, String reason) {}

    /** What taking a set back would do: how many records it is about, how many were tried, how many of these would go back, and the others. */
    record Undoing(long total, int examined, int back, List<Left> left) {}

    /** The kinds of its sets. */
    List<String> kinds();

    /** Whether the actor may hear of such sets at all; he sees his own, an administrator everybody's. */
    default boolean isFor(Actor by) {
        return true;
    }

    /** Sets in the order of {@code at} and id, both descending; whether one can be taken back is said for the actor. */
    List<ChangeSet> newest(Asked asked, Actor by);

    Optional<ChangeSet> find(UUID id, Actor by);

    /** Rehearses taking the set back; refuses where that is not possible. */
    Undoing rehearse(UUID id, Actor by);

    /** Takes the set back, and names the job that does it; null where it is done already. */
    UUID undo(UUID id, Actor by);
}
