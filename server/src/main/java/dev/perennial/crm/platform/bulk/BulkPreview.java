package dev.perennial.crm.platform.bulk;

import dev.perennial.crm.platform.bulk.BulkLedger.Bulk;
import dev.perennial.crm.platform.bulk.BulkLedger.Line;
import dev.perennial.crm.platform.bulk.BulkOutcome.State;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.write.DryRun;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Rehearses a bulk change, a transfer or the undoing of one on its first records in earnest and takes everything back. */
@Component
class BulkPreview {

    static final int EXAMINED = 200;
    private static final int FEWEST_OF_A_TYPE = 20;

    /** A record that would stay as it is, and why. */
    record Blocked(String type, UUID id, String label, String code, String message) {}

    /** How many records there are, how many were tried, and what would become of these. */
    record Rehearsed(boolean dryRun, long total, int examined, int changed, int unchanged, List<Blocked> blocked) {}

    /** What is done to the record that the plan found, by its place among all. */
    interface Act {

        BulkOutcome on(BulkPlan plan, long no, UUID record);
    }

    private final RecordReader reader;
    private final BulkHand hand;
    private final TakenBack takenBack;
    private final BulkLedger ledger;
    private final DryRun dryRun;

    BulkPreview(RecordReader reader, BulkHand hand, TakenBack takenBack, BulkLedger ledger, DryRun dryRun) {
        this.reader = reader;
        this.hand = hand;
        this.takenBack = takenBack;
        this.ledger = ledger;
        this.dryRun = dryRun;
    }

    Rehearsed of(BulkPlan plan, Actor by) {
        return of(List.of(plan), (_, _, record) -> hand.carryOut(plan, record, by), by);
    }

    /** The first records of every plan. */
    Rehearsed of(List<BulkPlan> plans, Act act, Actor by) {
        var ofEach = Math.max(FEWEST_OF_A_TYPE, EXAMINED / plans.size());
        var lines = new ArrayList<Line>();
        var total = 0L;
        for (var plan : plans) {
            total += reader.count(plan.type(), plan.list(), by);
            for (var found : reader.list(plan.type(), plan.list().page(ofEach, null), by).items()) lines.add(new Line(lines.size() + 1L, plan.type(), found.id(), null));
        }
        var byType = plans.stream().collect(Collectors.toMap(BulkPlan::type, Function.identity()));
        return told(total, dryRun.rehearse(() -> tried(lines, line -> act.on(byType.get(line.type()), line.no(), line.record()))).result(), by);
    }

    /** What undoing would do to the first records that were changed. */
    Rehearsed ofUndoing(Bulk bulk, Actor by) {
        var lines = ledger.lines(bulk.job(), State.CHANGED, 0, EXAMINED);
        return told(ledger.counts(bulk.job()).getOrDefault(State.CHANGED, 0), dryRun.rehearse(() -> tried(lines, line -> takenBack.of(bulk, line, by))).result(), by);
    }

    private static List<Line> tried(List<Line> lines, Function<Line, BulkOutcome> act) {
        return lines.stream().map(line -> new Line(line.no(), line.type(), line.record(), act.apply(line))).toList();
    }

    private Rehearsed told(long total, List<Line> tried, Actor by) {
        var blocked = new ArrayList<Blocked>();
        tried.stream().filter(line -> line.outcome().isLeftAlone()).collect(Collectors.groupingBy(Line::type)).forEach((type, lines) -> {
            var labels = reader.labels(type, lines.stream().map(Line::record).toList(), by);
            for (var line : lines) blocked.add(new Blocked(type.toString(), line.record(), labels.get(line.record()), line.outcome().code(), line.outcome().message()));
        });
        return new Rehearsed(true, total, tried.size(), count(tried, State.CHANGED), count(tried, State.UNCHANGED), blocked);
    }

    private static int count(List<Line> lines, State state) {
        return (int) lines.stream().filter(line -> line.outcome().state() == state).count();
    }
}
