package dev.perennial.engine.transfer;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.Act;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.journal.Journal;
import dev.perennial.engine.journal.JournalEntry;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.write.Canonical;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.Layouts;
import dev.perennial.engine.write.OneTransaction;
import dev.perennial.engine.write.StoredRecords;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Writes what models and batch runs found out into machine sections, in bulk and without new versions, so that no user's edit ever meets a conflict with them. */
@Component
public class MachineValues {

    private static final UUID NO_RECORD_IN_PARTICULAR = new UUID(0, 0);

    private final Layouts layouts;
    private final MachineRows machineRows;
    private final ChangedRows changedRows;
    private final Journal journal;
    private final StoredRecords records;
    private final OneTransaction transaction;
    private final InstantSource clock;

    MachineValues(Layouts layouts, MachineRows machineRows, ChangedRows changedRows, Journal journal, StoredRecords records, OneTransaction transaction,
            @Qualifier("businessClock") InstantSource clock) {
        this.layouts = layouts;
        this.machineRows = machineRows;
        this.changedRows = changedRows;
        this.journal = journal;
        this.records = records;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Writes the section of many records, a thousand a transaction, and returns how many changed; records that are gone are passed over. */
    public int write(TypeName type, String section, Map<UUID, Values> byRecord) {
        var ids = byRecord.keySet().stream().sorted().toList();
        var changed = 0;
        for (var from = 0; from < ids.size(); from += SetWriter.MOST_ROWS) {
            var block = ids.subList(from, Math.min(ids.size(), from + SetWriter.MOST_ROWS));
            changed += transaction.of(() -> writeBlock(type, section, block, byRecord));
        }
        if (changed > 0) {
            var size = changed;
            transaction.of(() -> {
                journal.append(entry(type, NO_RECORD_IN_PARTICULAR, size, section, Values.NONE, Values.NONE));
                return size;
            });
        }
        return changed;
    }

    private int writeBlock(TypeName type, String section, List<UUID> ids, Map<UUID, Values> byRecord) {
        var side = layouts.of(type).sides().get(section);
        if (side == null) throw new IllegalArgumentException(type + " has no machine section " + section);
        var rows = new ArrayList<List<Object>>();
        var bands = new ArrayList<JournalEntry>();
        for (var row : machineRows.lock(layouts.of(type), side, ids)) {
            var fresh = row.overlaidWith(byRecord.get(row.id()));
            if (Canonical.same(row.values(), fresh.values())) continue;
            var encoded = new ArrayList<Object>(List.of(row.id()));
            encoded.addAll(side.encode(fresh.values()));
            rows.add(encoded);
            if (!row.bands().equals(fresh.bands())) bands.add(entry(type, row.id(), row.version(), section, row.bands(), fresh.bands()));
        }
        if (rows.isEmpty()) return 0;
        var columns = new ArrayList<org.jooq.Field<?>>(List.of(Columns.ID));
        columns.addAll(side.columns());
        changedRows.update(side, columns, rows.stream());
        journal.append(bands);
        records.forget();
        return rows.size();
    }

    private JournalEntry entry(TypeName type, UUID id, long version, String section, Values before, Values after) {
        var author = Errand.running().map(errand -> new JournalEntry.Author(errand.by().user(), errand.by().manner().via(), errand.cause()))
                .orElseGet(() -> new JournalEntry.Author(null, Actor.Via.SYSTEM, new Cause(Cause.Kind.RULE, section)));
        return new JournalEntry(0, clock.instant(), author, Act.MACHINE, new JournalEntry.Subject(type, id, version), before, after);
    }
}
