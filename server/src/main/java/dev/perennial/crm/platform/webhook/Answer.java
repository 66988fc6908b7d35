package dev.perennial.crm.platform.webhook;

import dev.perennial.crm.platform.webhook.WebhookDelivery.Failure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What came back from one attempt; the failure is null when the event was taken.
 *
 * @param quiet how long the other side asked to be left alone, null when it did not
 */
record Answer(Failure failure, Integer status, String text, Duration took, Duration quiet) {

    static final int LONGEST_TEXT = 500;

    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]+");
    private static final int SUCCESS = 2;
    private static final int REDIRECT = 3;
    private static final int HUNDRED = 100;
    private static final int SERVER_ERROR = 500;
    private static final int TIMEOUT = 408;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;

    /** The other side answered with this status and a text that begins with these bytes. */
    static Answer of(int status, byte[] begin, Duration took, Duration quiet) {
        var failure = status / HUNDRED == SUCCESS ? null : status / HUNDRED == REDIRECT ? Failure.REDIRECTED : Failure.REFUSED;
        return new Answer(failure, status, readable(new String(begin, StandardCharsets.UTF_8)), took, quiet);
    }

    /** There was no answer. */
    static Answer none(Failure failure, String why, Duration took) {
        return new Answer(failure, null, readable(why == null ? "" : why), took, null);
    }

    boolean isTaken() {
        return failure == null;
    }

    /** The other side says that it will never come back. */
    boolean isGone() {
        return status != null && status == GONE;
    }

    /** Whether the other side is in trouble altogether, rather than with this one event. */
    boolean tellsOfTrouble() {
        return !isTaken() && (status == null || status >= SERVER_ERROR || status == TOO_MANY || status == TIMEOUT);
    }

    private static String readable(String text) {
        var plain = UNSEEN.matcher(text).replaceAll(" ").strip();
        var end = Math.min(plain.length(), LONGEST_TEXT);
        if (end > 0 && Character.isHighSurrogate(plain.charAt(end - 1))) end--;
        return end == 0 ? null : plain.substring(0, end);
    }
}
