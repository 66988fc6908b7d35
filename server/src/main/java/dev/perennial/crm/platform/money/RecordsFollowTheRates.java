package dev.perennial.crm.platform.money;

import dev.perennial.engine.custom.LaterRecalculation;
import dev.perennial.engine.record.BaseAmounts;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.write.OneTransaction;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When rates have changed and no further change came for a while, one job for each record type brings its open records up to date. */
@Component
class RecordsFollowTheRates {

    private static final Logger LOG = LoggerFactory.getLogger(RecordsFollowTheRates.class);

    private final RateGeneration generation;
    private final Blueprints blueprints;
    private final LaterRecalculation later;
    private final OneTransaction transaction;
    private long seen = -1;
    private volatile boolean closed;

    RecordsFollowTheRates(RateGeneration generation, Blueprints blueprints, LaterRecalculation later, OneTransaction transaction) {
        this.generation = generation;
        this.blueprints = blueprints;
        this.later = later;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("exchange-rates").start(this::watch);
    }

    private void watch() {
        while (!closed) {
            try {
                Thread.sleep(RateShelf.LOOKED_AT_EVERY);
                if (!closed) look();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException away) {
                LOG.debug("The rates cannot be looked at now", away);
            }
        }
    }

    /** Waits until nothing changed between two looks: a file of rates causes one run, and every server has seen the rates by then. */
    private void look() {
        if (!generation.isAhead()) return;
        var now = generation.number();
        if (now == seen) follow(now);
        seen = now;
    }

    private void follow(long upTo) {
        transaction.of(() -> {
            if (generation.followed(upTo)) types().forEach(type -> later.recalculate(type.name()));
            return upTo;
        });
    }

    private List<Blueprint> types() {
        return blueprints.all().stream().filter(type -> !BaseAmounts.amounts(type).isEmpty()).toList();
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closed = true;
    }
}
