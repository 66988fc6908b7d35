package dev.perennial.engine.merge;

import static dev.perennial.engine.refusal.EngineRefusal.INVALID;
import static dev.perennial.engine.refusal.EngineRefusal.NOT_FOUND;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.JournalEntry;
import dev.perennial.engine.journal.JournalReader;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.transfer.HouseWrites;
import dev.perennial.engine.write.Canonical;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.Holders;
import dev.perennial.engine.write.Layouts;
import dev.perennial.engine.write.LockChecks;
import dev.perennial.engine.write.Permission;
import dev.perennial.engine.write.RecordWriter;
import dev.perennial.engine.write.StoredRecords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Takes a merge back inside the transaction of whoever asks: the survivor gives back what nobody changed since, the others live again, links go back that nobody moved since. */
@Component
public class RecordParting {

    private final Layouts layouts;
    private final StoredRecords records;
    private final Permission permission;
    private final LockChecks locks;
    private final JournalReader journal;
    private final RecordWriter writer;
    private final HouseWrites writes;
    private final Holders holders;

    RecordParting(Layouts layouts, StoredRecords records, Permission permission, LockChecks locks, JournalReader journal, RecordWriter writer, HouseWrites writes, Holders holders) {
        this.layouts = layouts;
        this.records = records;
        this.permission = permission;
        this.locks = locks;
        this.journal = journal;
        this.writer = writer;
        this.writes = writes;
        this.holders = holders;
    }

    /** The survivor afterwards, and the paths that somebody changed since. */
    public record Outcome(Stored survivor, List<Stored> others, Set<Path> changedSince) {}

    /** Records whose links went back, by the paths of these, and those that somebody changed since. */
    public record Back(Map<UUID, Set<Path>> moved, Map<UUID, Set<Path>> changedSince) {}

    /** Refuses who may not take it back: he must be allowed to change the survivor and to bring back the others. */
    public void check(TypeName type, UUID survivor, List<UUID> others, Actor by) {
        var locked = records.lock(type, Stream.concat(Stream.of(survivor), others.stream()).toList());
        var into = locked.get(survivor);
        if (into == null || into.isDeleted()) throw Refused.because(NOT_FOUND, type, survivor);
        permission.check(Action.CHANGE, into, by);
        locks.checkWhole(into, by);
        for (var id : others) {
            var other = locked.get(id);
            if (other == null) throw Refused.because(NOT_FOUND, type, id);
            permission.check(Action.DELETE, other, by);
        }
    }

    /** Gives the survivor back what it held before the version, and lets the others live again. */
    public Outcome part(TypeName type, UUID survivor, long version, List<UUID> others, Errand errand) {
        var blueprint = layouts.of(type).blueprint();
        var now = records.lock(type, survivor).orElseThrow();
        var entry = journal.change(type, survivor, version);
        var values = Canonical.of(blueprint, now.values()).with(RecordWriter.OWNER, now.holder().owner());
        var undone = entry.map(merge -> Undone.of(blueprint, merge, values)).orElse(new Undone(values, Set.of()));
        return errand.during(() -> {
            var after = givenBack(now, undone.values(), errand);
            var back = others.stream().map(other -> writer.restore(type, other, errand.by())).toList();
            return new Outcome(after, back, undone.changedSince());
        });
    }

    /** Unique values that the survivor gives back may have been taken since. */
    private Stored givenBack(Stored now, Values values, Errand errand) {
        var owner = (UUID) values.get(RecordWriter.OWNER);
        var holder = Canonical.same(owner, now.holder().owner()) ? now.holder() : holders.heldBy(owner);
        try {
            return writes.write(now.type(), List.of(new HouseWrites.Change(now, holder, values.without(RecordWriter.OWNER))), errand).getFirst();
        } catch (DuplicateKeyException taken) {
            var path = layouts.of(now.type()).uniquePathOf(String.valueOf(taken.getMostSpecificCause().getMessage())).orElseThrow(() -> taken);
            throw Refused.because(INVALID, List.of(Finding.at(path.text(), "TAKEN")));
        }
    }

    /** Leads the links of records, all of one type, back to where they led before the version that the merge left of each. */
    public Back back(TypeName type, Map<UUID, Long> versions, Errand errand) {
        var blueprint = layouts.of(type).blueprint();
        var entries = journal.changes(type, versions.keySet());
        var moved = new HashMap<UUID, Set<Path>>();
        var since = new LinkedHashMap<UUID, Set<Path>>();
        var changes = new ArrayList<HouseWrites.Change>();
        for (var record : records.lock(type, versions.keySet()).values()) {
            var entry = entries.getOrDefault(record.id(), Map.of()).get(versions.get(record.id()));
            if (entry == null) continue;
            var undone = Undone.of(blueprint, entry, record.values());
            if (!undone.changedSince().isEmpty()) since.put(record.id(), undone.changedSince());
            if (undone.values().equals(record.values())) continue;
            changes.add(HouseWrites.Change.of(record, undone.values()));
            moved.put(record.id(), paths(entry));
        }
        writes.write(type, changes, errand);
        return new Back(moved, since);
    }

    private static Set<Path> paths(JournalEntry entry) {
        var paths = new LinkedHashSet<>(entry.after().asMap().keySet());
        paths.addAll(entry.before().asMap().keySet());
        return paths;
    }
}
