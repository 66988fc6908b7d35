package dev.perennial.crm.support;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The program on somebody's telephone that shows codes for a secret; reckons on its own, so that it can disagree with the server. */
public record Authenticator(String secret) {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** What it shows so many half minutes from now. */
    public String code(int stepsAway) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key(), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(Instant.now().getEpochSecond() / 30 + stepsAway).array());
            var offset = hash[19] & 15;
            return String.format("%06d", (ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE) % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] key() {
        var bytes = ByteBuffer.allocate(secret.length() * 5 / 8);
        var held = 0;
        var bits = 0;
        for (var letter : secret.toCharArray()) {
            held = held << 5 | LETTERS.indexOf(letter);
            if ((bits += 5) >= 8) bytes.put((byte) (held >> (bits -= 8)));
        }
        return bytes.array();
    }
}
