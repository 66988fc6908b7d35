package dev.perennial.crm.platform.merge;

import dev.perennial.crm.platform.JobKind;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.merge.IncomingLinks;
import dev.perennial.engine.merge.MovedLinks;
import dev.perennial.engine.merge.Merging.State;
import dev.perennial.engine.merge.MovedLinks.Moved;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.StoredRecords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves what hangs on merged records in blocks, place by place; a killed run goes on behind the last block, and what moved already is not found again. */
@Component
class MoveLinks implements JobKind {

    private static final Logger log = LoggerFactory.getLogger(MoveLinks.class);
    static final String NAME = "merge-links";
    private static final int AT_ONCE = 500;

    /** The merge whose links move. */
    record Parameters(UUID merge) {}

    /** The place among all places that may link there, and the last record looked at. */
    record Checkpoint(int place, UUID after) {}

    private final MergeLedger ledger;
    private final IncomingLinks links;
    private final MovedLinks movedLinks;
    private final StoredRecords records;
    private final TransactionTemplate nested;

    MoveLinks(MergeLedger ledger, IncomingLinks links, MovedLinks movedLinks, StoredRecords records, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.links = links;
        this.movedLinks = movedLinks;
        this.records = records;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Actor.Via via() {
        return Actor.Via.SCREEN;
    }

    @Override
    public void run(JobRun run) {
        var merge = ledger.find(run.parameters(Parameters.class).merge()).orElseThrow();
        var places = links.to(merge.type());
        var begin = run.checkpoint(Checkpoint.class).orElse(new Checkpoint(0, null));
        if (begin.place() == 0 && begin.after() == null) run.expect(places.stream().mapToLong(place -> links.count(place, merge.type(), merge.others())).sum());
        var errand = new Errand(run.by(), Cause.verb("merge"));
        for (var at = begin.place(); at < places.size(); at++) {
            var after = at == begin.place() ? begin.after() : null;
            var block = links.linking(places.get(at), merge.type(), merge.others(), after, AT_ONCE);
            for (; !block.isEmpty(); block = links.linking(places.get(at), merge.type(), merge.others(), block.getLast(), AT_ONCE)) step(run, merge, places.get(at).type().name(), block, new Checkpoint(at, block.getLast()), errand);
        }
        run.step(() -> {
            ledger.state(merge.id(), State.DONE);
            return new JobRun.Reached(0, 0, new Checkpoint(places.size(), null));
        });
    }

    private void step(JobRun run, Merge merge, TypeName type, List<UUID> block, Checkpoint reached, Errand errand) {
        run.step(() -> {
            var movable = block.stream().filter(id -> !type.equals(merge.type()) || !merge.others().contains(id)).toList();
            var moved = move(merge, type, movable, errand);
            ledger.note(merge.id(), moved);
            return new JobRun.Reached(moved.size(), movable.size() - moved.size(), reached);
        });
    }

    /** Moves the links of these records; where two would clash, each for itself, so that only those stay that cannot move. */
    List<Moved> move(Merge merge, TypeName type, List<UUID> ids, Errand errand) {
        try {
            return inOne(merge, type, ids, errand);
        } catch (DuplicateKeyException clash) {
            var moved = new ArrayList<Moved>();
            for (var id : ids) {
                try {
                    moved.addAll(inOne(merge, type, List.of(id), errand));
                } catch (DuplicateKeyException staysBehind) {
                    log.info("{} {} stays with a record that was merged away: {}", type, id, staysBehind.getMessage());
                }
            }
            return moved;
        }
    }

    private List<Moved> inOne(Merge merge, TypeName type, List<UUID> ids, Errand errand) {
        var moves = new HashMap<UUID, UUID>();
        merge.others().forEach(other -> moves.put(other, merge.into()));
        try {
            return nested.execute(_ -> movedLinks.move(type, ids, merge.type(), moves, errand));
        } catch (DuplicateKeyException clash) {
            records.forget();
            throw clash;
        }
    }
}
