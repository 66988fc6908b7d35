package dev.perennial.crm.platform.bulk;

import dev.perennial.crm.platform.JobKind;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.TypeName;
import org.springframework.stereotype.Component;

/** Hands over what somebody owns, all types in one job. */
@Component
class TransferJob implements JobKind {

    static final String NAME = "transfer";

    private final TransferHand hand;
    private final BulkRun bulk;

    TransferJob(TransferHand hand, BulkRun bulk) {
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
        var wish = run.parameters(TransferWish.class);
        var sections = wish.types().stream().map(one -> TransferPlans.owned(TypeName.of(one.type()), wish.from(), one.filter())).toList();
        bulk.carryOut(run, sections, line -> hand.carryOut(wish, line.type(), line.record(), line.no(), run.by()));
    }
}
