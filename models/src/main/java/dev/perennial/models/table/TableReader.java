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

/**
 * Reads a delimited file into a table; finds out by itself whether it is gzipped, how it is separated and quoted, and whether it has a header.
 *
 * <p>Formula: none.
 * <p>Units: text in UTF-8, UTF-16 with a byte order mark, or the Western code page.
 * <p>Assumes: one separator of tab, semicolon, comma, bar or runs of blanks throughout; quotes are doubled inside quotes.
 * <p>Errors: refuses a missing, unreadable or empty file, and by row a line with more or fewer fields than the first.
 * <p>Source: own; RFC 4180 for quotes.
 */
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
        boolean headed = isHeader(first);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) names.add(headed && !first.get(i).isBlank() ? first.get(i).strip() : String.valueOf(i + 1));
        return new Table(names, scanner.columns(names, headed));
    }

    /** A header has words only, or a word and then numbers that count up as periods do: "id,2022,2023,2024". */
    private static boolean isHeader(List<String> first) {
        if (first.stream().noneMatch(TableReader::isValue)) return true;
        int named = 0;
        while (named < first.size() && !isValue(first.get(named))) named++;
        if (named == 0 || first.size() - named < 2) return false;
        for (int i = named; i < first.size(); i++) if (!first.get(i).strip().matches("[0-9]{1,4}")) return false;
        for (int i = named + 1; i < first.size(); i++) if (Integer.parseInt(first.get(i).strip()) != Integer.parseInt(first.get(i - 1).strip()) + 1) return false;
        return true;
    }

    private static boolean isValue(String cell) {
        return Table.looksNumeric(cell) || Table.dayOf(cell) != null;
    }

    /** UTF-8, UTF-16 where a byte order mark says so, else the usual Western code page. */
    private static String decode(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe || bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff)) return new String(bytes, StandardCharsets.UTF_16);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static char separatorOf(String body) {
        String[] lines = body.lines().filter(each -> !each.isBlank()).limit(2).toArray(String[]::new);
        String line = lines[0];
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
        boolean blanks = line.strip().indexOf(' ') > 0 && line.indexOf('"') < 0;
        return blanks && (lines.length < 2 || words(lines[1]) == words(line)) ? BLANKS : ',';
    }

    private static int words(String line) {
        return line.strip().split("\\s+").length;
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
