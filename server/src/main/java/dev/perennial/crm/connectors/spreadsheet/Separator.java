package dev.perennial.crm.connectors.spreadsheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;

/** Finds out what separates the cells: whichever usual sign the first line has most of, outside quotes. */
final class Separator {

    private static final String USUAL = ",;\t|";
    private static final int LOOKED_AT = 100_000;

    private Separator() {}

    static String of(Tables.Content content, Charset encoding) throws IOException {
        try (var text = new BufferedReader(new InputStreamReader(Tables.unpacked(content), encoding))) {
            return most(counts(text));
        }
    }

    private static int[] counts(BufferedReader text) throws IOException {
        var counts = new int[USUAL.length()];
        var quoted = false;
        var begun = false;
        for (var seen = 0; seen < LOOKED_AT; seen++) {
            var c = text.read();
            if (c < 0 || begun && !quoted && (c == '\n' || c == '\r')) break;
            if (!Character.isWhitespace(c)) begun = true;
            if (c == '"') quoted = !quoted;
            else if (!quoted && USUAL.indexOf(c) >= 0) counts[USUAL.indexOf(c)]++;
        }
        return counts;
    }

    private static String most(int[] counts) {
        var best = 0;
        for (var i = 1; i < counts.length; i++) if (counts[i] > counts[best]) best = i;
        return USUAL.substring(best, best + 1);
    }
}
