package dev.perennial.crm.platform.bulk;

import dev.perennial.crm.platform.JobKind;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.crm.platform.bulk.BulkOutcome.State;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import org.springframework.stereotype.Component;

/** Carries a bulk change out: first notes which records it is about, then changes them block by block; a killed run goes on where it was. */
@Component
class BulkJob implements JobKind {

    static final String NAME = "bulk-change";
    private static final int GATHERED_AT_ONCE = 500;
    private static final int CHANGED_AT_ONCE = 100;

    /** What is to be done. */
    record Parameters(String type, BulkWish wish) {}

    /** How many records were noted, from where to go on noting, and whether all are. */
    record Gathering(long noted, String cursor, boolean complete) {}

    private final BulkPlans plans;
    private final BulkHand hand;
    private final BulkLedger ledger;
    private final BulkReport report;
    private final RecordReader reader;

    BulkJob(BulkPlans plans, BulkHand hand, BulkLedger ledger, BulkReport report, RecordReader reader) {
        this.plans = plans;
        this.hand = hand;
        this.ledger = ledger;
        this.report = report;
        this.reader = reader;
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
        var asked = run.parameters(Parameters.class);
        var plan = plans.of(TypeName.of(asked.type()), asked.wish(), run.by());
        var gathered = gather(run, plan, run.checkpoint(Gathering.class).orElse(new Gathering(0, null, false)));
        for (var block = ledger.waiting(run.id(), CHANGED_AT_ONCE); !block.isEmpty(); block = ledger.waiting(run.id(), CHANGED_AT_ONCE)) {
            var lines = block;
            run.step(() -> {
                var refused = 0;
                for (var line : lines) {
                    var outcome = hand.carryOut(plan, line.record(), run.by());
                    ledger.note(run.id(), line.no(), outcome);
                    if (outcome.state() == State.REFUSED) refused++;
                }
                return new JobRun.Reached(lines.size() - refused, refused, gathered);
            });
        }
        report.write(run, plan.type());
    }

    private Gathering gather(JobRun run, BulkPlan plan, Gathering begun) {
        var gathering = begun;
        while (!gathering.complete()) {
            var before = gathering;
            var reached = new Gathering[1];
            run.step(() -> {
                var page = reader.list(plan.type(), plan.list().page(GATHERED_AT_ONCE, before.cursor()), run.by());
                ledger.gather(run.id(), before.noted() + 1, page.items().stream().map(Stored::id).toList());
                reached[0] = new Gathering(before.noted() + page.items().size(), page.next(), page.next() == null);
                return new JobRun.Reached(0, 0, reached[0]);
            });
            gathering = reached[0];
            run.expect(gathering.noted());
        }
        return gathering;
    }
}
