package dev.perennial.engine.transfer;

import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;

/**
 * How blocks of rows are to be written.
 *
 * @param key the unique field by which rows find the record they change; null when every row is new
 * @param history true when fields that only verbs may change are set as opening state and nothing is announced
 */
public record SetPlan(TypeName type, Path key, boolean history, Cause cause) {

    /** Every row becomes a new record. */
    public static SetPlan create(TypeName type, Cause cause) {
        return new SetPlan(type, null, false, cause);
    }

    /** Rows change the record with the same key or become new ones. */
    public static SetPlan upsert(TypeName type, String key, Cause cause) {
        return new SetPlan(type, Path.of(key), false, cause);
    }

    /** Rows set the opening state of records from elsewhere; running it twice changes nothing. */
    public static SetPlan history(TypeName type, String key, Cause cause) {
        return new SetPlan(type, Path.of(key), true, cause);
    }
}
