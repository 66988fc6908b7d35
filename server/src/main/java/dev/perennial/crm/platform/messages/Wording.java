package dev.perennial.crm.platform.messages;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.OptionPlace;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A sentence as it is kept until somebody reads it: the message key and its arguments, each with a letter that says what it is. */
public record Wording(String code, List<String> arguments) {

    private static final String INNER = "\u001f";

    /** Keeps the arguments; records must have been named before. */
    public static Wording of(String code, List<Object> arguments) {
        return new Wording(code, arguments.stream().map(Wording::kept).toList());
    }

    private static String kept(Object argument) {
        return switch (argument) {
            case Wording(var code, var arguments) -> "w:" + code + arguments.stream().map(each -> INNER + each).collect(Collectors.joining());
            case Instant moment -> "i:" + moment;
            case LocalDate day -> "d:" + day;
            case Money(var amount, var currency) -> "m:" + currency + " " + amount.toPlainString();
            case Enum<?> option -> OptionPlace.of(option).map(place -> "o:" + LabelKeys.option(place.type(), place.path(), option.name())).orElse("s:" + option);
            case Number number -> "n:" + new BigDecimal(number.toString()).toPlainString();
            case Object other -> "s:" + other;
        };
    }

    /** The sentence for this reader. */
    public String text(Messages messages, Locale locale, ZoneId zone) {
        return messages.text(locale, code, argumentsFor(messages, locale, zone));
    }

    /** The longer text that belongs to the sentence, if there is one. */
    public Optional<String> more(String part, Messages messages, Locale locale, ZoneId zone) {
        return messages.find(locale, code + "." + part, argumentsFor(messages, locale, zone));
    }

    private Object[] argumentsFor(Messages messages, Locale locale, ZoneId zone) {
        return arguments.stream().map(argument -> shown(argument.charAt(0), argument.substring(2), messages, locale, zone)).toArray();
    }

    private static Object shown(char kind, String text, Messages messages, Locale locale, ZoneId zone) {
        return switch (kind) {
            case 'w' -> inner(text.split(INNER)).text(messages, locale, zone);
            case 'o' -> messages.text(locale, text);
            case 'i' -> moment(DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, locale), Instant.parse(text), zone);
            case 'd' -> moment(DateFormat.getDateInstance(DateFormat.MEDIUM, locale), LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
            case 'm' -> amount(text.substring(0, 3), new BigDecimal(text.substring(4)), locale);
            case 'n' -> new BigDecimal(text);
            default -> text;
        };
    }

    private static Wording inner(String[] parts) {
        return new Wording(parts[0], List.of(parts).subList(1, parts.length));
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
