package dev.perennial.crm.connectors.records;

import dev.perennial.crm.platform.JobRun;
import dev.perennial.engine.transfer.RowOutcome;
import java.util.List;

/** How far an import came, kept with every block; the place is the number of the last line. */
record RecordProgress(long place, long created, long changed, long unchanged, long rejected) {

    static final RecordProgress BEGINNING = new RecordProgress(0, 0, 0, 0, 0);

    RecordProgress plus(long place, List<RowOutcome> outcomes) {
        var sum = new RecordProgress(place, created, changed, unchanged, rejected);
        for (var outcome : outcomes) sum = sum.plus(outcome);
        return sum;
    }

    /** The same before so many rows, rejected at first, are tried again. */
    RecordProgress withoutRejected(int rows) {
        return new RecordProgress(place, created, changed, unchanged, rejected - rows);
    }

    private RecordProgress plus(RowOutcome outcome) {
        return switch (outcome) {
            case RowOutcome.Created _ -> new RecordProgress(place, created + 1, changed, unchanged, rejected);
            case RowOutcome.Changed _ -> new RecordProgress(place, created, changed + 1, unchanged, rejected);
            case RowOutcome.Unchanged _ -> new RecordProgress(place, created, changed, unchanged + 1, rejected);
            case RowOutcome.Rejected _ -> new RecordProgress(place, created, changed, unchanged, rejected + 1);
        };
    }

    void report(JobRun run) {
        run.figure("recordsCreated", created);
        run.figure("recordsChanged", changed);
        run.figure("recordsUnchanged", unchanged);
        run.figure("rejectedRows", rejected);
    }
}
