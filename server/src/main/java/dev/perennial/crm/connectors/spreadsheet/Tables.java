package dev.perennial.crm.connectors.spreadsheet;

import dev.perennial.crm.connectors.ConnectorsRefusal;
import dev.perennial.engine.refusal.Refused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Opens tables of every sort; which sort a file is, its first bytes say and not its name. */
public final class Tables {

    /** A file that can be read from its beginning as often as needed. */
    public interface Content {

        InputStream open() throws IOException;
    }

    private static final int BUFFER = 1 << 16;
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private Tables() {}

    /** Opens a table whose format is known from {@link #detect}. */
    public static TableReader open(Content content, TableFormat format) throws IOException {
        if (isWorkbook(content)) {
            try (var file = content.open()) {
                return XlsxTable.of(file, format.sheet());
            }
        }
        return new CsvTable(unpacked(content), format);
    }

    /** The format with everything found out that was not asked for; refuses files that are no table. */
    public static TableFormat detect(Content content, TableFormat asked) throws IOException {
        var wish = asked == null ? TableFormat.UNKNOWN : asked;
        if (isWorkbook(content)) return wish;
        var encoding = TextEncoding.of(content, wish.encoding());
        return new TableFormat(wish.separator() == null ? Separator.of(content, encoding) : wish.separator(), wish.quote() == null ? "\"" : wish.quote(), encoding.name(), null);
    }

    /** The bytes of the file, out of their gzip wrapping if they are in one. */
    static InputStream unpacked(Content content) throws IOException {
        var in = new BufferedInputStream(content.open(), BUFFER);
        return new LimitedStream(begins(in, GZIP) ? new GZIPInputStream(in, BUFFER) : in);
    }

    private static boolean isWorkbook(Content content) throws IOException {
        try (var in = new BufferedInputStream(content.open(), BUFFER)) {
            if (begins(in, OLD_OFFICE)) throw Refused.because(ConnectorsRefusal.OLD_WORKBOOK);
            return begins(in, ZIP);
        }
    }

    private static boolean begins(BufferedInputStream in, byte[] with) throws IOException {
        in.mark(with.length);
        var first = in.readNBytes(with.length);
        in.reset();
        return Arrays.equals(first, with);
    }
}
