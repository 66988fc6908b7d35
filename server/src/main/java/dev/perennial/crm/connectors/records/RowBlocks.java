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
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Takes lines from a table block by block, and writes them through the write chain as their importer. */
@Component
class RowBlocks {

    static final int AT_ONCE = 500;
    static final String NO_SUCH_RECORD = "NO_SUCH_RECORD";
    private static final int LONGEST_KEPT = 2_000;
    private static final int MOST_ROUNDS = 20;

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

    /** The next lines with wanted numbers. */
    List<TableLine> next(TableReader table, LongPredicate wanted) {
        var block = new ArrayList<TableLine>(AT_ONCE);
        while (block.size() < AT_ONCE && table.hasNext()) {
            var line = table.next();
            if (wanted.test(line.no())) block.add(line);
        }
        return block;
    }

    /** Writes the lines of a block; those that name others of the block which come behind them are written after them. */
    List<RowOutcome> write(ImportPlan plan, RowMaker maker, List<TableLine> lines) {
        var outcomes = new ArrayList<>(write(plan, maker.rows(lines)));
        var open = plan.linksToItself() ? waiting(outcomes) : List.<Integer>of();
        for (var round = 0; round < MOST_ROUNDS && !open.isEmpty() && open.size() < lines.size(); round++) {
            var again = write(plan, maker.rows(open.stream().map(lines::get).toList()));
            for (var i = 0; i < again.size(); i++) outcomes.set(open.get(i), again.get(i));
            var left = waiting(outcomes);
            if (left.size() == open.size()) break;
            open = left;
        }
        return outcomes;
    }

    /** The places of the lines that name a record which is not there, and may come. */
    static List<Integer> waiting(List<RowOutcome> outcomes) {
        return IntStream.range(0, outcomes.size()).filter(i -> outcomes.get(i) instanceof RowOutcome.Rejected(var refused)
                && !refused.findings().isEmpty() && refused.findings().getFirst().code().equals(NO_SUCH_RECORD)).boxed().toList();
    }

    private List<RowOutcome> write(ImportPlan plan, List<SetRow> rows) {
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
