package dev.perennial.engine.journal;

import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the journal forwards by position; sees sealed entries only, so a reader that remembers its position misses nothing. */
@Component
public class JournalReader {

    /** The entries after the position, in order, at most {@code limit}. */
    public List<JournalEntry> after(long position, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The position of the newest sealed entry, 0 for an empty journal. */
    public long head() {
        throw new UnsupportedOperationException();
    }
}
