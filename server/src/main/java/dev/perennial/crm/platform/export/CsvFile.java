package dev.perennial.crm.platform.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.perennial.engine.access.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Comma-separated values in UTF-8 with the mark by which spreadsheets know it, in the reader's ways of writing days and numbers. */
final class CsvFile implements ExportFile {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Actor by;
    private final CsvWriter csv;

    CsvFile(Path place, List<String> header, Actor by) throws IOException {
        this.by = by;
        var to = Files.newBufferedWriter(place);
        to.write('\uFEFF');
        this.csv = CsvWriter.builder().build(to);
        csv.writeRecord(header.stream().map(CsvFile::harmless).toList());
    }

    @Override
    public void write(List<List<ExportCell>> lines) {
        lines.forEach(line -> csv.writeRecord(line.stream().map(this::text).toList()));
    }

    private String text(ExportCell cell) {
        return switch (cell) {
            case ExportCell.Blank _ -> "";
            case ExportCell.Words(var text) -> harmless(text);
            case ExportCell.Figure(var number) -> by.formats().cell(number);
            case ExportCell.Sum(var amount, var _) -> by.formats().cell(amount);
            case ExportCell.Share(var percent) -> by.formats().cell(percent);
            case ExportCell.Span(var length) -> length.toString();
            case ExportCell.Day(var day) -> by.formats().cell(day);
            case ExportCell.Moment(var at) -> by.formats().cell(at, by.zone());
        };
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe; numbers and phones stay as they are. */
    private static String harmless(String text) {
        return text.isEmpty() || FORMULA_STARTS.indexOf(text.charAt(0)) < 0 || text.matches("[+-]?[\\d .]+") ? text : "'" + text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
