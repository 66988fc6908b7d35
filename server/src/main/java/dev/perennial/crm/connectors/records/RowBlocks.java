package dev.perennial.crm.connectors.records;

import dev.perennial.crm.connectors.imports.Rejects.Reject;
import dev.perennial.crm.connectors.spreadsheet.TableLine;
import dev.perennial.crm.connectors.spreadsheet.TableReader;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.transfer.RowOutcome;
import dev.perennial.engine.transfer.SetPlan;
import dev.perennial.engine.transfer.SetRow;
import dev.perennial.engine.transfer.SetWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes lines from a table block by block, and writes them through the write chain as their importer. */
@Component
class RowBlocks {

    static final int AT_ONCE = 500;
    private static final int LONGEST_KEPT = 2_000;

    private final SetWriter writer;
    private final RecordReader reader;
    private final Blueprints blueprints;
    private final Reasons reasons;

    RowBlocks(SetWriter writer, RecordReader reader, Blueprints blueprints, Reasons reasons) {
        this.writer = writer;
        this.reader = reader;
        this.blueprints = blueprints;
        this.reasons = reasons;
    }

    RowMaker maker(ImportPlan plan) {
        return new RowMaker(plan, new LinkLookup(reader, blueprints, plan.actor()));
    }

    /** The next lines behind the one with the given number. */
    List<TableLine> next(TableReader table, long after) {
        var block = new ArrayList<TableLine>(AT_ONCE);
        while (block.size() < AT_ONCE && table.hasNext()) {
            var line = table.next();
            if (line.no() > after) block.add(line);
        }
        return block;
    }

    List<RowOutcome> write(ImportPlan plan, List<SetRow> rows) {
        return writer.write(new SetPlan(plan.blueprint().name(), plan.key(), plan.mapping().history(), Cause.importOf("file")), rows, plan.actor());
    }

    List<Reject> rejects(List<TableLine> lines, List<RowOutcome> outcomes) {
        var rejects = new ArrayList<Reject>();
        for (var i = 0; i < lines.size(); i++)
            if (outcomes.get(i) instanceof RowOutcome.Rejected(var refused)) rejects.add(new Reject(lines.get(i).no(), reasons.kept(refused), BigDecimal.ZERO, kept(lines.get(i))));
        return rejects;
    }

    // PostgreSQL holds no null characters, and nobody reads a cell of megabytes
    private static List<String> kept(TableLine line) {
        return line.cells().stream().map(cell -> (cell.length() > LONGEST_KEPT ? cell.substring(0, LONGEST_KEPT) + "…" : cell).replace("\u0000", "")).toList();
    }
}
