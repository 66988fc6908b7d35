package dev.perennial.engine.access;

import dev.perennial.engine.record.Stored;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which records of a type somebody reaches with an action: all of them, or those of some owners, those of some units, those shared
 * with him, those that meet a sharing rule's filter, and those that hang on a record of his or one shared with him.
 */
public record Reach(boolean everything, Set<UUID> owners, Set<UUID> units, Shared shared) {

    /** What sharing adds: the record shares of these grantees at these levels, the filters of rules in their favour, and the links along which access follows. */
    public record Shared(Set<UUID> grantees, Set<ShareLevel> levels, List<String> filters, List<Follow> follows) {

        public static final Shared NOTHING = new Shared(Set.of(), Set.of(), List.of(), List.of());

        public boolean isNothing() {
            return grantees.isEmpty() && filters.isEmpty() && follows.isEmpty();
        }
    }

    public static final Reach EVERYTHING = new Reach(true, Set.of(), Set.of(), Shared.NOTHING);
    public static final Reach NOTHING = new Reach(false, Set.of(), Set.of(), Shared.NOTHING);

    /** True when the record's owner or unit alone decides that it is reached. */
    public boolean holds(Stored.Holder holder) {
        return everything || holder.owner() != null && owners.contains(holder.owner()) || holder.unit() != null && units.contains(holder.unit());
    }

    public boolean isNothing() {
        return !everything && owners.isEmpty() && units.isEmpty() && shared.isNothing();
    }
}
