package dev.perennial.crm.platform.webhook;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as Standard Webhooks 1.0 says: an HMAC-SHA256 over id, moment and body, one for each secret that is valid. */
final class Signature {

    private static final String HMAC = "HmacSHA256";
    private static final String SCHEME = "v1,";

    private Signature() {}

    /** The value of the header {@code webhook-signature}. */
    static String of(String id, Instant at, byte[] body, List<byte[]> secrets) {
        var begin = (id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.US_ASCII);
        return secrets.stream().map(secret -> SCHEME + Base64.getEncoder().encodeToString(mac(secret, begin, body))).collect(Collectors.joining(" "));
    }

    private static byte[] mac(byte[] secret, byte[] begin, byte[] body) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            mac.update(begin);
            return mac.doFinal(body);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
