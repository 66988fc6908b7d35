package dev.perennial.crm.platform.workflow;

import dev.perennial.crm.platform.Mode;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Wakes the engine and plants the house's definitions once, after the server is ready; who needs them earlier waits. Servers for tests wake it only when it is needed. */
@Component
class Planting {

    private final FutureTask<Void> planting;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final boolean isEager;

    Planting(PlantProcesses processes, WorkflowEngine engine, @Value("${perennial.mode:start}") Mode mode) {
        this.planting = new FutureTask<>(() -> plant(processes, engine), null);
        this.isEager = mode != Mode.TEST;
    }

    @EventListener(ApplicationReadyEvent.class)
    void whenReady() {
        if (isEager) begin();
    }

    /** Waits until everything is planted; in a thread and transactions of its own, so that nothing of it hangs on the caller's. */
    void await() {
        begin();
        try {
            planting.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The engine comes first, outside any transaction; where everything was planted at an earlier start, planting alone would leave it for the first user to build. */
    private static void plant(PlantProcesses processes, WorkflowEngine engine) {
        engine.get();
        processes.plant();
    }

    private void begin() {
        if (begun.compareAndSet(false, true)) Thread.ofVirtual().name("planting processes").start(planting);
    }
}
