package dev.perennial.crm.platform.bulk;

import dev.perennial.crm.platform.JobKind;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.crm.platform.bulk.BulkLedger.Line;
import dev.perennial.crm.platform.bulk.BulkOutcome.State;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.JournalEntry;
import dev.perennial.engine.journal.JournalReader;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.write.Canonical;
import dev.perennial.engine.write.RecordWriter;
import dev.perennial.engine.write.StoredRecords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sets the fields of a bulk change back as they were, as far as nobody changed them since; what somebody did is reported, not overwritten. */
@Component
class UndoBulk implements JobKind {

    static final String NAME = "undo-bulk-change";
    private static final int AT_ONCE = 100;

    /** Which bulk change is undone. */
    record Parameters(UUID job) {}

    /** The last line of the undone change that was looked at. */
    record Checkpoint(long no) {}

    private final BulkLedger ledger;
    private final BulkHand hand;
    private final BulkReport report;
    private final JournalReader journal;
    private final StoredRecords records;
    private final RecordWriter writer;
    private final Messages messages;

    UndoBulk(BulkLedger ledger, BulkHand hand, BulkReport report, JournalReader journal, StoredRecords records, RecordWriter writer, Messages messages) {
        this.ledger = ledger;
        this.hand = hand;
        this.report = report;
        this.journal = journal;
        this.records = records;
        this.writer = writer;
        this.messages = messages;
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
        var undone = run.parameters(Parameters.class).job();
        var bulk = ledger.find(undone).orElseThrow();
        var type = TypeName.of(bulk.type());
        var paths = bulk.paths().stream().map(Path::of).toList();
        var no = run.checkpoint(Checkpoint.class).map(Checkpoint::no).orElse(0L);
        if (no == 0) run.expect(ledger.counts(undone).getOrDefault(State.CHANGED, 0));
        for (var block = ledger.lines(undone, State.CHANGED, no, AT_ONCE); !block.isEmpty(); block = ledger.lines(undone, State.CHANGED, block.getLast().no(), AT_ONCE)) {
            var lines = block;
            run.step(() -> {
                var done = lines.stream().filter(line -> takeBack(run, type, paths, line)).count();
                return new JobRun.Reached(done, lines.size() - done, new Checkpoint(lines.getLast().no()));
            });
        }
        report.write(run, type);
    }

    private boolean takeBack(JobRun run, TypeName type, List<Path> paths, Line line) {
        var outcome = hand.carefully(run.by(), () -> journal.change(type, line.record(), line.outcome().version())
                .map(entry -> takenBack(type, paths, line, entry, run.by())).orElseGet(() -> BulkOutcome.conflict("")));
        ledger.gather(run.id(), line.no(), List.of(line.record()));
        ledger.note(run.id(), line.no(), outcome);
        return outcome.state() == State.CHANGED || outcome.state() == State.UNCHANGED;
    }

    private BulkOutcome takenBack(TypeName type, List<Path> paths, Line line, JournalEntry entry, Actor by) {
        var now = records.lock(type, line.record()).filter(record -> !record.isDeleted());
        if (now.isEmpty()) return BulkOutcome.conflict(messages.text(by.locale(), "platform.bulk.gone"));
        var back = new LinkedHashMap<Path, Object>();
        var changedSince = new ArrayList<Path>();
        for (var path : paths) {
            if (!entry.before().has(path) && !entry.after().has(path)) continue;
            if (Canonical.same(value(now.get(), path), entry.after().get(path))) back.put(path, entry.before().get(path));
            else if (!Canonical.same(value(now.get(), path), entry.before().get(path))) changedSince.add(path);
        }
        var after = writer.change(type, line.record(), Values.of(back), RecordWriter.ANY_VERSION, by);
        if (!changedSince.isEmpty()) return BulkOutcome.conflict(messages.text(by.locale(), "platform.bulk.changedSince", labels(type, changedSince, by)));
        return BulkOutcome.left(now.get().version(), after.version());
    }

    private static Object value(Stored record, Path path) {
        return path.equals(RecordWriter.OWNER) ? record.holder().owner() : record.values().get(path);
    }

    private String labels(TypeName type, List<Path> paths, Actor by) {
        return paths.stream().map(path -> messages.find(by.locale(), LabelKeys.field(type, path)).orElseGet(() -> messages.text(by.locale(), "field." + path.text()))).collect(Collectors.joining(", "));
    }
}
