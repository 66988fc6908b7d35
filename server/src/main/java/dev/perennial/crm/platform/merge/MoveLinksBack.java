package dev.perennial.crm.platform.merge;

import dev.perennial.crm.platform.JobKind;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.merge.Merging.State;
import dev.perennial.engine.write.Errand;
import org.springframework.stereotype.Component;

/** Leads links back after a merge was taken back, in blocks, the last that moved first; what somebody changed since stays and is counted. */
@Component
class MoveLinksBack implements JobKind {

    static final String NAME = "undo-merge-links";
    private static final int AT_ONCE = 500;

    /** The last line of the ledger that was looked at. */
    record Checkpoint(long before) {}

    private final MergeLedger ledger;
    private final BackLinks back;

    MoveLinksBack(MergeLedger ledger, BackLinks back) {
        this.ledger = ledger;
        this.back = back;
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
        var merge = ledger.find(run.parameters(MoveLinks.Parameters.class).merge()).orElseThrow();
        var before = run.checkpoint(Checkpoint.class).map(Checkpoint::before).orElse(Long.MAX_VALUE);
        if (before == Long.MAX_VALUE) run.expect(ledger.moved(merge.id()));
        var errand = new Errand(run.by(), Cause.verb("undo-merge"));
        for (var lines = ledger.moves(merge.id(), before, AT_ONCE); !lines.isEmpty(); lines = ledger.moves(merge.id(), before, AT_ONCE)) {
            var block = lines;
            before = block.getLast().no();
            var reached = new Checkpoint(before);
            run.step(() -> {
                var conflicts = back.goBack(block, errand).conflicts().size();
                return new JobRun.Reached(block.size() - conflicts, conflicts, reached);
            });
        }
        run.step(() -> {
            ledger.state(merge.id(), State.UNDONE);
            return new JobRun.Reached(0, 0, new Checkpoint(0));
        });
    }
}
