package dev.perennial.crm.platform.bulk;

import dev.perennial.crm.platform.bulk.BulkLedger.Bulk;
import dev.perennial.crm.platform.bulk.BulkLedger.Line;
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

/** Sets one record of a bulk change back as it was, as far as nobody changed it since; what somebody did is reported, not overwritten. */
@Component
class TakenBack {

    private final BulkHand hand;
    private final OwnerHand owners;
    private final FormerOwners formerOwners;
    private final JournalReader journal;
    private final StoredRecords records;
    private final RecordWriter writer;
    private final Messages messages;

    TakenBack(BulkHand hand, OwnerHand owners, FormerOwners formerOwners, JournalReader journal, StoredRecords records, RecordWriter writer, Messages messages) {
        this.hand = hand;
        this.owners = owners;
        this.formerOwners = formerOwners;
        this.journal = journal;
        this.records = records;
        this.writer = writer;
        this.messages = messages;
    }

    BulkOutcome of(Bulk bulk, Line line, Actor by) {
        return hand.carefully(by, () -> journal.change(line.type(), line.record(), line.outcome().version()).map(entry -> of(bulk, line, entry, by)).orElseGet(() -> BulkOutcome.conflict("")));
    }

    private BulkOutcome of(Bulk bulk, Line line, JournalEntry entry, Actor by) {
        var type = line.type();
        var now = records.lock(type, line.record()).filter(record -> !record.isDeleted());
        if (now.isEmpty()) return BulkOutcome.conflict(messages.text(by.locale(), "platform.bulk.gone"));
        var back = new LinkedHashMap<Path, Object>();
        var changedSince = new ArrayList<Path>();
        for (var text : bulk.paths()) {
            var path = Path.of(text);
            if (!entry.before().has(path) && !entry.after().has(path)) continue;
            if (Canonical.same(value(now.get(), path), entry.after().get(path))) back.put(path, entry.before().get(path));
            else if (!Canonical.same(value(now.get(), path), entry.before().get(path))) changedSince.add(path);
        }
        var after = back.isEmpty() ? now.get() : written(bulk, line, back, by);
        if (!changedSince.isEmpty()) return BulkOutcome.conflict(messages.text(by.locale(), "platform.bulk.changedSince", labels(type, changedSince, by)));
        return BulkOutcome.left(now.get().version(), after.version());
    }

    private Stored written(Bulk bulk, Line line, LinkedHashMap<Path, Object> back, Actor by) {
        return switch (bulk.kind()) {
            case CHANGE -> writer.change(line.type(), line.record(), Values.of(back), RecordWriter.ANY_VERSION, by);
            case TRANSFER -> {
                var former = (UUID) back.get(RecordWriter.OWNER);
                formerOwners.forget(bulk.job(), line.type(), line.record(), former, by);
                yield owners.give(line.type(), line.record(), former, by);
            }
        };
    }

    private static Object value(Stored record, Path path) {
        return path.equals(RecordWriter.OWNER) ? record.holder().owner() : record.values().get(path);
    }

    private String labels(TypeName type, List<Path> paths, Actor by) {
        return paths.stream().map(path -> messages.find(by.locale(), LabelKeys.field(type, path)).orElseGet(() -> messages.text(by.locale(), "field." + path.text()))).collect(Collectors.joining(", "));
    }
}
