package dev.perennial.crm.connectors.onlineretail;

import static org.jooq.impl.DSL.val;

import dev.perennial.crm.connectors.imports.Rejects;
import dev.perennial.crm.connectors.imports.Rejects.Reason;
import dev.perennial.crm.connectors.imports.Rejects.Reject;
import dev.perennial.crm.connectors.imports.UploadedFile;
import dev.perennial.crm.platform.JobRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Brings the lines of the file into the database, the good ones and the rejected ones apart, and numbers the invoices in the order of the file. */
@Component
class StageLines {

    private static final int AT_ONCE = 20_000;
    private static final String NUMBER_INVOICES = """
            insert into connectors.retail_invoices (import, no, invoice, lines)
            select {0}, row_number() over (order by min(no)), invoice, count(*) from connectors.retail_rows where import = {0} group by invoice
            on conflict do nothing""";
    private static final String COUNT = "select count(*) from connectors.retail_rows where import = {0}";

    private final Rejects rejects;
    private final LineCopy copy;
    private final DSLContext sql;

    StageLines(Rejects rejects, LineCopy copy, DSLContext sql) {
        this.rejects = rejects;
        this.copy = copy;
        this.sql = sql;
    }

    /** Stages what earlier runs have not; the place is the last line staged. */
    RetailProgress stage(RetailProgress begun, UploadedFile file, JobRun run) throws IOException {
        var progress = begun;
        try (var reader = new RetailReader(file.open())) {
            var columns = reader.columns();
            reader.skip(progress.place());
            while (reader.hasNext()) {
                var block = read(reader, columns);
                var reached = progress.at(block.lastRow());
                run.step(() -> {
                    copy.write(file.importId(), block.kept());
                    rejects.add(file.importId(), block.rejected());
                    return new JobRun.Reached(0, block.rejected().size(), reached);
                });
                progress = reached;
            }
        }
        return progress;
    }

    /** Gives the invoices their numbers, and tells how many lines there are to write. */
    RetailProgress number(RetailProgress progress, JobRun run) {
        run.step(() -> {
            sql.query(NUMBER_INVOICES, val(run.id())).execute();
            return new JobRun.Reached(0, 0, progress);
        });
        run.expect(sql.resultQuery(COUNT, val(run.id())).fetchSingle(0, long.class) + rejectedRows(run.id()));
        return progress;
    }

    private long rejectedRows(UUID importId) {
        return sql.resultQuery("select count(*) from connectors.import_rejects where import = {0}", val(importId)).fetchSingle(0, long.class);
    }

    private record Block(ArrayList<RetailLine> kept, ArrayList<Reject> rejected, long lastRow) {}

    private static Block read(RetailReader reader, Map<RetailColumn, Integer> columns) {
        var kept = new ArrayList<RetailLine>(AT_ONCE);
        var rejected = new ArrayList<Reject>();
        var last = 0L;
        while (reader.hasNext() && kept.size() + rejected.size() < AT_ONCE) {
            var row = reader.next();
            last = row.no();
            switch (RetailVerdict.on(row, columns)) {
                case RetailVerdict.Kept(var line) -> kept.add(line);
                case RetailVerdict.Rejected(var reason, var argument, var value) -> rejected.add(new Reject(row.no(), new Reason(reason.name(), argument), value, row.fields()));
            }
        }
        return new Block(kept, rejected, last);
    }
}
