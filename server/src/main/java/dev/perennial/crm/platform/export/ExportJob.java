package dev.perennial.crm.platform.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.perennial.crm.platform.JobKind;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes the file page by page; a run that was killed begins it anew. */
@Component
class ExportJob implements JobKind {

    static final String NAME = "export";
    private static final int AT_ONCE = 500;

    /** What is written. */
    record Parameters(String type, ExportWish wish) {}

    private final Exports exports;
    private final ExportCells cells;
    private final RecordReader reader;

    ExportJob(Exports exports, ExportCells cells, RecordReader reader) {
        this.exports = exports;
        this.cells = cells;
        this.reader = reader;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(JobRun run) throws IOException {
        var asked = run.parameters(Parameters.class);
        var type = TypeName.of(asked.type());
        var columns = exports.columns(type, asked.wish(), run.by());
        var list = exports.list(asked.wish(), columns);
        run.expect(reader.count(type, list, run.by()));
        try (var to = Files.newBufferedWriter(run.file(type.plural() + ".csv")); var csv = CsvWriter.builder().build(to)) {
            to.write('\uFEFF');
            csv.writeRecord(cells.header(columns));
            var block = new ArrayList<Stored>(AT_ONCE);
            reader.forEach(type, list, run.by(), record -> {
                block.add(record);
                if (block.size() == AT_ONCE) write(run, type, columns, block, csv);
            });
            write(run, type, columns, block, csv);
        }
    }

    private void write(JobRun run, TypeName type, List<ExportColumn> columns, List<Stored> block, CsvWriter csv) {
        if (block.isEmpty()) return;
        cells.lines(type, columns, block, run.by()).forEach(csv::writeRecord);
        var rows = block.size();
        run.step(() -> new JobRun.Reached(rows, 0, null));
        block.clear();
    }
}
