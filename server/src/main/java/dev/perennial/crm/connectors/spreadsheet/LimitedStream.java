package dev.perennial.crm.connectors.spreadsheet;

import dev.perennial.crm.connectors.ConnectorsRefusal;
import dev.perennial.engine.refusal.Refused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends a file that unpacks into more than anybody would import. */
final class LimitedStream extends FilterInputStream {

    private static final long MOST_BYTES = 2L << 30;

    private long left = MOST_BYTES;

    LimitedStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        if (one >= 0) pass(1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var count = super.read(into, from, length);
        if (count > 0) pass(count);
        return count;
    }

    private void pass(int count) {
        left -= count;
        if (left < 0) throw Refused.because(ConnectorsRefusal.UNPACKS_TOO_LARGE);
    }
}
