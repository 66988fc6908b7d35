package dev.perennial.crm.connectors.imports;

import static org.jooq.impl.DSL.val;

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
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Removes what an import created, as far as nobody touched it since and nothing else hangs on it; the removed records can be restored. */
@Component
class UndoImport implements JobKind {

    static final String NAME = "undo-import";

    /** Which import is undone. */
    record Parameters(UUID importId) {}

    /** The type being removed, by its place in {@link #ORDER}, and the last record looked at. */
    record Checkpoint(int type, UUID after) {}

    /** What hangs on others goes first. */
    private static final List<TypeName> ORDER = List.of(TypeName.of("orders/returns"), TypeName.of("orders/sales-orders"),
            TypeName.of("products/products"), TypeName.of("parties/accounts"));
    private static final int AT_ONCE = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String IN_USE = """
            select 1 from orders.sales_orders o where o.customer = {0} and o.deleted_at is null
            union all select 1 from orders.returns r where r.customer = {0} and r.deleted_at is null
            union all select 1 from orders.sales_orders_lines l join orders.sales_orders o on o.id = l.parent where l.product = {0} and o.deleted_at is null
            union all select 1 from orders.returns_lines l join orders.returns r on r.id = l.parent where l.product = {0} and r.deleted_at is null
            limit 1""";

    private final CreatedRecords created;
    private final RecordWriter writer;
    private final OrdersDesk orders;
    private final DSLContext sql;

    UndoImport(CreatedRecords created, RecordWriter writer, OrdersDesk orders, DSLContext sql) {
        this.created = created;
        this.writer = writer;
        this.orders = orders;
        this.sql = sql;
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
        var place = run.checkpoint(Checkpoint.class).orElse(new Checkpoint(0, BEFORE_ALL));
        if (place.type() == 0 && place.after().equals(BEFORE_ALL)) run.expect(created.count(importId));
        for (var type = place.type(); type < ORDER.size(); type++) {
            var block = created.next(importId, ORDER.get(type), type == place.type() ? place.after() : BEFORE_ALL, AT_ONCE);
            while (!block.isEmpty()) {
                remove(run, type, block);
                block = created.next(importId, ORDER.get(type), block.getLast().id(), AT_ONCE);
            }
        }
        orders.refreshAllValues();
    }

    private void remove(JobRun run, int type, List<Created> block) {
        run.step(() -> {
            var removed = new Errand(run.by(), Cause.importOf("undo")).during(() -> block.stream().filter(record -> isRemoved(ORDER.get(type), record, run.by())).count());
            return new JobRun.Reached(removed, block.size() - removed, new Checkpoint(type, block.getLast().id()));
        });
    }

    private boolean isRemoved(TypeName type, Created record, Actor by) {
        if (sql.resultQuery(IN_USE, val(record.id())).fetchAny() != null) return false;
        try {
            writer.delete(type, record.id(), record.version(), by);
            return true;
        } catch (Refused _) {
            return false;
        }
    }
}
