package dev.perennial.engine.merge;

import static dev.perennial.engine.refusal.EngineRefusal.INVALID;
import static dev.perennial.engine.refusal.EngineRefusal.NOT_FOUND;
import static dev.perennial.engine.refusal.EngineRefusal.VERSION_REQUIRED;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.transfer.HouseWrites;
import dev.perennial.engine.write.Canonical;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.Findings;
import dev.perennial.engine.write.LockChecks;
import dev.perennial.engine.write.Permission;
import dev.perennial.engine.write.RecordWriter;
import dev.perennial.engine.write.StoredRecords;
import dev.perennial.engine.write.WritablePaths;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes one record out of several, inside the transaction of whoever asks: the others are deleted, the survivor takes what it is to hold, each with an entry in its history. */
@Component
public class RecordMerge {

    private final Blueprints blueprints;
    private final StoredRecords records;
    private final Permission permission;
    private final LockChecks locks;
    private final RecordWriter writer;
    private final HouseWrites writes;
    private final Ancestry ancestry;

    RecordMerge(Blueprints blueprints, StoredRecords records, Permission permission, LockChecks locks, RecordWriter writer, HouseWrites writes, Ancestry ancestry) {
        this.blueprints = blueprints;
        this.records = records;
        this.permission = permission;
        this.locks = locks;
        this.writer = writer;
        this.writes = writes;
        this.ancestry = ancestry;
    }

    /** The survivor, and the paths of values that stay behind because they cannot stand on it. */
    public record Outcome(Stored survivor, List<Path> behind) {}

    /** The records, the survivor first, locked; refuses who may not merge them, whoever looked at older versions, and picks that make no sense. */
    public List<Stored> admitted(TypeName type, MergeWish wish, Actor by) {
        var locked = records.lock(type, wish.all());
        var all = new ArrayList<Stored>();
        for (var id : wish.all()) {
            var record = locked.get(id);
            if (record == null || record.isDeleted()) throw Refused.because(NOT_FOUND, type, id);
            permission.checkReach(Action.READ, record, by);
            all.add(record);
        }
        permission.check(Action.CHANGE, all.getFirst(), by);
        all.stream().skip(1).forEach(other -> permission.check(Action.DELETE, other, by));
        all.forEach(record -> locks.checkWhole(record, by));
        var picks = picked(all, wish.values());
        if (picks.has(RecordWriter.OWNER) && !Canonical.same(picks.get(RecordWriter.OWNER), all.getFirst().holder().owner())) permission.check(Action.ASSIGN, all.getFirst(), by);
        WritablePaths.refuseLocked(blueprints.get(type), by.on(type), picks, all.getFirst().values());
        for (var record : all) if (!wish.versions().containsKey(record.id())) throw Refused.because(VERSION_REQUIRED, type);
        all.forEach(record -> RecordWriter.checkVersion(record, wish.versions().get(record.id())));
        checkPicks(blueprints.get(type), wish, all.getFirst(), picks, by);
        return all;
    }

    private static Values picked(List<Stored> all, Map<Path, UUID> picks) {
        var picked = new LinkedHashMap<Path, Object>();
        picks.forEach((path, id) -> all.stream().filter(record -> record.id().equals(id)).forEach(record ->
                picked.put(path, path.equals(RecordWriter.OWNER) ? record.holder().owner() : record.values().get(path))));
        return Values.of(picked);
    }

    private static void checkPicks(Blueprint blueprint, MergeWish wish, Stored into, Values picks, Actor by) {
        var findings = new Findings(wish.findings());
        if (new HashSet<>(wish.all()).size() < wish.all().size()) findings.accept(Finding.at("others", "GIVEN_TWICE"));
        wish.values().forEach((path, id) -> {
            if (!wish.all().contains(id)) findings.accept(Finding.at("values/" + path, "NOT_AN_OPTION"));
            else if (blueprint.field(path).filter(field -> !MergedValues.isPickable(field)).isPresent()) findings.accept(Finding.at(path.text(), "DERIVED"));
        });
        WritablePaths.report(blueprint, by.on(blueprint.name()), picks, into.values(), findings);
        findings.refuseIfAny();
    }

    /** Makes the admitted records one. What links to the others should have moved before; the unique values of the others become free. */
    public Outcome merge(TypeName type, List<Stored> all, Map<Path, UUID> picks, Errand errand) {
        var blueprint = blueprints.get(type);
        var members = new HashSet<>(all.stream().map(Stored::id).toList());
        var tree = Ancestry.treeOf(blueprint);
        var wanted = MergedValues.of(blueprint, all, picks, parent -> ancestry.above(type, tree.orElseThrow().path(), parent, members));
        return errand.during(() -> {
            all.stream().skip(1).forEach(other -> writer.delete(type, other.id(), RecordWriter.ANY_VERSION, errand.by()));
            return changed(all.getFirst(), wanted, errand);
        });
    }

    /** A value that nobody picked and that cannot stand on the survivor stays where it came from; whatever else is wrong is told. */
    private Outcome changed(Stored into, MergedValues.Wanted wanted, Errand errand) {
        var patch = wanted.patch();
        var behind = new ArrayList<Path>();
        while (true) {
            try {
                var after = writer.change(into.type(), into.id(), patch, RecordWriter.ANY_VERSION, errand.by());
                if (after.version() == into.version()) after = writes.write(into.type(), List.of(HouseWrites.Change.of(after, after.values())), errand).getFirst();
                return new Outcome(after, behind);
            } catch (Refused refused) {
                var left = patch.asMap().keySet().stream().filter(wanted.filled()::contains).filter(path -> refused.findings().stream().anyMatch(finding -> concerns(finding, path))).toList();
                if (left.isEmpty()) throw refused;
                for (var path : left) patch = patch.without(path);
                behind.addAll(left);
            }
        }
    }

    private static boolean concerns(Finding finding, Path path) {
        return finding.path().equals(path.text()) || path.text().startsWith(finding.path() + "/") || finding.path().startsWith(path.text() + "/");
    }

    /** Refuses what cannot be read as a merge at all, before anything is looked at. */
    public static void checkShape(MergeWish wish) {
        var findings = new Findings(wish.findings());
        if (wish.into() == null) findings.accept(Finding.at("into", "REQUIRED"));
        if (wish.others().isEmpty()) findings.accept(Finding.at("others", "REQUIRED"));
        if (wish.others().size() >= MergeWish.MOST_RECORDS) findings.accept(Finding.at("others", "TOO_MANY", MergeWish.MOST_RECORDS - 1));
        if (wish.into() == null || wish.others().isEmpty() || wish.others().size() >= MergeWish.MOST_RECORDS) throw findings.refusal().orElseGet(() -> Refused.because(INVALID));
    }
}
