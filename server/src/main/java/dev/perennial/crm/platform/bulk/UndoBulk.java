package dev.perennial.crm.platform.bulk;

import dev.perennial.crm.platform.JobKind;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.crm.platform.bulk.BulkLedger.Bulk;
import dev.perennial.crm.platform.bulk.BulkLedger.Line;
import dev.perennial.crm.platform.bulk.BulkOutcome.State;
import dev.perennial.engine.access.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sets the records of a bulk change back as they were, block by block. */
@Component
class UndoBulk implements JobKind {

    static final String NAME = "undo-bulk-change";
    private static final int AT_ONCE = 100;

    /** Which bulk change is undone. */
    record Parameters(UUID job) {}

    /** The last line of the undone change that was looked at. */
    record Checkpoint(long no) {}

    private final BulkLedger ledger;
    private final BulkReport report;
    private final TakenBack takenBack;

    UndoBulk(BulkLedger ledger, BulkReport report, TakenBack takenBack) {
        this.ledger = ledger;
        this.report = report;
        this.takenBack = takenBack;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Actor.Via via() {
        return Actor.Via.SCREEN;
    }

    @Override
    public void run(JobRun run) {
        var bulk = ledger.find(run.parameters(Parameters.class).job()).orElseThrow();
        var no = run.checkpoint(Checkpoint.class).map(Checkpoint::no).orElse(0L);
        if (no == 0) run.expect(ledger.counts(bulk.job()).getOrDefault(State.CHANGED, 0));
        for (var block = ledger.lines(bulk.job(), State.CHANGED, no, AT_ONCE); !block.isEmpty(); block = ledger.lines(bulk.job(), State.CHANGED, block.getLast().no(), AT_ONCE)) {
            var lines = block;
            run.step(() -> {
                var done = lines.stream().filter(line -> takeBack(run, bulk, line)).count();
                return new JobRun.Reached(done, lines.size() - done, new Checkpoint(lines.getLast().no()));
            });
        }
        report.write(run);
    }

    private boolean takeBack(JobRun run, Bulk bulk, Line line) {
        var outcome = takenBack.of(bulk, line, run.by());
        ledger.gather(run.id(), line.no(), line.type(), List.of(line.record()));
        ledger.note(run.id(), line.no(), outcome);
        return outcome.state() == State.CHANGED || outcome.state() == State.UNCHANGED;
    }
}
