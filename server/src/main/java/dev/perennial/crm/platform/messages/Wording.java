package dev.perennial.crm.platform.messages;

import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.message.Reading;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.OptionPlace;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    public String text(Messages messages, Reading reader) {
        return messages.text(reader.locale(), code, argumentsFor(messages, reader));
    }

    /** The longer text that belongs to the sentence, if there is one. */
    public Optional<String> more(String part, Messages messages, Reading reader) {
        return messages.find(reader.locale(), code + "." + part, argumentsFor(messages, reader));
    }

    private Object[] argumentsFor(Messages messages, Reading reader) {
        return arguments.stream().map(argument -> shown(argument.charAt(0), argument.substring(2), messages, reader)).toArray();
    }

    private static Object shown(char kind, String text, Messages messages, Reading reader) {
        return switch (kind) {
            case 'w' -> inner(text.split(INNER)).text(messages, reader);
            case 'o' -> messages.text(reader.locale(), text);
            case 'i' -> reader.formats().moment(Instant.parse(text), reader.locale(), reader.zone());
            case 'd' -> reader.formats().day(LocalDate.parse(text), reader.locale());
            case 'm' -> reader.formats().money(Money.of(text.substring(4), text.substring(0, 3)), reader.locale());
            case 'n' -> new BigDecimal(text);
            default -> text;
        };
    }

    private static Wording inner(String[] parts) {
        return new Wording(parts[0], List.of(parts).subList(1, parts.length));
    }
}
