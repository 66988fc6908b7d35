package dev.perennial.crm.connectors.onlineretail;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.perennial.crm.connectors.ConnectorsRefusal;
import dev.perennial.engine.refusal.Refused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;

/** Reads the file line by line, packed or not, and never holds more than one line. */
final class RetailReader implements Iterator<RetailReader.Row>, AutoCloseable {

    /** A line of the file, counted from 1 behind the header. */
    record Row(long no, List<String> fields) {}

    private static final long MOST_ROWS = 20_000_000;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private long no;

    RetailReader(InputStream file) throws IOException {
        csv = CsvReader.builder().ofCsvRecord(new InputStreamReader(unpacked(file), StandardCharsets.UTF_8));
        records = csv.iterator();
        if (!records.hasNext()) throw Refused.because(ConnectorsRefusal.COLUMNS_MISSING, "InvoiceNo, StockCode, …");
        header = List.copyOf(records.next().getFields());
    }

    List<String> header() {
        return header;
    }

    Map<RetailColumn, Integer> columns() {
        return RetailColumn.places(header);
    }

    /** Passes over lines that were read in an earlier run. */
    void skip(long rows) {
        while (no < rows && hasNext()) next();
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public Row next() {
        if (!records.hasNext()) throw new NoSuchElementException();
        if (no >= MOST_ROWS) throw Refused.because(ConnectorsRefusal.TOO_MANY_ROWS, MOST_ROWS);
        return new Row(++no, records.next().getFields());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static InputStream unpacked(InputStream file) throws IOException {
        var in = new BufferedInputStream(file, 1 << 16);
        in.mark(2);
        var isPacked = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
        in.reset();
        return isPacked ? new GZIPInputStream(in, 1 << 16) : in;
    }
}
