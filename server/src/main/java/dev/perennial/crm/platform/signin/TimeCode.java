package dev.perennial.crm.platform.signin;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The six digits that an authenticator shows for half a minute, reckoned from the shared secret and the time (RFC 6238). */
final class TimeCode {

    static final int DIGITS = 6;
    static final int SECONDS = 30;

    private static final String ALGORITHM = "HmacSHA1";   // what every authenticator understands; its strength as a keyed hash is not in doubt
    private static final int MODULUS = 1_000_000;

    private TimeCode() {}

    /** The number of the half minute in which the moment lies. */
    static long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    static String of(byte[] secret, long step) {
        var hash = mac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        var offset = hash[hash.length - 1] & 0xf;
        var number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
    }

    private static byte[] mac(byte[] secret, byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
