package dev.perennial.engine.write;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Policy;
import dev.perennial.engine.journal.Act;
import dev.perennial.engine.journal.History;
import dev.perennial.engine.journal.JournalEntry;
import dev.perennial.engine.journal.LockInHistory;
import dev.perennial.engine.journal.Undo;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes one change of a record back: shows first what that would do now, then does it by the same door and rights as every edit. */
@Component
public class TakeBack {

    private static final Path ID = Path.of("id");
    /** What stands in the history beside the fields and has doors of its own. */
    private static final Set<Path> NO_FIELDS = Set.of(Path.of("collaborators"), LockInHistory.PATH);

    /** What stands now and what would stand again, the paths that somebody changed since, and those that are not the actor's to change; all of the version that was looked at. */
    public record Preview(long version, JournalEntry difference, Set<Path> changedSince, Set<Path> locked) {}

    private final Layouts layouts;
    private final RecordReader reader;
    private final History history;
    private final RecordWriter writer;
    private final Policy policy;
    private final LockChecks locks;

    TakeBack(Layouts layouts, RecordReader reader, History history, RecordWriter writer, Policy policy, LockChecks locks) {
        this.layouts = layouts;
        this.reader = reader;
        this.history = history;
        this.writer = writer;
        this.policy = policy;
        this.locks = locks;
    }

    /** What undoing the change that led to the version would do; refuses what is no change of a living record that the actor sees. */
    public Preview preview(TypeName type, UUID id, long version, Actor actor) {
        var blueprint = layouts.of(type).blueprint();
        var now = reader.find(type, id, actor).orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND, type, id));
        var change = history.change(type, id, version, actor).orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND, type, id));
        var values = Canonical.of(blueprint, now.values()).with(RecordWriter.OWNER, now.holder().owner());
        var back = Undo.of(blueprint, change, values);
        var before = new LinkedHashMap<Path, Object>();
        var after = new LinkedHashMap<Path, Object>();
        var since = new LinkedHashSet<Path>();
        var locked = new LinkedHashSet<Path>();
        var lock = locks.against(actor, type, List.of(id)).get(id);
        for (var path : paths(change)) {
            if (Canonical.same(values.get(path), back.get(path))) continue;
            before.put(path, values.get(path));
            after.put(path, back.get(path));
            if (isChangedSince(blueprint, path, change, values)) since.add(path);
            if (lock != null && !lock.opens(path) || isLocked(blueprint, path, back, now, actor)) locked.add(path);
        }
        var difference = new JournalEntry(0, change.at(), change.author(), Act.CHANGE, change.subject(), Values.of(before), Values.of(after));
        return new Preview(now.version(), difference, since, locked);
    }

    /** Undoes the change in these paths alone; others' later changes of them are overwritten, which is why they are named. */
    public Stored undo(TypeName type, UUID id, long version, Set<Path> paths, Long expectedVersion, Actor actor) {
        if (paths.isEmpty()) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("paths", "REQUIRED")));
        var preview = preview(type, id, version, actor);
        var patch = new LinkedHashMap<Path, Object>();
        for (var path : paths) {
            if (!preview.difference().after().has(path)) throw Refused.because(EngineRefusal.UNKNOWN_FIELD, List.of(Finding.at(path.text(), "UNKNOWN_FIELD")));
            patch.put(path, writable(preview.difference().before().get(path), preview.difference().after().get(path)));
        }
        return writer.change(type, id, Values.of(patch), expectedVersion, actor);
    }

    /** A child row that went comes back as a new one: the id it had belongs to no row any more. */
    private static Object writable(Object now, Object back) {
        if (!(back instanceof List<?> rows) || rows.stream().anyMatch(row -> !(row instanceof Values))) return back;
        var known = now instanceof List<?> present ? present.stream().map(row -> ((Values) row).get(ID)).toList() : List.of();
        return rows.stream().map(row -> (Values) row).map(row -> known.contains(row.get(ID)) ? row : row.without(ID)).toList();
    }

    private static Set<Path> paths(JournalEntry change) {
        var paths = new LinkedHashSet<>(change.after().asMap().keySet());
        paths.addAll(change.before().asMap().keySet());
        paths.removeAll(NO_FIELDS);
        return paths;
    }

    /** True when the path no longer holds what the change left there; of child rows only those that it touched count. */
    private static boolean isChangedSince(Blueprint blueprint, Path path, JournalEntry change, Values values) {
        if (blueprint.children(path).isEmpty()) return !Canonical.same(values.get(path), change.after().get(path));
        return change.after().rows(path).stream().anyMatch(row -> values.rows(path).stream().filter(now -> now.get(ID).equals(row.get(ID))).noneMatch(now -> holds(now, row)));
    }

    private static boolean holds(Values now, Values row) {
        return row.asMap().entrySet().stream().allMatch(one -> Canonical.same(now.get(one.getKey()), one.getValue()));
    }

    private boolean isLocked(Blueprint blueprint, Path path, Values back, Stored now, Actor actor) {
        var access = actor.on(now.type());
        if (!policy.may(actor, Action.CHANGE, now) || blueprint.isKeptByVerbs() || access.locks(path)) return true;
        if (path.equals(RecordWriter.OWNER)) return !policy.may(actor, Action.ASSIGN, now);
        // rows are written as a whole: who does not see all of them cannot put them back
        var hidesRows = blueprint.children(path).stream().flatMap(rows -> rows.fields().stream()).anyMatch(field -> access.hides(path.child(field.path().text())));
        var findings = new LinkedHashSet<Finding>();
        WritablePaths.report(blueprint, access, Values.NONE.with(path, back.get(path)), now.values(), findings::add);
        return hidesRows || !findings.isEmpty();
    }
}
