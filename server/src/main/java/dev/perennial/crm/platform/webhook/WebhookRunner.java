package dev.perennial.crm.platform.webhook;

import dev.perennial.crm.platform.BackgroundWork;
import dev.perennial.crm.platform.webhook.DeliveryQueue.Claimed;
import dev.perennial.crm.platform.webhook.DeliveryQueue.Enqueued;
import dev.perennial.engine.journal.JournalSealed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Feeds webhooks and sends what waits, several events at once but few to the same address; every server does, each event is one server's. */
@Component
class WebhookRunner implements SmartLifecycle, BackgroundWork {

    /** So many events are under way at once, and so many of them to one webhook. */
    static final int MOST_AT_ONCE = 8;
    private static final int MOST_TO_ONE = 3;

    /** Longer than any attempt may take. */
    static final Duration SILENCE = Duration.ofMinutes(2);

    private static final Logger log = LoggerFactory.getLogger(WebhookRunner.class);
    private static final long LOOK_AGAIN_MILLISECONDS = 2_000;
    private static final long REST_MILLISECONDS = 100;
    private static final long LAST_ANSWERS_MILLISECONDS = 1_500;
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    private final WebhookFeed feed;
    private final DeliveryQueue queue;
    private final DeliveryShelf shelf;
    private final WebhookSender post;
    private final Rests rests;
    private final InstantSource clock;
    private final boolean isOnlyServer;
    private final UUID sender = UUID.randomUUID();
    private final Semaphore bell = new Semaphore(0);
    private final Semaphore hands = new Semaphore(MOST_AT_ONCE);
    private final Map<UUID, Integer> underWay = new ConcurrentHashMap<>();
    private volatile boolean open;
    private Instant cleaned = Instant.EPOCH;

    WebhookRunner(WebhookFeed feed, DeliveryQueue queue, DeliveryShelf shelf, WebhookSender post, Rests rests, @Qualifier("machineClock") InstantSource machineClock,
            @Value("${perennial.db.url:}") String externalDatabase) {
        this.feed = feed;
        this.queue = queue;
        this.shelf = shelf;
        this.post = post;
        this.rests = rests;
        this.clock = machineClock;
        this.isOnlyServer = externalDatabase.isEmpty();
    }

    @EventListener
    void on(JournalSealed sealed) {
        ring();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(Enqueued enqueued) {
        ring();
    }

    private void ring() {
        if (bell.availablePermits() == 0) bell.release();
    }

    @Override
    public void start() {
        open = true;
        Thread.ofVirtual().name("webhooks").start(this::lookRoundAndRound);
    }

    @Override
    public void stop() {
        open = false;
        ring();
        try {
            // who is cut off here is sent again, which his receiver recognises by the id
            if (hands.tryAcquire(MOST_AT_ONCE, LAST_ANSWERS_MILLISECONDS, TimeUnit.MILLISECONDS)) hands.release(MOST_AT_ONCE);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    @Override
    public boolean isQuiet() {
        return feed.behind().isEmpty() && underWay.isEmpty() && !queue.holdsFresh();
    }

    private void lookRoundAndRound() {
        // the embedded database has one server at a time: whoever was sending there is dead
        var silentSince = isOnlyServer ? clock.instant() : clock.instant().minus(SILENCE);
        while (open) {
            try {
                queue.release(silentSince);
                while (open && feed.advance()) sendAll();
                sendAll();
                clean();
            } catch (RuntimeException failure) {
                log.warn("Webhooks wait: {}", failure.getMessage());
            }
            pause();
            silentSince = clock.instant().minus(SILENCE);
        }
    }

    private void pause() {
        try {
            bell.tryAcquire(LOOK_AGAIN_MILLISECONDS, TimeUnit.MILLISECONDS);
            Thread.sleep(REST_MILLISECONDS);
            bell.drainPermits();
        } catch (InterruptedException _) {
            open = false;
        }
    }

    private void clean() {
        if (clock.instant().isBefore(cleaned.plus(BETWEEN_CLEANINGS))) return;
        cleaned = clock.instant();
        shelf.forgetOld();
    }

    /** Goes from webhook to webhook, one event each, as long as hands are free and something is due. */
    private void sendAll() {
        for (var sent = true; open && sent; ) {
            sent = false;
            for (var webhook : queue.waiting())
                if (underWay.getOrDefault(webhook.id(), 0) < MOST_TO_ONE && !(webhook.active() && rests.isResting(webhook.id()))) sent |= sendOne(webhook);
        }
    }

    private boolean sendOne(DeliveryQueue.Waiting webhook) {
        if (!hands.tryAcquire()) return false;
        var claimed = queue.claim(webhook.id(), webhook.active(), sender);
        claimed.ifPresentOrElse(event -> {
            underWay.merge(webhook.id(), 1, Integer::sum);
            Thread.ofVirtual().name("webhook-post").start(() -> send(event));
        }, hands::release);
        return claimed.isPresent();
    }

    private void send(Claimed event) {
        try {
            post.send(event, sender).ifPresent(answer -> rests.note(event.webhook(), answer));
        } catch (RuntimeException failure) {
            log.warn("A webhook's event {} was not dealt with and is sent again later: {}", event.id(), failure.toString());
        } finally {
            underWay.computeIfPresent(event.webhook(), (_, many) -> many == 1 ? null : many - 1);
            hands.release();
            ring();
        }
    }
}
