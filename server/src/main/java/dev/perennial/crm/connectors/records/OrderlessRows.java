package dev.perennial.crm.connectors.records;

import dev.perennial.crm.connectors.imports.Rejects;
import dev.perennial.crm.connectors.imports.TouchedRecords;
import dev.perennial.crm.connectors.imports.UploadedFile;
import dev.perennial.crm.connectors.spreadsheet.TableLine;
import dev.perennial.crm.connectors.spreadsheet.TableReader;
import dev.perennial.crm.connectors.spreadsheet.Tables;
import dev.perennial.crm.platform.JobRun;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Rows may name rows of the same file that come behind them. The first pass rejects those as it must; they are tried again, pass by pass, as long as that leads
 * anywhere. What waits stands among the rejects, so a killed import goes on where it was.
 */
@Component
class OrderlessRows {

    private final RowBlocks blocks;
    private final TouchedRecords touched;
    private final Rejects rejects;

    OrderlessRows(RowBlocks blocks, TouchedRecords touched, Rejects rejects) {
        this.blocks = blocks;
        this.touched = touched;
        this.rejects = rejects;
    }

    RecordProgress load(UploadedFile file, ImportPlan plan, RecordProgress begun, JobRun run) throws IOException {
        var progress = begun;
        for (var found = plan.linksToItself(); found; ) {
            var before = progress;
            var waiting = rejects.rows(run.id(), RowBlocks.NO_SUCH_RECORD);
            if (waiting.isEmpty()) break;
            try (var table = Tables.open(file, plan.mapping().format())) {
                progress = pass(table, plan, waiting, before, run);
            }
            found = progress.rejected() < before.rejected();
        }
        return progress;
    }

    private RecordProgress pass(TableReader table, ImportPlan plan, BitSet waiting, RecordProgress begun, JobRun run) {
        var progress = begun;
        var maker = blocks.maker(plan);
        for (var lines = blocks.next(table, no -> waiting.get((int) no)); !lines.isEmpty(); lines = blocks.next(table, no -> waiting.get((int) no))) progress = again(lines, plan, maker, progress, run);
        return progress;
    }

    private RecordProgress again(List<TableLine> lines, ImportPlan plan, RowMaker maker, RecordProgress before, JobRun run) {
        var reached = new RecordProgress[1];
        run.step(() -> {
            var outcomes = blocks.write(plan, maker, lines);
            touched.remember(run.id(), plan.blueprint().name(), outcomes);
            var refused = blocks.rejects(lines, outcomes);
            rejects.remove(run.id(), lines.stream().map(TableLine::no).toList());
            rejects.add(run.id(), refused);
            var settled = lines.size() - refused.size();
            reached[0] = before.withoutRejected(lines.size()).plus(before.place(), outcomes);
            return new JobRun.Reached(settled, -settled, reached[0]);
        });
        return reached[0];
    }
}
