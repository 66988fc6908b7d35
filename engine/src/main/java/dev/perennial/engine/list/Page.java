package dev.perennial.engine.list;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One page of a list: its records, the cursor of the next page and the count if asked for (else null), and by expanded path the labels of linked records that the caller may see. */
public record Page(List<Stored> items, String next, Long count, Map<Path, Map<UUID, String>> labels) {

    Page counted(long count) {
        return new Page(items, next, count, labels);
    }
}
