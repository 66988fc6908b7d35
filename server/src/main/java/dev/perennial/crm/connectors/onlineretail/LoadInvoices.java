package dev.perennial.crm.connectors.onlineretail;

import static org.jooq.impl.DSL.val;

import dev.perennial.crm.connectors.imports.TouchedRecords;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.transfer.RowOutcome;
import dev.perennial.engine.transfer.SetPlan;
import dev.perennial.engine.transfer.SetRow;
import dev.perennial.engine.transfer.SetWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Writes the staged invoices as orders and returns, some thousand lines a step. */
@Component
class LoadInvoices {

    private static final int MOST_INVOICES = 500;
    private static final int MOST_LINES = 5_000;

    /** The next invoices as long as their lines fit into one step; the first fits always. */
    private static final String NEXT = """
            select no, invoice, lines from (
                select no, invoice, lines, sum(lines) over (order by no) as together from connectors.retail_invoices
                where import = {0} and no > {1} order by no limit {2}
            ) next where together <= {3} or together = lines order by no""";
    private static final String LINES = """
            select invoice, product, quantity, price, at, customer from connectors.retail_rows
            where import = {0} and invoice = any({1}) order by invoice, no""";

    private final SetWriter writer;
    private final TouchedRecords created;
    private final DSLContext sql;

    LoadInvoices(SetWriter writer, TouchedRecords created, DSLContext sql) {
        this.writer = writer;
        this.created = created;
        this.sql = sql;
    }

    RetailProgress load(RetailProgress begun, JobRun run) {
        var known = new KnownRecords(sql);
        var progress = begun;
        var block = next(run.id(), progress.place());
        while (!block.isEmpty()) {
            progress = write(progress, block, known, run);
            block = next(run.id(), progress.place());
        }
        return progress;
    }

    private record Numbered(long no, String invoice, int lines) {}

    private List<Numbered> next(UUID importId, long after) {
        return sql.resultQuery(NEXT, val(importId), val(after), val(MOST_INVOICES), val(MOST_LINES))
                .fetch(row -> new Numbered(row.get(0, long.class), row.get(1, String.class), row.get(2, int.class)));
    }

    private RetailProgress write(RetailProgress progress, List<Numbered> block, KnownRecords known, JobRun run) {
        var reached = new RetailProgress[1];
        run.step(() -> {
            var orders = new ArrayList<SetRow>();
            var returns = new ArrayList<SetRow>();
            read(run.id(), block).forEach((invoice, lines) -> (invoice.startsWith("C") ? returns : orders).add(SetRow.of(RetailDocument.values(invoice, lines, known))));
            var outcomes = new ArrayList<>(write(RetailImport.ORDERS, orders, run));
            outcomes.addAll(write(RetailImport.RETURNS, returns, run));
            reached[0] = progress.at(block.getLast().no(), outcomes);
            return new JobRun.Reached(block.stream().mapToLong(Numbered::lines).sum(), 0, reached[0]);
        });
        return reached[0];
    }

    private Map<String, List<RetailDocument.Line>> read(UUID importId, List<Numbered> block) {
        var byInvoice = new LinkedHashMap<String, List<RetailDocument.Line>>();
        block.forEach(numbered -> byInvoice.put(numbered.invoice(), new ArrayList<>(numbered.lines())));
        sql.resultQuery(LINES, val(importId), val(byInvoice.keySet().toArray(String[]::new))).forEach(row -> byInvoice.get(row.get(0, String.class)).add(RetailDocument.Line.of(row)));
        return byInvoice;
    }

    private List<RowOutcome> write(TypeName type, List<SetRow> rows, JobRun run) {
        if (rows.isEmpty()) return List.of();
        var outcomes = writer.write(SetPlan.history(type, "number", Cause.importOf(RetailImport.NAME)), rows, run.by());
        for (var outcome : outcomes) if (outcome instanceof RowOutcome.Rejected(Refused refused)) throw refused;
        created.remember(run.id(), type, outcomes);
        return outcomes;
    }
}
