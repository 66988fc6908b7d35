package dev.perennial.crm.connectors.imports;

import dev.perennial.crm.connectors.imports.CreatedRecords.Created;
import dev.perennial.crm.orders.OrdersDesk;
import dev.perennial.crm.platform.JobKind;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.RecordWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Removes what an import created, as far as nobody touched it since and nothing else hangs on it; the removed records can be restored. */
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
    private static final int AT_ONCE = 200;
    private static final UUID BEHIND_ALL = new UUID(-1, -1);

    private final CreatedRecords created;
    private final RecordWriter writer;
    private final OrdersDesk orders;
    private final Dependents dependents;

    UndoImport(CreatedRecords created, RecordWriter writer, OrdersDesk orders, Dependents dependents) {
        this.created = created;
        this.writer = writer;
        this.orders = orders;
        this.dependents = dependents;
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
        if (place.type() == 0 && place.before().equals(BEHIND_ALL)) run.expect(created.count(importId));
        var types = order(created.types(importId));
        for (var type = place.type(); type < types.size(); type++) {
            var block = created.last(importId, types.get(type), type == place.type() ? place.before() : BEHIND_ALL, AT_ONCE);
            while (!block.isEmpty()) {
                remove(run, types.get(type), type, block);
                block = created.last(importId, types.get(type), block.getLast().id(), AT_ONCE);
            }
        }
        if (types.stream().anyMatch(type -> WORTH_SOMETHING.contains(type.suite()))) orders.refreshAllValues();
    }

    private static List<TypeName> order(List<TypeName> types) {
        return types.stream().sorted(Comparator.comparing((TypeName type) -> !FIRST.contains(type)).thenComparing(TypeName::compareTo)).toList();
    }

    private void remove(JobRun run, TypeName type, int place, List<Created> block) {
        run.step(() -> {
            var removed = new Errand(run.by(), Cause.importOf("undo")).during(() -> block.stream().filter(record -> isRemoved(type, record, run.by())).count());
            return new JobRun.Reached(removed, block.size() - removed, new Checkpoint(place, block.getLast().id()));
        });
    }

    private boolean isRemoved(TypeName type, Created record, Actor by) {
        if (dependents.has(type, record.id())) return false;
        try {
            writer.delete(type, record.id(), record.version(), by);
            return true;
        } catch (Refused _) {
            return false;
        }
    }
}
