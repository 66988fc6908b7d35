package dev.perennial.models.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads a delimited file into a table; finds out by itself whether it is gzipped, how it is separated and quoted, and whether it has a header. */
public final class TableReader {

    private static final char BLANKS = ' ';

    private TableReader() {}

    /** Reads a file; a file without header gets the column names 1, 2, 3 and so on. */
    public static Table read(Path file) {
        return parse(textOf(file));
    }

    /** The text of a file, unzipped when it starts with the gzip mark. */
    public static String textOf(Path file) {
        if (!Files.isRegularFile(file)) throw InputRefused.because("there is no file " + file);
        try {
            byte[] bytes = Files.readAllBytes(file);
            boolean zipped = bytes.length > 2 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b;
            return decode(zipped ? new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16).readAllBytes() : bytes);
        } catch (IOException unreadable) {
            throw InputRefused.because("the file " + file + " cannot be read: " + unreadable.getMessage());
        }
    }

    /** Reads a table from text already in memory. */
    public static Table parse(String text) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (body.isBlank()) throw InputRefused.because("the file is empty");

        char separator = separatorOf(body);
        RowScanner scanner = new RowScanner(body, separator, separator == BLANKS);
        List<String> first = scanner.firstRow();
        boolean headed = first.stream().noneMatch(cell -> Table.looksNumeric(cell) || Table.dayOf(cell) != null);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) names.add(headed ? first.get(i).strip() : String.valueOf(i + 1));
        return new Table(names, scanner.columns(names, headed));
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static char separatorOf(String body) {
        int end = body.indexOf('\n');
        String line = end < 0 ? body : body.substring(0, end);
        char best = 0;
        long most = 0;
        for (char candidate : new char[] {'\t', ';', ',', '|'}) {
            long count = outsideQuotes(line, candidate);
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        if (most > 0) return best;
        return line.strip().indexOf(' ') > 0 && line.indexOf('"') < 0 ? BLANKS : ',';
    }

    private static long outsideQuotes(String line, char wanted) {
        boolean quoted = false;
        long count = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') quoted = !quoted;
            else if (c == wanted && !quoted) count++;
        }
        return count;
    }
}
