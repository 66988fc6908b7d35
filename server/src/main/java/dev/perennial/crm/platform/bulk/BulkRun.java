package dev.perennial.crm.platform.bulk;

import dev.perennial.crm.platform.JobRun;
import dev.perennial.crm.platform.bulk.BulkLedger.Line;
import dev.perennial.crm.platform.bulk.BulkOutcome.State;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Stored;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What all changes of many records have in common: first it is noted which records they are about, then these are changed block by block; a killed run goes on where it was. */
@Component
class BulkRun {

    private static final int GATHERED_AT_ONCE = 500;
    private static final int CHANGED_AT_ONCE = 100;

    /** How many records were noted, from where to go on noting, among which of the plans, and whether all are. */
    record Gathering(long noted, String cursor, boolean complete, Integer plan) {

        static final Gathering NOTHING = new Gathering(0, null, false, 0);

        int at() {
            return plan == null ? 0 : plan;
        }
    }

    private final BulkLedger ledger;
    private final BulkReport report;
    private final RecordReader reader;

    BulkRun(BulkLedger ledger, BulkReport report, RecordReader reader) {
        this.ledger = ledger;
        this.report = report;
        this.reader = reader;
    }

    /** Does the act to every record that the plans find. */
    void carryOut(JobRun run, List<BulkPlan> plans, Function<Line, BulkOutcome> act) {
        var gathered = gather(run, plans, run.checkpoint(Gathering.class).orElse(Gathering.NOTHING));
        for (var block = ledger.waiting(run.id(), CHANGED_AT_ONCE); !block.isEmpty(); block = ledger.waiting(run.id(), CHANGED_AT_ONCE)) {
            var lines = block;
            run.step(() -> {
                var refused = 0;
                for (var line : lines) {
                    var outcome = act.apply(line);
                    ledger.note(run.id(), line.no(), outcome);
                    if (outcome.state() == State.REFUSED) refused++;
                }
                return new JobRun.Reached(lines.size() - refused, refused, gathered);
            });
        }
        report.write(run);
    }

    private Gathering gather(JobRun run, List<BulkPlan> plans, Gathering begun) {
        var gathering = begun;
        while (!gathering.complete()) {
            var before = gathering;
            var reached = new Gathering[1];
            run.step(() -> {
                reached[0] = plans.isEmpty() ? new Gathering(0, null, true, 0) : page(run, plans, before);
                return new JobRun.Reached(0, 0, reached[0]);
            });
            gathering = reached[0];
            run.expect(gathering.noted());
        }
        return gathering;
    }

    private Gathering page(JobRun run, List<BulkPlan> plans, Gathering before) {
        var plan = plans.get(before.at());
        var page = reader.list(plan.type(), plan.list().page(GATHERED_AT_ONCE, before.cursor()), run.by());
        ledger.gather(run.id(), before.noted() + 1, plan.type(), page.items().stream().map(Stored::id).toList());
        var noted = before.noted() + page.items().size();
        if (page.next() != null) return new Gathering(noted, page.next(), false, before.at());
        return new Gathering(noted, null, before.at() == plans.size() - 1, before.at() + 1);
    }
}
