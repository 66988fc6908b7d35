package dev.perennial.crm.platform.tasks;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import dev.perennial.engine.record.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/** A sentence as it is kept until somebody reads it: the message key and its arguments, each with a letter that says what it is. */
public record Wording(String code, List<String> arguments) {

    /** Keeps the arguments; records must have been named before. */
    public static Wording of(String code, List<Object> arguments) {
        return new Wording(code, arguments.stream().map(Wording::kept).toList());
    }

    private static String kept(Object argument) {
        return switch (argument) {
            case Instant moment -> "i:" + moment;
            case LocalDate day -> "d:" + day;
            case Money(var amount, var currency) -> "m:" + currency + " " + amount.toPlainString();
            case Number number -> "n:" + new BigDecimal(number.toString()).toPlainString();
            case Object other -> "s:" + other;
        };
    }

    /** The arguments as sentences for this reader take them. */
    public Object[] argumentsFor(Locale locale, ZoneId zone) {
        return arguments.stream().map(argument -> shown(argument.charAt(0), argument.substring(2), locale, zone)).toArray();
    }

    private static Object shown(char kind, String text, Locale locale, ZoneId zone) {
        return switch (kind) {
            case 'i' -> moment(DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, locale), Instant.parse(text), zone);
            case 'd' -> moment(DateFormat.getDateInstance(DateFormat.MEDIUM, locale), LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
            case 'm' -> amount(text.substring(0, 3), new BigDecimal(text.substring(4)), locale);
            case 'n' -> new BigDecimal(text);
            default -> text;
        };
    }

    private static String moment(DateFormat format, Instant moment, ZoneId zone) {
        format.setTimeZone(TimeZone.getTimeZone(zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId()));
        return format.format(Date.from(moment));
    }

    private static String amount(String currency, BigDecimal amount, Locale locale) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        return format.format(amount);
    }
}
