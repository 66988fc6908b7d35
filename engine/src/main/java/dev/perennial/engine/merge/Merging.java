package dev.perennial.engine.merge;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The desk where records are made one, and made several again. */
public interface Merging {

    /** How many records move, of those that the asking one may see: by type and by the link that leads to the merged ones. */
    record Move(TypeName type, Path path, long count) {}

    /**
     * The survivor after a merge.
     *
     * @param behind paths of values that could not stand on the survivor and stay with the records they came from
     * @param later true when so much hangs on them that it moves in the background
     */
    record Merged(UUID merge, Stored survivor, List<Move> moves, List<Path> behind, boolean later) {}

    /** How a merge stands: under way, done, on its way back, or taken back. */
    enum State { MOVING, DONE, RETURNING, UNDONE }

    /** A record that was merged away and its title, null where the reader may not see it. */
    record Part(UUID id, String label) {}

    /** One merge as the history of the survivor tells it; {@code job} moves what hangs on the records, null when all moved at once. */
    record Told(UUID id, Instant at, UUID by, long version, State state, UUID job, Instant until, boolean undoable, List<Part> others, List<Move> moves) {}

    /** What an undo leaves alone because somebody changed it since; the label is null where the reader may not see the record. */
    record Conflict(TypeName type, UUID id, String label, List<Path> paths) {}

    /** The survivor after an undo, the records that came back, what went back to them, and what did not; {@code later} as above. */
    record Parted(Stored survivor, List<Stored> others, List<Move> moves, List<Conflict> conflicts, boolean later) {}

    /** Makes the records one; refuses who may not, and what cannot be. */
    Merged merge(TypeName type, MergeWish wish, Actor by);

    /** The merges that led to the record, newest first. */
    List<Told> into(TypeName type, UUID survivor, Actor by);

    /** Makes them several again, as far as nobody changed since what the merge changed. */
    Parted undo(TypeName type, UUID survivor, UUID merge, Actor by);

    /** The living record that stands for one that was merged away, over several merges if need be. */
    Optional<UUID> survivor(TypeName type, UUID merged);
}
