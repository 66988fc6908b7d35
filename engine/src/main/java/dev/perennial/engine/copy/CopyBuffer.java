package dev.perennial.engine.copy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes on their way to COPY; what its text format takes for a sign of its own is escaped. */
final class CopyBuffer {

    private byte[] bytes;
    private int size;

    CopyBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void sign(char ascii) {
        if (size == bytes.length) bytes = Arrays.copyOf(bytes, 2 * size);
        bytes[size++] = (byte) ascii;
    }

    void plain(String text) {
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        makeRoom(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    void escaped(String text) {
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        makeRoom(2 * encoded.length);
        for (var b : encoded) {
            var sign = sign(b);
            if (sign == 0) {
                bytes[size++] = b;
            } else {
                bytes[size++] = '\\';
                bytes[size++] = sign;
            }
        }
    }

    private static byte sign(byte b) {
        return switch (b) {
            case '\\' -> '\\';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            default -> 0;
        };
    }

    private void makeRoom(int more) {
        if (size + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
}
