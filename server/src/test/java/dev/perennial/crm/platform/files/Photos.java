package dev.perennial.crm.platform.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Pictures as cameras and forgers write them, small enough to read. */
public final class Photos {

    private Photos() {}

    /** A photo with a camera's note that asks for a turn and names a place, a comment, colours, and a second picture behind its end. */
    public static byte[] ofACamera(int turn) {
        var photo = new ByteArrayOutputStream();
        photo.writeBytes(bytes(0xFF, 0xD8));
        photo.writeBytes(segment(0xE1, cameraNote(turn)));
        photo.writeBytes(segment(0xE2, latin("ICC_PROFILE\0colours")));
        photo.writeBytes(segment(0xE2, latin("MPF\0second")));
        photo.writeBytes(segment(0xED, latin("Photoshop 3.0\0Beijing")));
        photo.writeBytes(segment(0xFE, latin("taken at home")));
        photo.writeBytes(segment(0xDB, new byte[65]));
        photo.writeBytes(segment(0xDA, new byte[10]));
        photo.writeBytes(bytes(0x11, 0xFF, 0x00, 0x22, 0xFF, 0xD3, 0x33));
        photo.writeBytes(bytes(0xFF, 0xD9));
        photo.writeBytes(latin("39.9042N second picture"));
        return photo.toByteArray();
    }

    /** What stays of it. */
    public static byte[] cleaned(int turn) {
        var photo = new ByteArrayOutputStream();
        photo.writeBytes(bytes(0xFF, 0xD8));
        if (turn > 1) photo.writeBytes(segment(0xE1, Orientation.note(turn)));
        photo.writeBytes(segment(0xE2, latin("ICC_PROFILE\0colours")));
        photo.writeBytes(segment(0xDB, new byte[65]));
        photo.writeBytes(segment(0xDA, new byte[10]));
        photo.writeBytes(bytes(0x11, 0xFF, 0x00, 0x22, 0xFF, 0xD3, 0x33, 0xFF, 0xD9));
        return photo.toByteArray();
    }

    public static byte[] png(String content) {
        return joined(bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'), latin(content));
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    private static byte[] cameraNote(int turn) {
        var tiff = ByteBuffer.allocate(60).order(ByteOrder.LITTLE_ENDIAN).put(latin("II")).putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x010F).putShort((short) 2).putInt(4).put(latin("Cam\0"));
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) turn).putShort((short) 0);
        return joined(latin("Exif\0\0"), tiff.array(), latin("GPS 39.9042N"));
    }

    static byte[] segment(int marker, byte[] body) {
        return joined(bytes(0xFF, marker, body.length + 2 >> 8, body.length + 2), body);
    }

    static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (var i = 0; i < values.length; i++) bytes[i] = (byte) values[i];
        return bytes;
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
