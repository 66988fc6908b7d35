package dev.perennial.crm.platform.calendar;

import java.util.Optional;
import java.util.regex.Pattern;

/** A stretch of a day in minutes from its midnight; one that ends on the next day closes after more than 1440. */
record Span(int opens, int closes) {

    static final int DAY = 24 * 60;

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d|24:00");

    /** The stretch between two times such as 09:00 and 17:00; closing at or before opening means the next day. */
    static Optional<Span> of(String opens, String closes) {
        if (!isTime(opens) || !isTime(closes) || opens.equals("24:00")) return Optional.empty();
        var from = minutes(opens);
        var to = minutes(closes);
        return Optional.of(new Span(from, to > from ? to : to + DAY));
    }

    static boolean isTime(String text) {
        return text != null && TIME.matcher(text).matches();
    }

    private static int minutes(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
    }

    String opensAt() {
        return text(opens);
    }

    String closesAt() {
        return text(closes > DAY ? closes - DAY : closes);
    }

    private static String text(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
