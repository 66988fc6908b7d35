package dev.perennial.engine.transfer;

import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.Draft;
import java.util.List;
import java.util.UUID;

/** One row of a block, and what was already found wrong while reading it; the id is null unless the caller gives a new record a certain one. */
public record SetRow(UUID id, Draft draft) {

    public static SetRow of(Values values) {
        return new SetRow(null, Draft.of(values));
    }

    public static SetRow of(Values values, List<Finding> findings) {
        return new SetRow(null, new Draft(values, findings));
    }
}
