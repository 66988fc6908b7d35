package dev.perennial.crm.platform.signin;

/** Writes bytes in letters and digits that are hard to misread (RFC 4648), without padding, as authenticators take them. */
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String of(byte[] bytes) {
        var text = new StringBuilder();
        var held = 0;
        var bits = 0;
        for (var next : bytes) {
            held = held << Byte.SIZE | next & 0xff;
            for (bits += Byte.SIZE; bits >= BITS; bits -= BITS) text.append(LETTERS.charAt(held >> bits - BITS & 0x1f));
        }
        if (bits > 0) text.append(LETTERS.charAt(held << BITS - bits & 0x1f));
        return text.toString();
    }
}
