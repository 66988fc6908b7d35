package dev.perennial.engine.list;

import dev.perennial.engine.record.Stored;
import java.util.List;

/** One page of a list: its records, the cursor of the next page, and the count if it was asked for; null where there is none. */
public record Page(List<Stored> items, String next, Long count) {

    Page counted(long count) {
        return new Page(items, next, count);
    }
}
