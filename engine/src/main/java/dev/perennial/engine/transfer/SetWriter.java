package dev.perennial.engine.transfer;

import dev.perennial.engine.access.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes up to a thousand rows in one transaction, set-based; a row that is refused does not spoil its block. */
@Component
public class SetWriter {

    public static final int MOST_ROWS = 1_000;

    /** Writes the block and says for each row, in order, what became of it. */
    public List<RowOutcome> write(SetPlan plan, List<SetRow> rows, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
