package dev.perennial.engine.write;

import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import java.util.function.Consumer;

/** What a suite adds to every write of one record type, whether by form, API, verb, bulk or import. */
public interface RecordRule {

    TypeName type();

    /** Normalises what was given and derives what follows from it; {@code before} is {@link Values#NONE} for a new record. */
    default Values settle(Values values, Values before) {
        return values;
    }

    /** Refuses a change that the record's state no longer allows; history, which tells what happened elsewhere, is not asked. */
    default void allow(Values settled, Values before) {}

    /** Reports everything that is wrong with the settled values. */
    default void check(Values values, Consumer<Finding> findings) {}
}
