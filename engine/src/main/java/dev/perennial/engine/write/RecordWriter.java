package dev.perennial.engine.write;

import static dev.perennial.engine.refusal.EngineRefusal.NOT_FOUND;
import static dev.perennial.engine.refusal.EngineRefusal.STALE_VERSION;
import static dev.perennial.engine.refusal.EngineRefusal.VERSION_REQUIRED;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.Act;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Refused;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The one door by which a single record is written: every call passes all steps of the write chain in one transaction.
 *
 * <p>The values may hold the path {@link #OWNER} besides those of the blueprint.
 */
@Component
public class RecordWriter {

    /** The path under which the owner is given and journalled. */
    public static final Path OWNER = Path.of("owner");

    /** Says that the caller takes the record at whatever version it has; null says that he forgot to name one. */
    public static final Long ANY_VERSION = -1L;

    private final Layouts layouts;
    private final StoredRecords records;
    private final Permission permission;
    private final Holders holders;
    private final Validation validation;
    private final LockChecks locks;
    private final Keeping keeping;
    private final OneTransaction transaction;

    RecordWriter(Layouts layouts, StoredRecords records, Permission permission, Holders holders, Validation validation, LockChecks locks, Keeping keeping, OneTransaction transaction) {
        this.layouts = layouts;
        this.records = records;
        this.permission = permission;
        this.holders = holders;
        this.validation = validation;
        this.locks = locks;
        this.keeping = keeping;
        this.transaction = transaction;
    }

    public Stored create(TypeName type, Values values, Actor actor) {
        return create(type, Draft.of(values), actor);
    }

    public Stored create(TypeName type, Draft draft, Actor actor) {
        return create(type, null, draft, actor);
    }

    /** Creates the record under an id that the caller chose, or null for a new one. */
    public Stored create(TypeName type, UUID chosenId, Draft draft, Actor actor) {
        return transaction.of(() -> {
            var layout = layouts.of(type);
            var findings = new Findings(draft.findings());
            var holder = holders.ofNew(draft.values(), actor, findings);
            if (isEdit()) {
                permission.checkCreate(type, holder, actor);
                checkPaths(layout, draft.values(), Values.NONE, actor, findings);
            }
            var id = chosenId == null ? NewIds.next() : chosenId;
            var merged = MergePatch.over(layout.blueprint(), Values.NONE, Presets.over(layout.blueprint(), draft.values()), MergePatch.Unnamed.REPEATS, findings);
            var settled = validation.settled(layout, id, Values.NONE, merged, actor, findings);
            return keeping.create(layout, id, holder, settled, actor);
        });
    }

    /** Lays the patch over the stored version (RFC 7396: null empties, absent stays, child rows are replaced as a whole). */
    public Stored change(TypeName type, UUID id, Values patch, Long expectedVersion, Actor actor) {
        return change(type, id, Draft.of(patch), expectedVersion, actor);
    }

    public Stored change(TypeName type, UUID id, Draft patch, Long expectedVersion, Actor actor) {
        return transaction.of(() -> {
            var layout = layouts.of(type);
            var before = living(type, id);
            if (isEdit()) {
                permission.check(Action.CHANGE, before, actor);
                if (isAssigned(before, patch.values())) permission.check(Action.ASSIGN, before, actor);
                WritablePaths.refuseLocked(layout.blueprint(), actor.on(type), patch.values(), before.values());
            }
            checkVersion(before, expectedVersion);
            var findings = new Findings(patch.findings());
            if (isEdit()) WritablePaths.report(layout.blueprint(), actor.on(type), patch.values(), before.values(), findings);
            var holder = holders.after(before.holder(), patch.values(), findings);
            var was = Canonical.of(layout.blueprint(), before.values());
            var merged = MergePatch.over(layout.blueprint(), was, patch.values(), MergePatch.Unnamed.REPEATS, findings);
            var settled = MaskedRefusal.during(before, actor, () -> validation.settled(layout, id, was, merged, actor, findings));
            locks.checkChange(before, patch.values(), was, settled, holder, actor);
            return keeping.change(layout, before, holder, settled, actor);
        });
    }

    /** Marks the record as deleted; it can be restored. */
    public Stored delete(TypeName type, UUID id, Long expectedVersion, Actor actor) {
        return transaction.of(() -> {
            var before = living(type, id);
            if (isEdit()) permission.check(Action.DELETE, before, actor);
            checkVersion(before, expectedVersion);
            locks.checkWhole(before, actor);
            return keeping.mark(Act.DELETE, layouts.of(type), before, actor);
        });
    }

    /** Brings a deleted record back as it was, unless its unique values have been taken meanwhile; a living one stays as it is. */
    public Stored restore(TypeName type, UUID id, Actor actor) {
        return transaction.of(() -> {
            var layout = layouts.of(type);
            var before = records.lock(type, id).orElseThrow(() -> Refused.because(NOT_FOUND, type, id));
            if (isEdit()) permission.check(Action.DELETE, before, actor);
            if (!before.isDeleted()) return before;
            validation.checkTaken(layout, id, before.values());
            return keeping.mark(Act.RESTORE, layout, before, actor);
        });
    }

    private Stored living(TypeName type, UUID id) {
        return records.lock(type, id).filter(record -> !record.isDeleted()).orElseThrow(() -> Refused.because(NOT_FOUND, type, id));
    }

    private static boolean isAssigned(Stored before, Values patch) {
        return patch.has(OWNER) && !Canonical.same(before.holder().owner(), patch.get(OWNER));
    }

    private static boolean isEdit() {
        return Errand.running().isEmpty();
    }

    private static void checkPaths(Layout layout, Values given, Values before, Actor actor, Findings findings) {
        WritablePaths.refuseLocked(layout.blueprint(), actor.on(layout.blueprint().name()), given, before);
        WritablePaths.report(layout.blueprint(), actor.on(layout.blueprint().name()), given, before, findings);
    }

    /** Later steps may rely on the writer to have seen what he changes. */
    public static void checkVersion(Stored record, Long expected) {
        if (expected == null) throw Refused.because(VERSION_REQUIRED, record.type());
        if (!expected.equals(ANY_VERSION) && expected != record.version()) throw Refused.because(STALE_VERSION, record.version());
    }
}
