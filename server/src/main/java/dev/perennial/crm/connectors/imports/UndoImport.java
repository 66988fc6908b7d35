package dev.perennial.crm.connectors.imports;

import dev.perennial.crm.connectors.imports.KeptRecords.Reason;
import dev.perennial.crm.connectors.imports.TouchedRecords.Touched;
import dev.perennial.crm.orders.OrdersDesk;
import dev.perennial.crm.platform.ChangeSetKind;
import dev.perennial.crm.platform.JobKind;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.journal.EarlierVersions;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.DryRun;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.RecordWriter;
import dev.perennial.engine.write.StoredRecords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Removes what an import created and takes back what it changed, as far as nobody touched it since and nothing else hangs on it; the rest is listed in a file. */
@Component
class UndoImport implements JobKind {

    static final String NAME = "undo-import";

    /** Which import is undone. */
    record Parameters(UUID importId) {}

    /** The type being removed, by its place among the types of the import, and the last record looked at. */
    record Checkpoint(int type, UUID before) {}

    /** What hangs on others goes first. */
    private static final List<TypeName> FIRST = List.of(TypeName.of("orders/returns"), TypeName.of("orders/sales-orders"));
    private static final Set<String> WORTH_SOMETHING = Set.of("orders", "parties");
    /** The file that lists what stays as it is. */
    static final String LEFT = "not-undone.csv";
    private static final int AT_ONCE = 200;
    private static final UUID BEHIND_ALL = new UUID(-1, -1);

    private final TouchedRecords touched;
    private final EarlierVersions versions;
    private final StoredRecords records;
    private final KeptRecords kept;
    private final RecordWriter writer;
    private final OrdersDesk orders;
    private final Dependents dependents;
    private final DryRun dryRun;

    UndoImport(TouchedRecords touched, EarlierVersions versions, StoredRecords records, KeptRecords kept, RecordWriter writer, OrdersDesk orders, Dependents dependents, DryRun dryRun) {
        this.touched = touched;
        this.versions = versions;
        this.records = records;
        this.kept = kept;
        this.writer = writer;
        this.orders = orders;
        this.dependents = dependents;
        this.dryRun = dryRun;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Actor.Via via() {
        return Actor.Via.IMPORT;
    }

    @Override
    public void run(JobRun run) {
        var importId = run.parameters(Parameters.class).importId();
        var place = run.checkpoint(Checkpoint.class).orElse(new Checkpoint(0, BEHIND_ALL));
        if (place.type() == 0 && place.before().equals(BEHIND_ALL)) run.expect(touched.count(importId));
        var types = order(touched.types(importId));
        for (var type = place.type(); type < types.size(); type++) {
            var block = touched.last(importId, types.get(type), type == place.type() ? place.before() : BEHIND_ALL, AT_ONCE);
            while (!block.isEmpty()) {
                takeBack(run, types.get(type), type, block);
                block = touched.last(importId, types.get(type), block.getLast().id(), AT_ONCE);
            }
        }
        if (types.stream().anyMatch(type -> WORTH_SOMETHING.contains(type.suite()))) orders.refreshAllValues();
    }

    /** Takes the last records back and takes that back again, to tell what would happen. */
    ChangeSetKind.Undoing rehearse(UUID importId, Actor by) {
        var left = new ArrayList<ChangeSetKind.Left>();
        var examined = dryRun.rehearse(() -> new Errand(by, Cause.importOf("undo")).during(() -> {
            var tried = 0;
            for (var type : order(touched.types(importId))) {
                for (var record : touched.last(importId, type, BEHIND_ALL, AT_ONCE - tried)) {
                    tried++;
                    whyNot(type, record, by).ifPresent(reason -> left.add(kept.left(type, record.id(), reason, by)));
                }
            }
            return tried;
        })).result();
        return new ChangeSetKind.Undoing(touched.count(importId), examined, examined - left.size(), left);
    }

    private static List<TypeName> order(List<TypeName> types) {
        return types.stream().sorted(Comparator.comparing((TypeName type) -> !FIRST.contains(type)).thenComparing(TypeName::compareTo)).toList();
    }

    private void takeBack(JobRun run, TypeName type, int place, List<Touched> block) {
        var left = new LinkedHashMap<UUID, Reason>();
        run.step(() -> {
            left.clear();
            new Errand(run.by(), Cause.importOf("undo")).during(() -> {
                block.forEach(record -> whyNot(type, record, run.by()).ifPresent(reason -> left.put(record.id(), reason)));
                return left;
            });
            return new JobRun.Reached(block.size() - left.size(), left.size(), new Checkpoint(place, block.getLast().id()));
        });
        if (!left.isEmpty()) kept.append(run.file(LEFT), type, left, run.by());
    }

    /** Takes the record back, or says why it stays as it is. */
    private Optional<Reason> whyNot(TypeName type, Touched record, Actor by) {
        var now = records.lock(type, record.id()).filter(found -> !found.isDeleted());
        if (now.isEmpty()) return Optional.empty();
        if (now.get().version() != record.version()) return Optional.of(Reason.CHANGED_SINCE);
        if (record.before() == null && dependents.has(type, record.id())) return Optional.of(Reason.DEPENDED_ON);
        try {
            if (record.before() == null) writer.delete(type, record.id(), record.version(), by);
            else writer.change(type, record.id(), versions.patch(now.get(), record.before()), record.version(), by);
            return Optional.empty();
        } catch (Refused _) {
            return Optional.of(Reason.REFUSED);
        }
    }
}
