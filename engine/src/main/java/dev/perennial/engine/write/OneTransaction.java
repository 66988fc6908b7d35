package dev.perennial.engine.write;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs an act in one transaction of at most five seconds, joining the one that runs; an outermost act that lost a deadlock is done again. */
@Component
public class OneTransaction {

    private static final int LONGEST_SECONDS = 5;
    private static final int MOST_ATTEMPTS = 3;
    private static final int LONGEST_PAUSE_MILLISECONDS = 50;

    private final TransactionTemplate transactions;

    public OneTransaction(PlatformTransactionManager manager) {
        this.transactions = new TransactionTemplate(manager);
        this.transactions.setTimeout(LONGEST_SECONDS);
    }

    public <R> R of(Supplier<R> act) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) return act.get();
        for (var attempt = 1; ; attempt++) {
            try {
                return transactions.execute(_ -> act.get());
            } catch (PessimisticLockingFailureException lost) {
                if (attempt == MOST_ATTEMPTS) throw lost;
                giveWay(lost);
            }
        }
    }

    /** Those who met once would meet again if both started over at once. */
    private static void giveWay(RuntimeException lost) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw lost;
        }
    }
}
