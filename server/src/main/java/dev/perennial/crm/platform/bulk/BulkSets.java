package dev.perennial.crm.platform.bulk;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import dev.perennial.crm.platform.ChangeSetKind;
import dev.perennial.crm.platform.bulk.BulkLedger.Bulk;
import dev.perennial.engine.access.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Bulk changes and transfers as change sets. */
@Component
class BulkSets implements ChangeSetKind {

    private final BulkLedger ledger;
    private final BulkDesk desk;

    BulkSets(BulkLedger ledger, BulkDesk desk) {
        this.ledger = ledger;
        this.desk = desk;
    }

    @Override
    public List<String> kinds() {
        return List.of("change", "transfer");
    }

    @Override
    public List<ChangeSet> newest(Asked asked, Actor by) {
        var whose = asked.by() == null ? noCondition() : BulkLedger.OWNER.eq(asked.by());
        var before = asked.before() == null ? noCondition() : row(BulkLedger.BEGUN_AT, BulkLedger.JOB).lt(asked.before(), asked.beforeId());
        return ledger.bulks(whose.and(before), asked.atMost()).stream().map(bulk -> set(bulk, by)).toList();
    }

    @Override
    public Optional<ChangeSet> find(UUID id, Actor by) {
        return ledger.find(id).map(bulk -> set(bulk, by));
    }

    private ChangeSet set(Bulk bulk, Actor by) {
        var kind = switch (bulk.kind()) {
            case CHANGE -> "change";
            case TRANSFER -> "transfer";
        };
        var undoable = desk.isUndoable(bulk, by);
        return new ChangeSet(bulk.job(), kind, bulk.owner(), bulk.begunAt(), null, bulk.reason(), bulk.undoes(), bulk.undoneBy(), undoable, undoable ? bulk.undoableUntil() : null, null);
    }

    @Override
    public Undoing rehearse(UUID id, Actor by) {
        var found = desk.undoPreview(id, by);
        return new Undoing(found.total(), found.examined(), found.changed() + found.unchanged(), found.blocked().stream().map(one -> new Left(one.label(), one.message())).toList());
    }

    @Override
    public UUID undo(UUID id, Actor by) {
        return desk.undo(id, by);
    }
}
