package dev.perennial.crm.connectors.spreadsheet;

import dev.perennial.crm.connectors.ConnectorsRefusal;
import dev.perennial.engine.refusal.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Refuses workbooks that unpack into far more than they seem, or hold texts or addresses that no spreadsheet writes; nothing they say of their own size is believed. */
final class WorkbookGuard {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 600L << 20;
    private static final long MOST_BYTES_OF_TEXTS = 80L << 20;
    private static final int LONGEST_RUN = 1 << 20;
    private static final int LONGEST_COLUMN = 3;

    private long left = MOST_BYTES;

    private WorkbookGuard() {}

    static void check(Path workbook) throws IOException {
        try (var zip = new ZipFile(workbook.toFile())) {
            if (zip.size() > MOST_ENTRIES) throw Refused.because(ConnectorsRefusal.UNPACKS_TOO_LARGE);
            var guard = new WorkbookGuard();
            for (var entries = zip.entries(); entries.hasMoreElements();) guard.look(zip, entries.nextElement());
        }
    }

    private void look(ZipFile zip, ZipEntry entry) throws IOException {
        var name = entry.getName();
        if (!name.endsWith(".xml") && !name.endsWith(".rels")) return;
        try (var in = zip.getInputStream(entry)) {
            look(in, name.endsWith("sharedStrings.xml") ? MOST_BYTES_OF_TEXTS : MOST_BYTES);
        }
    }

    private void look(InputStream in, long most) throws IOException {
        var marks = new Marks();
        var buffer = new byte[1 << 16];
        var total = 0L;
        for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            total += count;
            left -= count;
            if (left < 0 || total > most) throw Refused.because(ConnectorsRefusal.UNPACKS_TOO_LARGE);
            for (var i = 0; i < count; i++) marks.see(buffer[i]);
        }
    }

    /** Follows the marks of the XML byte by byte: how long a text or tag grows, and which column a cell claims to stand in. */
    private static final class Marks {

        private final StringBuilder tag = new StringBuilder();
        private boolean named;
        private boolean quoted;
        private boolean counting;
        private int run;
        private int letters;

        void see(byte b) {
            if (b == 0) throw Refused.because(ConnectorsRefusal.UNREADABLE_WORKBOOK);
            if (b == '<') begin();
            else if (++run > LONGEST_RUN) throw Refused.because(ConnectorsRefusal.UNPACKS_TOO_LARGE);
            if (!named && b != '<') name((char) b);
            else if (isCell()) address((char) b);
        }

        private void begin() {
            run = 0;
            letters = 0;
            quoted = false;
            counting = false;
            named = false;
            tag.setLength(0);
        }

        private void name(char c) {
            if (c == ':') tag.setLength(0);
            else if (Character.isLetterOrDigit(c) || c == '!' || c == '?' || c == '/') tag.append(tag.length() < 20 ? String.valueOf(c) : "");
            else named = true;
            if (tag.toString().equals("!DOCTYPE")) throw Refused.because(ConnectorsRefusal.UNREADABLE_WORKBOOK);
        }

        private boolean isCell() {
            return tag.length() == 1 && tag.charAt(0) == 'c';
        }

        private void address(char c) {
            if (c == '"' || c == '\'') {
                quoted = !quoted;
                counting = quoted;
                letters = 0;
            } else if (counting && Character.isLetter(c)) {
                letters++;
            } else {
                if (counting && letters > LONGEST_COLUMN && Character.isDigit(c)) throw Refused.because(ConnectorsRefusal.UNREADABLE_WORKBOOK);
                counting = false;
            }
        }
    }
}
