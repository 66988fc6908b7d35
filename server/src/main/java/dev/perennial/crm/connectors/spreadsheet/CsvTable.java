package dev.perennial.crm.connectors.spreadsheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import dev.perennial.crm.connectors.ConnectorsRefusal;
import dev.perennial.engine.refusal.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Iterator;

/** A table of separated text; a line or cell beyond the limits, or a quote that never ends, refuses the file and names the line. */
final class CsvTable extends Lines {

    private static final int LONGEST_CELL = 1_000_000;
    private static final int LONGEST_LINE = 2_000_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvReader<CsvRecord> csv;

    CsvTable(InputStream unpacked, TableFormat format) throws IOException {
        var handler = CsvRecordHandler.builder().maxFields(MOST_COLUMNS * 2).maxFieldSize(LONGEST_CELL).maxRecordSize(LONGEST_LINE).build();
        csv = CsvReader.builder().fieldSeparator(format.separator().charAt(0)).quoteCharacter(format.quote().charAt(0)).skipEmptyLines(false)
                .allowExtraFields(true).allowMissingFields(true).allowExtraCharsAfterClosingQuote(true).build(handler, text(unpacked, format));
        begin(new Numbered(csv.iterator()));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static BufferedReader text(InputStream unpacked, TableFormat format) throws IOException {
        var text = new BufferedReader(new InputStreamReader(unpacked, Charset.forName(format.encoding())), 1 << 16);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) text.reset();
        return text;
    }

    /** Counts as spreadsheets do: one a record, however many lines of text it takes. */
    private static final class Numbered implements Iterator<TableLine> {

        private final CloseableIterator<CsvRecord> records;
        private long no;

        Numbered(CloseableIterator<CsvRecord> records) {
            this.records = records;
        }

        @Override
        public boolean hasNext() {
            try {
                return records.hasNext();
            } catch (CsvParseException broken) {
                throw Refused.because(ConnectorsRefusal.UNREADABLE_LINE, no + 1);
            }
        }

        @Override
        public TableLine next() {
            try {
                return new TableLine(++no, records.next().getFields());
            } catch (CsvParseException broken) {
                throw Refused.because(ConnectorsRefusal.UNREADABLE_LINE, no);
            }
        }
    }
}
