package dev.perennial.crm.connectors.spreadsheet;

import dev.perennial.crm.connectors.ConnectorsRefusal;
import dev.perennial.engine.refusal.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A sheet of a workbook, read as a stream from a file of its own; what hostile workbooks try is looked for before it is opened. */
final class XlsxTable extends Lines {

    private final Path file;
    private final ReadableWorkbook workbook;
    private final Stream<Row> rows;

    private XlsxTable(Path file, String sheetName) throws IOException {
        this.file = file;
        this.workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        this.rows = sheet(sheetName).openStream();
        var cells = new XlsxCells(workbook.isDate1904());
        begin(guarded(rows.iterator(), cells));
    }

    /** The named sheet, or the first. */
    static XlsxTable of(InputStream workbook, String sheetName) throws IOException {
        var file = Files.createTempFile("perennial-import", ".xlsx");
        try {
            Files.copy(workbook, file, StandardCopyOption.REPLACE_EXISTING);
            WorkbookGuard.check(file);
            return new XlsxTable(file, sheetName);
        } catch (Refused refused) {
            Files.deleteIfExists(file);
            throw refused;
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file);
            throw Refused.because(ConnectorsRefusal.UNREADABLE_WORKBOOK);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
        workbook.close();
        Files.deleteIfExists(file);
    }

    private Sheet sheet(String name) {
        if (name == null || name.isBlank()) return workbook.getFirstSheet();
        return workbook.findSheet(name).orElseThrow(() -> Refused.because(ConnectorsRefusal.NO_SUCH_SHEET, name, String.join(", ", workbook.getSheets().map(Sheet::getName).toList())));
    }

    private static Iterator<TableLine> guarded(Iterator<Row> rows, XlsxCells cells) {
        return new Iterator<>() {

            @Override
            public boolean hasNext() {
                return safely(rows::hasNext);
            }

            @Override
            public TableLine next() {
                return safely(() -> cells.line(rows.next()));
            }
        };
    }

    private static <T> T safely(java.util.function.Supplier<T> read) {
        try {
            return read.get();
        } catch (Refused refused) {
            throw refused;
        } catch (RuntimeException broken) {
            throw Refused.because(ConnectorsRefusal.UNREADABLE_WORKBOOK);
        }
    }
}
