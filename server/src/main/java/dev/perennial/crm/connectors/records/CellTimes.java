package dev.perennial.crm.connectors.records;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads days and moments: the year first in any of the usual ways, or by the pattern that the mapping names; without an offset a moment is the importer's own time. */
final class CellTimes {

    private static final int LONGEST = 60;
    private static final List<DateTimeFormatter> USUAL = Stream.of("uuuu-M-d", "uuuu/M/d", "uuuu.M.d", "uuuu年M月d日", "uuuuMMdd").map(CellTimes::withTime).toList();

    private final ZoneId zone;
    private final List<DateTimeFormatter> formats;

    /** Refuses a pattern that is none, by {@link IllegalArgumentException}. */
    CellTimes(ZoneId zone, String pattern) {
        this.zone = zone;
        this.formats = pattern == null || pattern.isBlank() ? USUAL : List.of(DateTimeFormatter.ofPattern(pattern.strip(), Locale.ENGLISH));
    }

    Instant moment(String text) {
        var bare = bare(text, "connectors.NOT_A_MOMENT");
        try {
            return within(OffsetDateTime.parse(bare).toInstant());
        } catch (DateTimeException _) {
            var local = local(bare, "connectors.NOT_A_MOMENT");
            return within(local.atZone(zone).toInstant());
        }
    }

    LocalDate day(String text) {
        var day = local(bare(text, "connectors.NOT_A_DAY"), "connectors.NOT_A_DAY").toLocalDate();
        if (day.getYear() < 1 || day.getYear() > 9_999) throw new CellFlaw("connectors.NOT_A_DAY");
        return day;
    }

    private static Instant within(Instant moment) {
        if (Math.abs(moment.getEpochSecond()) > 250_000_000_000L) throw new CellFlaw("connectors.NOT_A_MOMENT");
        return moment;
    }

    private static String bare(String text, String otherwise) {
        if (text.length() > LONGEST) throw new CellFlaw(otherwise);
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private LocalDateTime local(String text, String otherwise) {
        for (var format : formats) {
            try {
                return at(format.parse(text));
            } catch (DateTimeException _) {
                continue;
            }
        }
        throw new CellFlaw(otherwise);
    }

    private static LocalDateTime at(TemporalAccessor parsed) {
        var day = parsed.query(TemporalQueries.localDate());
        var time = parsed.query(TemporalQueries.localTime());
        if (day == null) throw new DateTimeException("no day");
        return day.atTime(time == null ? LocalTime.MIDNIGHT : time);
    }

    private static DateTimeFormatter withTime(String day) {
        return new DateTimeFormatterBuilder().appendPattern(day).appendPattern("[['T'][' ']H:mm[:ss]]").appendOptional(new DateTimeFormatterBuilder().appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true).toFormatter())
                .toFormatter(Locale.ROOT).withResolverStyle(java.time.format.ResolverStyle.STRICT);
    }
}
