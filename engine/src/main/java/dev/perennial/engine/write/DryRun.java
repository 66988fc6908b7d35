package dev.perennial.engine.write;

import dev.perennial.engine.journal.Act;
import dev.perennial.engine.record.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does something in earnest, tells what it would have done, and takes it back. */
@Component
public class DryRun {

    private static final ScopedValue<List<Effect>> NOTED = ScopedValue.newInstance();

    private final TransactionTemplate transactions;

    public DryRun(PlatformTransactionManager manager) {
        this.transactions = new TransactionTemplate(manager);
    }

    /** One write that the rehearsed act would have made. */
    public record Effect(TypeName type, UUID id, Act act) {}

    /** The result of the act and all its effects, none of which happened. */
    public record Rehearsal<R>(R result, List<Effect> effects) {}

    /** Rehearses the act in a transaction of its own; what the act refuses is refused here too. */
    public <R> Rehearsal<R> rehearse(Supplier<R> act) {
        var effects = new ArrayList<Effect>();
        var result = ScopedValue.where(NOTED, effects).call(() -> transactions.execute(running -> {
            running.setRollbackOnly();
            return act.get();
        }));
        return new Rehearsal<>(result, List.copyOf(effects));
    }

    /** True while what is written will be taken back. */
    public static boolean isRunning() {
        return NOTED.isBound();
    }

    /** Notes a write for the rehearsal that runs, if one does. */
    public static void note(TypeName type, UUID id, Act act) {
        if (NOTED.isBound()) NOTED.get().add(new Effect(type, id, act));
    }
}
