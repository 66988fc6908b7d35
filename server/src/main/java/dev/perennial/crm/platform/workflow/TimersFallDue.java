package dev.perennial.crm.platform.workflow;

import dev.perennial.crm.platform.DueMoments;
import dev.perennial.engine.write.OneTransaction;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns timers of processes that have run out into work to be done, the earliest first. */
@Component
class TimersFallDue implements DueMoments {

    private final WorkQueue queue;
    private final WorkflowEngine engine;
    private final OneTransaction transaction;

    TimersFallDue(WorkQueue queue, WorkflowEngine engine, OneTransaction transaction) {
        this.queue = queue;
        this.engine = engine;
        this.transaction = transaction;
    }

    @Override
    public Optional<Instant> next() {
        return queue.nextDue();
    }

    @Override
    public void doDue(Instant now) {
        transaction.of(() -> {
            var due = queue.due(now);
            due.forEach(timer -> engine.get().getManagementService().moveTimerToExecutableJob(timer));
            return due.size();
        });
    }
}
