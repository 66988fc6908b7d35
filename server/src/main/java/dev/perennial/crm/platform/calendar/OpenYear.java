package dev.perennial.crm.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The open stretches of one year, clipped to it, merged where they touch, and with the open time before each, so that questions are answered by halving. Times are nanoseconds since 1970. */
final class OpenYear {

    private final long[] begins;
    private final long[] ends;
    private final long[] before;
    private final long total;

    private OpenYear(List<long[]> stretches) {
        begins = new long[stretches.size()];
        ends = new long[stretches.size()];
        before = new long[stretches.size()];
        var open = 0L;
        for (var i = 0; i < stretches.size(); i++) {
            begins[i] = stretches.get(i)[0];
            ends[i] = stretches.get(i)[1];
            before[i] = open;
            open += ends[i] - begins[i];
        }
        total = open;
    }

    static OpenYear of(OpenHours hours, int year) {
        var first = LocalDate.of(year, 1, 1);
        var from = nanos(hours.moment(first, 0));
        var to = nanos(hours.moment(first.plusYears(1), 0));
        var stretches = new ArrayList<long[]>();
        for (var date = first.minusDays(1); date.getYear() <= year; date = date.plusDays(1))
            for (var span : hours.on(date)) {
                var begin = Math.max(from, nanos(hours.moment(date, span.opens())));
                var end = Math.min(to, nanos(hours.moment(date, span.closes())));
                if (begin < end) stretches.add(new long[] {begin, end});
            }
        return new OpenYear(merged(stretches));
    }

    private static List<long[]> merged(List<long[]> stretches) {
        stretches.sort(Comparator.comparingLong(stretch -> stretch[0]));
        var merged = new ArrayList<long[]>(stretches.size());
        for (var stretch : stretches) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && stretch[0] <= last[1]) last[1] = Math.max(last[1], stretch[1]);
            else merged.add(stretch);
        }
        return merged;
    }

    static long nanos(Instant moment) {
        return Math.addExact(Math.multiplyExact(moment.getEpochSecond(), 1_000_000_000L), moment.getNano());
    }

    long total() {
        return total;
    }

    /** The open time of the year that lies before the moment. */
    long openBefore(long moment) {
        var i = lastAtMost(begins, moment);
        return i < 0 ? 0 : before[i] + Math.min(moment, ends[i]) - begins[i];
    }

    /** The earliest moment before which so much of the year's open time lies; it is more than none and at most all. */
    long earliest(long open) {
        var i = lastAtMost(before, open - 1);
        return begins[i] + open - before[i];
    }

    /** The latest moment before which so much of the year's open time lies; it is less than all. */
    long latest(long open) {
        var i = lastAtMost(before, open);
        return begins[i] + open - before[i];
    }

    private static int lastAtMost(long[] sorted, long value) {
        var found = Arrays.binarySearch(sorted, value);
        return found >= 0 ? found : -found - 2;
    }
}
