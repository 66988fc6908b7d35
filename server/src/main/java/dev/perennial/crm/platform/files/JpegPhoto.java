package dev.perennial.crm.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Copies a photo without what the camera wrote into it: where and when it was taken, with which device, and a small copy of the uncropped
 * picture. Only the colours' profile and how the picture must be turned stay.
 */
final class JpegPhoto {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int FIRST_NOTE = 0xE0;
    private static final int CAMERA_NOTE = 0xE1;
    private static final int COLOUR_NOTE = 0xE2;
    private static final int ADOBE_NOTE = 0xEE;
    private static final int LAST_NOTE = 0xEF;
    private static final int COMMENT = 0xFE;

    private final InputStream in;
    private final OutputStream out;

    private JpegPhoto(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Both streams should be buffered: the picture is read byte by byte. */
    static void copy(InputStream in, OutputStream out) throws IOException {
        new JpegPhoto(in, out).copy();
    }

    private void copy() throws IOException {
        if (marker() != START) throw new BrokenPicture("no start");
        writeMarker(START);
        for (var marker = marker(); marker != END; ) {
            if (!isSolitary(marker)) copySegment(marker);
            marker = marker == SCAN ? copyScan() : marker();
        }
        writeMarker(END);
    }

    private int marker() throws IOException {
        if (in.read() != 0xFF) throw new BrokenPicture("no marker");
        var code = in.read();
        while (code == 0xFF) code = in.read();
        if (code <= 0) throw new BrokenPicture("no marker");
        return code;
    }

    private static boolean isSolitary(int marker) {
        return marker == 0x01 || marker >= 0xD0 && marker <= START;
    }

    private void copySegment(int marker) throws IOException {
        var length = in.read() << 8 | in.read();
        if (length < 2) throw new BrokenPicture("no length");
        var body = in.readNBytes(length - 2);
        if (body.length < length - 2) throw new BrokenPicture("cut off");
        if (isKept(marker, body)) writeSegment(marker, body);
        else if (marker == CAMERA_NOTE && Orientation.in(body) > 1) writeSegment(marker, Orientation.note(Orientation.in(body)));
    }

    private static boolean isKept(int marker, byte[] body) {
        if (marker == COLOUR_NOTE) return new String(body, 0, Math.min(12, body.length), StandardCharsets.ISO_8859_1).equals("ICC_PROFILE\0");
        return marker == FIRST_NOTE || marker == ADOBE_NOTE || (marker < FIRST_NOTE || marker > LAST_NOTE) && marker != COMMENT;
    }

    /** Copies the picture itself up to the next marker, which it answers; a photo that breaks off in the middle is ended there. */
    private int copyScan() throws IOException {
        for (var next = in.read(); next >= 0; next = in.read()) {
            if (next != 0xFF) {
                out.write(next);
                continue;
            }
            var code = in.read();
            while (code == 0xFF) code = in.read();
            if (code < 0) return END;
            if (code != 0 && (code < 0xD0 || code >= START)) return code;
            writeMarker(code);
        }
        return END;
    }

    private void writeMarker(int marker) throws IOException {
        out.write(0xFF);
        out.write(marker);
    }

    private void writeSegment(int marker, byte[] body) throws IOException {
        writeMarker(marker);
        out.write(body.length + 2 >> 8);
        out.write(body.length + 2);
        out.write(body);
    }
}
