package dev.perennial.crm.service.sla;

import dev.perennial.crm.platform.JobKind;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.crm.service.SlaPolicyId;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Moves the running clocks of a policy to its target, block by block; a killed run goes on with those that still count to another. */
@Component
class ClocksAreMoved implements JobKind {

    static final String NAME = "service.move-clocks";
    private static final int AT_ONCE = 200;

    record Parameters(UUID policy) {}

    private final Clocks clocks;
    private final SlaPolicies policies;
    private final InstantSource clock;

    ClocksAreMoved(Clocks clocks, SlaPolicies policies, @Qualifier("businessClock") InstantSource clock) {
        this.clocks = clocks;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(JobRun run) {
        var policy = new SlaPolicyId(run.parameters(Parameters.class).policy());
        var done = new int[] {AT_ONCE};
        while (done[0] == AT_ONCE) run.step(() -> {
            done[0] = moveBlock(policy);
            return new JobRun.Reached(done[0], 0, null);
        });
    }

    private int moveBlock(SlaPolicyId id) {
        var policy = policies.get(id);
        var now = clock.instant();
        var outdated = clocks.onOtherTargets(id, policy.target(), AT_ONCE, now);
        outdated.forEach(one -> clocks.retarget(one, policy.target(), policy.warnPercent(), now));
        return outdated.size();
    }
}
