package dev.perennial.crm.platform.configuration;

import dev.perennial.crm.platform.JobKind;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.crm.platform.configuration.ConfigurationLedger.State;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Carries a set of changes out, each item in a transaction of its own together with its line: a killed run goes on with the item that comes next. */
@Component
class ApplyConfiguration implements JobKind {

    static final String NAME = "apply-configuration";

    private final ConfigurationLedger ledger;
    private final ConfigurationHand hand;

    ApplyConfiguration(ConfigurationLedger ledger, ConfigurationHand hand) {
        this.ledger = ledger;
        this.hand = hand;
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
        run.expect(ledger.counts(run.id()).values().stream().mapToInt(Integer::intValue).sum());
        for (var line = ledger.next(run.id()); line.isPresent(); line = ledger.next(run.id())) {
            var next = line.get();
            run.step(() -> {
                if (!run.by().rights().administrator()) throw Refused.because(EngineRefusal.NOT_PERMITTED);
                var outcome = hand.carryOut(next, run.by());
                ledger.note(run.id(), next.no(), outcome);
                var isDone = outcome.state() == State.DONE;
                return new JobRun.Reached(isDone ? 1 : 0, isDone ? 0 : 1, null);
            });
        }
        ledger.counts(run.id()).forEach((state, items) -> run.figure(state.name().toLowerCase(Locale.ROOT), items));
    }
}
