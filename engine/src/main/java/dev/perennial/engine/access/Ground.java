package dev.perennial.engine.access;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.util.UUID;

/** One thing that could let somebody do something with a record, and whether it does; all together they are the whole answer. */
public sealed interface Ground {

    /** True when this ground alone suffices. */
    boolean holds();

    /** An administrator's role allows everything. */
    record Administrator() implements Ground {

        @Override
        public boolean holds() {
            return true;
        }
    }

    /** A role with the narrowest scope by which it reaches the record, or with the whole scope where it does not. */
    record ByRole(UUID role, Scope scope, boolean holds) implements Ground {}

    /** None of his roles gives the action on records of the type, so that sharing gives nothing either. */
    record NoRole() implements Ground {

        @Override
        public boolean holds() {
            return false;
        }
    }

    /** The record is shared with him or a group of his; in vain when the share has ended or allows less. */
    record ByShare(Shares.Share share, boolean ended, boolean holds) implements Ground {}

    /** He owns the record on which it hangs by this link. */
    record ByOwning(TypeName type, Path link) implements Ground {

        @Override
        public boolean holds() {
            return true;
        }
    }

    /** The record on which it hangs by this link is shared with him or a group of his; in vain when that share has ended or allows less. */
    record ByFollowing(TypeName type, Path link, ByShare share) implements Ground {

        @Override
        public boolean holds() {
            return share.holds();
        }
    }

    /** A sharing rule in his favour or that of a group of his; in vain when the record does not meet it. */
    record ByRule(SharingRule rule, boolean holds) implements Ground {}
}
