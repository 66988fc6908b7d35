package dev.perennial.crm.platform;

import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import java.util.List;

/** Says of records of a type which of them can never be one; suites add theirs as beans. */
public interface MergeRule {

    TypeName type();

    /** Refuses what would not be true of the merged record. */
    void allow(Stored survivor, List<Stored> others);
}
