package dev.perennial.engine.message;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import dev.perennial.engine.record.Money;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Locale;

/** How a reader wants days and numbers written, on which day his weeks begin and in which currency he thinks; where he chose nothing, his language says it. */
public record Formats(DateForm date, NumberForm numbers, WeekStart weekStarts, String currency) {

    /** Of readers who chose nothing. */
    public static final Formats OF_LANGUAGE = new Formats(null, null, null, null);

    /** Ways of writing a day. */
    public enum DateForm {
        ISO("uuuu-MM-dd"), DAY_DOTS("dd.MM.uuuu"), DAY_SLASHES("dd/MM/uuuu"), MONTH_SLASHES("MM/dd/uuuu"), HAN("uuuu年M月d日");

        private final DateTimeFormatter formatter;

        DateForm(String pattern) {
            formatter = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        }

        String of(LocalDate day) {
            return formatter.format(day);
        }
    }

    /** Ways of writing a number, named by what stands between thousands and before the decimals. */
    public enum NumberForm {
        COMMA_POINT(",", "."), POINT_COMMA(".", ","), SPACE_COMMA("\u202f", ","), APOSTROPHE_POINT("’", ".");

        private final String thousands;
        private final String decimals;

        NumberForm(String thousands, String decimals) {
            this.thousands = thousands;
            this.decimals = decimals;
        }
    }

    /** The day on which weeks begin. */
    public enum WeekStart {
        MONDAY, SATURDAY, SUNDAY;

        public DayOfWeek day() {
            return DayOfWeek.valueOf(name());
        }
    }

    /** The day on which the reader's weeks begin; Monday where he chose none. */
    public DayOfWeek firstDayOfWeek() {
        return weekStarts == null ? DayOfWeek.MONDAY : weekStarts.day();
    }

    /** A day of the calendar, which is the same day in every time zone. */
    public String day(LocalDate day, Locale locale) {
        if (date != null) return date.of(day);
        return inZone(DateFormat.getDateInstance(DateFormat.MEDIUM, locale), ZoneOffset.UTC).format(Date.from(day.atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    /** A moment as the clocks of the zone show it. */
    public String moment(Instant moment, Locale locale, ZoneId zone) {
        if (date == null) return inZone(DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, locale), zone).format(Date.from(moment));
        var local = moment.atZone(zone);
        return date.of(local.toLocalDate()) + " " + inZone(DateFormat.getTimeInstance(DateFormat.SHORT, locale), zone).format(Date.from(moment));
    }

    public String money(Money money, Locale locale) {
        var format = written(NumberFormat.getCurrencyInstance(locale));
        format.setCurrency(Currency.getInstance(money.currency()));
        return format.format(money.amount());
    }

    /** A day in a cell of a file: as the reader chose, else as programs write it. */
    public String cell(LocalDate day) {
        return date == null ? day.toString() : date.of(day);
    }

    /** A moment in a cell of a file. */
    public String cell(Instant moment, ZoneId zone) {
        var local = moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone);
        return cell(local.toLocalDate()) + " " + DateTimeFormatter.ISO_LOCAL_TIME.format(local);
    }

    /** A number in a cell of a file: no thousands are set apart, and the decimals stand behind the reader's sign. */
    public String cell(BigDecimal number) {
        var plain = number.toPlainString();
        return numbers == null ? plain : plain.replace(".", numbers.decimals);
    }

    private NumberFormat written(NumberFormat format) {
        if (numbers == null || !(format instanceof DecimalFormat decimal)) return format;
        var symbols = decimal.getDecimalFormatSymbols();
        symbols.setGroupingSeparatorString(numbers.thousands);
        symbols.setMonetaryGroupingSeparatorString(numbers.thousands);
        symbols.setDecimalSeparatorString(numbers.decimals);
        symbols.setMonetaryDecimalSeparatorString(numbers.decimals);
        decimal.setDecimalFormatSymbols(symbols);
        return decimal;
    }

    private static DateFormat inZone(DateFormat format, ZoneId zone) {
        format.setTimeZone(TimeZone.getTimeZone(zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId()));
        return format;
    }
}
