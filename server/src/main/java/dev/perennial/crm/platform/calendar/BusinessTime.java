package dev.perennial.crm.platform.calendar;

import static dev.perennial.crm.platform.PlatformRefusal.CALENDAR_OUT_OF_REACH;

import dev.perennial.engine.refusal.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.IntConsumer;

/** The arithmetic of one version of one calendar; works out each year once and refuses to look further than a hundred years ahead. */
final class BusinessTime {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2200;
    private static final int MOST_YEARS = 100;
    private static final int MOST_DAYS = 20_000;

    private final OpenHours hours;
    private final IntConsumer touched;
    private final ConcurrentMap<Integer, OpenYear> years = new ConcurrentHashMap<>();

    /** @param touched is told each year that is worked out */
    BusinessTime(OpenHours hours, IntConsumer touched) {
        this.hours = hours;
        this.touched = touched;
    }

    OpenHours hours() {
        return hours;
    }

    /** The earliest moment by which that much open time has passed; for a negative time the latest from which that much passes. */
    Instant add(Instant from, Duration time) {
        if (time.isZero()) return from;
        var nanos = nanos(time);
        return nanos > 0 ? later(from, nanos) : earlier(from, nanos);
    }

    private Instant later(Instant from, long time) {
        var number = yearOf(from);
        var wanted = year(number).openBefore(OpenYear.nanos(from)) + time;
        for (var last = number + MOST_YEARS; wanted > year(number).total(); number++) {
            if (number == last) throw outOfReach(from);
            wanted -= year(number).total();
        }
        return instant(year(number).earliest(wanted));
    }

    private Instant earlier(Instant from, long time) {
        var number = yearOf(from);
        var wanted = year(number).openBefore(OpenYear.nanos(from)) + time;
        for (var last = number - MOST_YEARS; wanted < 0; wanted += year(number).total())
            if (number-- == last) throw outOfReach(from);
        return instant(year(number).latest(wanted));
    }

    /** The open time between the moments; negative when the second comes first. */
    Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) return between(to, from).negated();
        var first = yearOf(from);
        var last = yearOf(to);
        var open = year(last).openBefore(OpenYear.nanos(to)) - year(first).openBefore(OpenYear.nanos(from));
        for (var number = first; number < last; number++) open = Math.addExact(open, year(number).total());
        return Duration.ofNanos(open);
    }

    /** The moment itself when open, otherwise the next opening. */
    Instant nextOpen(Instant from) {
        return later(from, 1).minusNanos(1);
    }

    /** The same time of day so many open days later, or earlier when negative. */
    Instant addDays(Instant from, int days) {
        if (Math.abs((long) days) > MOST_DAYS) throw outOfReach(from);
        yearOf(from);
        var local = from.atZone(hours.zone());
        var date = local.toLocalDate();
        var horizon = MOST_YEARS * 366;
        for (var left = Math.abs(days); left > 0; horizon--) {
            if (horizon == 0) throw outOfReach(from);
            date = date.plusDays(Integer.signum(days));
            year(date.getYear());
            if (isOpen(date)) left--;
        }
        return local.with(date).toInstant();
    }

    private boolean isOpen(LocalDate date) {
        return !hours.on(date).isEmpty();
    }

    private OpenYear year(int number) {
        if (number < FIRST_YEAR || number > LAST_YEAR) throw Refused.because(CALENDAR_OUT_OF_REACH, number);
        var known = years.get(number);
        return known != null ? known : years.computeIfAbsent(number, this::workedOut);
    }

    private OpenYear workedOut(int number) {
        touched.accept(number);
        return OpenYear.of(hours, number);
    }

    private int yearOf(Instant moment) {
        var seconds = moment.getEpochSecond();
        if (Math.abs(seconds) > 9_000_000_000L) throw outOfReach(moment);
        return moment.atZone(hours.zone()).getYear();
    }

    private static Refused outOfReach(Instant from) {
        return Refused.because(CALENDAR_OUT_OF_REACH, Math.clamp(from.getEpochSecond() / 31_556_952L + 1970L, -9999, 9999));
    }

    private static long nanos(Duration time) {
        try {
            return Math.clamp(time.toNanos(), -MOST_YEARS * 366L * 86_400_000_000_000L, MOST_YEARS * 366L * 86_400_000_000_000L);
        } catch (ArithmeticException tooLong) {
            return time.isNegative() ? -MOST_YEARS * 366L * 86_400_000_000_000L : MOST_YEARS * 366L * 86_400_000_000_000L;
        }
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
    }
}
