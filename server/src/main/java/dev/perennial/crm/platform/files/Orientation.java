package dev.perennial.crm.platform.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a camera held askew asks for its photo to be turned: one of the eight values of the Exif standard. */
final class Orientation {

    private static final String EXIF = "Exif\0\0";
    private static final short TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int UPRIGHT = 1;

    private Orientation() {}

    /** The turn that the camera's note asks for, upright when it names none. */
    static int in(byte[] note) {
        if (!new String(note, 0, Math.min(EXIF.length(), note.length), StandardCharsets.ISO_8859_1).equals(EXIF)) return UPRIGHT;
        try {
            return named(ByteBuffer.wrap(note, EXIF.length(), note.length - EXIF.length()).slice());
        } catch (IndexOutOfBoundsException _) {
            return UPRIGHT;
        }
    }

    private static int named(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (var i = 0; i < entries; i++) {
            var entry = directory + 2 + i * ENTRY;
            if (tiff.getShort(entry) == TAG) return Math.clamp(tiff.getShort(entry + 8), UPRIGHT, 8);
        }
        return UPRIGHT;
    }

    /** A camera's note that holds this turn and nothing else. */
    static byte[] note(int turn) {
        return ByteBuffer.allocate(32).put(EXIF.getBytes(StandardCharsets.ISO_8859_1)).put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8)
                .putShort((short) 1).putShort(TAG).putShort((short) 3).putInt(1).putShort((short) turn).putShort((short) 0).putInt(0).array();
    }
}
