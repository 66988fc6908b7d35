package dev.perennial.crm.connectors.onlineretail;

import static org.jooq.impl.DSL.val;

import dev.perennial.crm.connectors.imports.Rejects;
import dev.perennial.crm.connectors.onlineretail.RetailProgress.Tally;
import dev.perennial.crm.platform.JobRun;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Compares what the file said with what stands in the database, to the cent, and reports both. */
@Component
class Reconciliation {

    private static final int CENTS = 2;
    private static final String OF_FILE = """
            select count(*), coalesce(sum(quantity * price), 0), coalesce(sum(round(quantity * price, 2)), 0), count(distinct customer), count(*) filter (where customer is null)
            from connectors.retail_rows where import = {0}""";
    private static final String OF_ORDERS = """
            select count(*), coalesce(sum(o.total_amount), 0), coalesce(sum((select count(*) from orders.sales_orders_lines l where l.parent = o.id)), 0)
            from connectors.retail_invoices i join orders.sales_orders o on o.number = i.invoice and o.deleted_at is null where i.import = {0}""";
    private static final String OF_RETURNS = """
            select count(*), coalesce(sum(o.total_amount), 0), coalesce(sum((select count(*) from orders.returns_lines l where l.parent = o.id)), 0)
            from connectors.retail_invoices i join orders.returns o on o.number = i.invoice and o.deleted_at is null where i.import = {0}""";

    private final DSLContext sql;
    private final Rejects rejects;

    Reconciliation(DSLContext sql, Rejects rejects) {
        this.sql = sql;
        this.rejects = rejects;
    }

    void report(JobRun run, Tally tally) {
        var file = sql.resultQuery(OF_FILE, val(run.id())).fetchSingle();
        var orders = sql.resultQuery(OF_ORDERS, val(run.id())).fetchSingle();
        var returns = sql.resultQuery(OF_RETURNS, val(run.id())).fetchSingle();
        var rejected = new Rejected(run.id());
        run.figure("rows", file.get(0, Long.class) + rejected.count);
        run.figure("rejectedRows", rejected.count);
        run.figure("rejectedTotal", rejected.total);
        run.figure("keptRows", file.get(0));
        run.figure("keptTotal", file.get(1, BigDecimal.class).setScale(CENTS, RoundingMode.HALF_UP));
        run.figure("orders", orders.get(0));
        run.figure("ordersTotal", amount(orders));
        run.figure("returns", returns.get(0));
        run.figure("returnsTotal", amount(returns));
        run.figure("customers", file.get(3));
        run.figure("guestRows", file.get(4));
        run.figure("storedRows", orders.get(2, Long.class) + returns.get(2, Long.class));
        run.figure("storedTotal", amount(orders).subtract(amount(returns)));
        run.figure("difference", file.get(2, BigDecimal.class).subtract(amount(orders)).add(amount(returns)));
        run.figure("recordsCreated", tally.created());
        run.figure("recordsChanged", tally.changed());
        run.figure("recordsUnchanged", tally.unchanged());
    }

    /** Forgets the staged lines. */
    void clearStage(UUID importId) {
        sql.query("delete from connectors.retail_invoices where import = {0}", val(importId)).execute();
        sql.query("delete from connectors.retail_rows where import = {0}", val(importId)).execute();
    }

    private static BigDecimal amount(Record row) {
        return row.get(1, BigDecimal.class);
    }

    /** The rejected lines, whose fields are read once more for their value. */
    private final class Rejected {

        private long count;
        private BigDecimal total = BigDecimal.ZERO;

        Rejected(UUID importId) {
            rejects.forEach(importId, reject -> {
                count++;
                total = total.add(reject.worth());
            });
            total = total.setScale(CENTS, RoundingMode.HALF_UP);
        }
    }
}
