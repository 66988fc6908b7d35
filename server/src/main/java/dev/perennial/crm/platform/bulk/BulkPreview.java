package dev.perennial.crm.platform.bulk;

import dev.perennial.crm.platform.bulk.BulkOutcome.State;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.write.DryRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Rehearses a bulk change on its first records in earnest and takes everything back. */
@Component
class BulkPreview {

    static final int EXAMINED = 200;

    /** A record that would stay as it is, and why. */
    record Blocked(UUID id, String label, String code, String message) {}

    /** How many records there are, how many were tried, and what would become of these. */
    record Rehearsed(boolean dryRun, long total, int examined, int changed, int unchanged, List<Blocked> blocked) {}

    private final RecordReader reader;
    private final BulkHand hand;
    private final DryRun dryRun;

    BulkPreview(RecordReader reader, BulkHand hand, DryRun dryRun) {
        this.reader = reader;
        this.hand = hand;
        this.dryRun = dryRun;
    }

    Rehearsed of(BulkPlan plan, Actor by) {
        var total = reader.count(plan.type(), plan.list(), by);
        var ids = reader.list(plan.type(), plan.list().page(EXAMINED, null), by).items().stream().map(Stored::id).toList();
        var outcomes = dryRun.rehearse(() -> outcomes(plan, ids, by)).result();
        var labels = reader.labels(plan.type(), ids, by);
        var blocked = new ArrayList<Blocked>();
        outcomes.forEach((id, outcome) -> {
            if (outcome.state() == State.REFUSED) blocked.add(new Blocked(id, labels.get(id), outcome.code(), outcome.message()));
        });
        return new Rehearsed(true, total, ids.size(), count(outcomes, State.CHANGED), count(outcomes, State.UNCHANGED), blocked);
    }

    private Map<UUID, BulkOutcome> outcomes(BulkPlan plan, List<UUID> ids, Actor by) {
        var outcomes = new HashMap<UUID, BulkOutcome>();
        for (var id : ids) outcomes.put(id, hand.carryOut(plan, id, by));
        return outcomes;
    }

    private static int count(Map<UUID, BulkOutcome> outcomes, State state) {
        return (int) outcomes.values().stream().filter(outcome -> outcome.state() == state).count();
    }
}
