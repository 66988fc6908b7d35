package dev.perennial.engine.transfer;

import static dev.perennial.engine.refusal.EngineRefusal.NOT_PERMITTED;
import static dev.perennial.engine.refusal.EngineRefusal.TOO_LARGE;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.Layouts;
import dev.perennial.engine.write.OneTransaction;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes up to a thousand rows in one transaction, set-based; a row that is refused does not spoil its block. */
@Component
public class SetWriter {

    public static final int MOST_ROWS = 1_000;
    private static final int MOST_ATTEMPTS = 3;

    private final Layouts layouts;
    private final ExistingRows existing;
    private final RowSteps steps;
    private final BlockChecks checks;
    private final BlockLocks locks;
    private final BlockStore store;
    private final OneTransaction transaction;

    SetWriter(Layouts layouts, ExistingRows existing, RowSteps steps, BlockChecks checks, BlockLocks locks, BlockStore store, OneTransaction transaction) {
        this.layouts = layouts;
        this.existing = existing;
        this.steps = steps;
        this.checks = checks;
        this.locks = locks;
        this.store = store;
        this.transaction = transaction;
    }

    /** Writes the block and says for each row, in order, what became of it. */
    public List<RowOutcome> write(SetPlan plan, List<SetRow> rows, Actor actor) {
        if (rows.size() > MOST_ROWS) throw Refused.because(TOO_LARGE, MOST_ROWS);
        if (plan.history() && Errand.running().isEmpty() && !actor.may(Action.IMPORT, plan.type())) throw Refused.because(NOT_PERMITTED, plan.type(), Action.IMPORT);
        var mayTryAgain = !TransactionSynchronizationManager.isActualTransactionActive();
        for (var attempt = 1; ; attempt++) {
            try {
                return transaction.of(() -> writeOnce(plan, rows, actor));
            } catch (DuplicateKeyException takenMeanwhile) {
                if (!mayTryAgain || attempt == MOST_ATTEMPTS) throw takenMeanwhile;
            }
        }
    }

    private List<RowOutcome> writeOnce(SetPlan plan, List<SetRow> rows, Actor actor) {
        var layout = layouts.of(plan.type());
        var block = rows.stream().map(BlockRow::new).toList();
        existing.meet(layout, plan, block);
        for (var row : block) steps.settle(layout, plan, row, actor);
        checks.check(layout, plan, block, actor);
        locks.check(plan, block, actor);
        store.store(layout, plan, block, actor);
        return block.stream().map(BlockRow::outcome).toList();
    }
}
