package dev.perennial.crm.platform.bulk;

import dev.perennial.crm.platform.JobKind;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.TypeName;
import java.util.List;
import org.springframework.stereotype.Component;

/** Carries a bulk change out. */
@Component
class BulkJob implements JobKind {

    static final String NAME = "bulk-change";

    /** What is to be done. */
    record Parameters(String type, BulkWish wish) {}

    private final BulkPlans plans;
    private final BulkHand hand;
    private final BulkRun bulk;

    BulkJob(BulkPlans plans, BulkHand hand, BulkRun bulk) {
        this.plans = plans;
        this.hand = hand;
        this.bulk = bulk;
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
        bulk.carryOut(run, List.of(plan), line -> hand.carryOut(plan, line.record(), run.by()));
    }
}
