package dev.perennial.crm.platform.export;

import dev.perennial.crm.platform.JobKind;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.crm.platform.export.ExportWish.Format;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    private final Messages messages;

    ExportJob(Exports exports, ExportCells cells, RecordReader reader, Messages messages) {
        this.exports = exports;
        this.cells = cells;
        this.reader = reader;
        this.messages = messages;
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
        try (var file = file(run, type, asked.wish().format(), cells.header(columns))) {
            var block = new ArrayList<Stored>(AT_ONCE);
            reader.forEach(type, list, run.by(), record -> {
                block.add(record);
                if (block.size() == AT_ONCE) write(run, type, columns, block, file);
            });
            write(run, type, columns, block, file);
        }
    }

    private ExportFile file(JobRun run, TypeName type, Format format, List<String> header) throws IOException {
        return switch (format == null ? Format.CSV : format) {
            case CSV -> new CsvFile(run.file(type.plural() + ".csv"), header, run.by());
            case XLSX -> new XlsxFile(run.file(type.plural() + ".xlsx"), messages.text(run.by().locale(), LabelKeys.many(type)), header, run.by());
        };
    }

    private void write(JobRun run, TypeName type, List<ExportColumn> columns, List<Stored> block, ExportFile file) {
        if (block.isEmpty()) return;
        try {
            file.write(cells.lines(type, columns, block, run.by()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var rows = block.size();
        run.step(() -> new JobRun.Reached(rows, 0, null));
        block.clear();
    }
}
