package dev.perennial.engine.list;

import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;

/** The place of a row in an order, as an opaque text; it is worth something only for the type and order it was made for. */
final class Cursor {

    private static final int LONGEST = 4_000;
    private static final Base64.Encoder OUT = Base64.getUrlEncoder().withoutPadding();

    private Cursor() {}

    /** Packs the keys: a check sum that binds them to the order, then each key with its length. */
    static String write(String purpose, List<Object> keys) {
        var packed = new StringBuilder();
        for (var key : keys) {
            var text = key == null ? null : text(key);
            packed.append(text == null ? "-" : text.length() + ":" + text).append(';');
        }
        var bytes = packed.toString().getBytes(StandardCharsets.UTF_8);
        return OUT.encodeToString(ByteBuffer.allocate(8 + bytes.length).putLong(sum(purpose, bytes)).put(bytes).array());
    }

    /** Unpacks the keys of the order; refuses whatever was not written for it. */
    static List<Object> read(String cursor, String purpose, Order order) {
        if (cursor == null || cursor.isBlank()) return List.of();
        try {
            if (cursor.length() > LONGEST) throw new IllegalArgumentException("too long");
            var buffer = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            var sum = buffer.getLong();
            var bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            if (sum != sum(purpose, bytes)) throw new IllegalArgumentException("not of this list");
            return keys(new String(bytes, StandardCharsets.UTF_8), order);
        } catch (RuntimeException unreadable) {
            throw Refused.because(EngineRefusal.BAD_CURSOR);
        }
    }

    private static List<Object> keys(String packed, Order order) {
        var keys = new ArrayList<Object>();
        var at = 0;
        for (var key : order.keys()) {
            if (packed.charAt(at) == '-') {
                keys.add(null);
                at += 2;
            } else {
                var colon = packed.indexOf(':', at);
                var end = colon + 1 + Integer.parseInt(packed, at, colon, 10);
                keys.add(value(packed.substring(colon + 1, end), key.expression().getType()));
                at = end + 1;
            }
        }
        if (at != packed.length()) throw new IllegalArgumentException("more keys than the order has");
        return keys;
    }

    private static String text(Object key) {
        return key instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : key.toString();
    }

    private static Object value(String text, Class<?> type) {
        if (type == String.class) return text;
        if (type == UUID.class) return UUID.fromString(text);
        if (type == Instant.class) return Instant.parse(text);
        if (type == LocalDate.class) return LocalDate.parse(text);
        if (type == Long.class) return Long.valueOf(text);
        if (type == BigDecimal.class) return new BigDecimal(text);
        if (type == Boolean.class) return Boolean.valueOf(text);
        if (type == byte[].class) return HexFormat.of().parseHex(text);
        throw new IllegalArgumentException("no key of an order: " + type);
    }

    private static long sum(String purpose, byte[] bytes) {
        var sum = new CRC32();
        sum.update(purpose.getBytes(StandardCharsets.UTF_8));
        sum.update(0);
        sum.update(bytes);
        return sum.getValue() * 0x9E3779B97F4A7C15L;
    }
}
