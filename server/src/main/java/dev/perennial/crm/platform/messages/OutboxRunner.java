package dev.perennial.crm.platform.messages;

import dev.perennial.crm.platform.messages.Outbox.MessageQueued;
import dev.perennial.crm.platform.messages.Transport.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends what waits in the outbox, one message after the other, each at most once. */
@Component
class OutboxRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRunner.class);
    private static final long LOOK_AGAIN_MILLISECONDS = 2_000;
    private static final int MOST_ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final Transports transports;
    private final InstantSource machineClock;
    private final InstantSource businessClock;
    private final boolean isOnlyServer;
    private final UUID sender = UUID.randomUUID();
    private final Semaphore calls = new Semaphore(0);
    private volatile boolean open;

    OutboxRunner(Outbox outbox, Transports transports, @Qualifier("machineClock") InstantSource machineClock, @Qualifier("businessClock") InstantSource businessClock,
            @Value("${perennial.db.url:}") String externalDatabase) {
        this.outbox = outbox;
        this.transports = transports;
        this.machineClock = machineClock;
        this.businessClock = businessClock;
        this.isOnlyServer = externalDatabase.isEmpty();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(MessageQueued queued) {
        calls.release();
    }

    @Override
    public void start() {
        open = true;
        Thread.ofVirtual().name("outbox").start(this::lookRoundAndRound);
    }

    @Override
    public void stop() {
        open = false;
        calls.release();
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    private void lookRoundAndRound() {
        // the embedded database has one server at a time: whoever was sending there is dead
        var silentSince = isOnlyServer ? machineClock.instant() : machineClock.instant().minus(Outbox.SILENCE);
        while (open) {
            try {
                outbox.giveUp(silentSince);
                while (open && sendNext()) log.debug("a message was sent");
            } catch (RuntimeException failure) {
                log.warn("Messages wait: {}", failure.getMessage());
            }
            pause();
            silentSince = machineClock.instant().minus(Outbox.SILENCE);
        }
    }

    private void pause() {
        try {
            calls.tryAcquire(LOOK_AGAIN_MILLISECONDS, TimeUnit.MILLISECONDS);
            calls.drainPermits();
        } catch (InterruptedException _) {
            open = false;
        }
    }

    private boolean sendNext() {
        var claimed = outbox.claim(sender);
        claimed.ifPresent(message -> settle(message, transports.send(message)));
        return claimed.isPresent();
    }

    private void settle(Message message, Verdict verdict) {
        switch (verdict) {
            case Verdict.Sent _ -> outbox.settle(message.id(), sender, now -> now.sent(businessClock.instant()), null);
            case Verdict.Never(var reason) -> outbox.settle(message.id(), sender, now -> now.failed(reason), null);
            case Verdict.Unknown(var reason) -> outbox.settle(message.id(), sender, now -> now.unknown(reason), null);
            case Verdict.NotNow(var reason) when message.attempts() + 1 >= MOST_ATTEMPTS -> outbox.settle(message.id(), sender, now -> now.failed(reason), null);
            case Verdict.NotNow(var reason) -> outbox.settle(message.id(), sender, now -> now.putBack(reason), nextAttempt(message));
        }
    }

    private Instant nextAttempt(Message message) {
        return machineClock.instant().plus(FIRST_PAUSE.multipliedBy(1L << message.attempts()));
    }
}
