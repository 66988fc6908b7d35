package dev.perennial.crm.platform;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does the same again and again while the server runs, with a rest in between; what fails is told and tried again after the rest. */
public abstract class Rounds implements SmartLifecycle {

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final String name;
    private final Duration rest;
    private volatile Thread thread;

    protected Rounds(String name, Duration rest) {
        this.name = name;
        this.rest = rest;
    }

    /** What is done each time; it may be interrupted when the server stops. */
    protected abstract void round() throws Exception;

    @Override
    public void start() {
        thread = Thread.ofVirtual().name(name).start(this::roundAfterRound);
    }

    @Override
    public void stop() {
        var going = thread;
        thread = null;
        going.interrupt();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void roundAfterRound() {
        while (!Thread.interrupted()) {
            try {
                round();
            } catch (Exception failure) {
                log.warn("A round of {} failed and is tried again: {}", name, failure.toString());
            }
            try {
                Thread.sleep(rest);
            } catch (InterruptedException _) {
                return;
            }
        }
    }
}
