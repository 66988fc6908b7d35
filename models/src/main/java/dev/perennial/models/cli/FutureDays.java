package dev.perennial.models.cli;

import java.time.LocalDate;
import java.util.Arrays;

/** Rows dated after today: usually a typing error, so the answer says how many there are. */
final class FutureDays {

    private FutureDays() {}

    static void warn(Answer answer, long[] days) {
        long today = LocalDate.now().toEpochDay();
        long future = Arrays.stream(days).filter(day -> day > today).count();
        if (future > 0) answer.warn(future + " rows are dated in the future");
    }
}
