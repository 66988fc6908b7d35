package dev.perennial.crm.platform.workflow.plan;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** A moment as a process names it. */
public sealed interface Moment {

    Pattern PATH = Pattern.compile("([a-z][A-Za-z0-9]*(?:/[a-z][A-Za-z0-9]*)*)(?:\\s+(add|sub)\\s+duration'([^']{1,40})')?");

    /** So long after the step began, counted in opening hours or around the clock. */
    record After(Duration time, boolean inBusinessTime) implements Moment {}

    /** The moment that stands in a field of the record in a variable, shifted by a duration. */
    record InRecord(String on, String path, Duration shift) implements Moment {}

    /** Reads {@code PT4H}, {@code dueAt} or {@code dueAt sub duration'PT1H'}. */
    static Optional<Moment> read(String text, String on, boolean inBusinessTime) {
        var stripped = text.strip();
        var inRecord = PATH.matcher(stripped);
        try {
            if (!inRecord.matches()) return Optional.of(Duration.parse(stripped)).filter(time -> !time.isNegative()).map(time -> new After(time, inBusinessTime));
            var shift = inRecord.group(3) == null ? Duration.ZERO : Duration.parse(inRecord.group(3));
            return Optional.of(new InRecord(on, inRecord.group(1), "sub".equals(inRecord.group(2)) ? shift.negated() : shift));
        } catch (DateTimeException | ArithmeticException _) {
            return Optional.empty();
        }
    }
}
