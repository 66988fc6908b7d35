package dev.perennial.engine.transfer;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.write.LockChecks;
import java.util.List;
import org.springframework.stereotype.Component;

/** Refuses the rows that would change what is locked of their record; asked of the database once for the whole block. */
@Component
class BlockLocks {

    private final LockChecks locks;

    BlockLocks(LockChecks locks) {
        this.locks = locks;
    }

    /** Later steps may rely on the rows that are not refused to change only what is open. */
    void check(SetPlan plan, List<BlockRow> block, Actor actor) {
        var changing = block.stream().filter(row -> row.before() != null && !row.isRefused()).toList();
        var found = locks.against(actor, plan.type(), changing.stream().map(BlockRow::id).toList());
        for (var row : changing) {
            var lock = found.get(row.id());
            if (lock != null) locks.refusalOf(lock, row.before(), row.given(), row.was(), row.settled(), row.holder(), actor).ifPresent(row::refuse);
        }
    }
}
