package dev.perennial.crm.platform.decision;

import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.RecordId;
import dev.perennial.engine.record.RecordRef;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Values on their way into FEEL and out of it: numbers are decimal, days are days, everything else is text, yes or no, lists and named parts. */
final class FeelValues {

    private FeelValues() {}

    static Object toFeel(Object value) {
        return switch (value) {
            case null -> null;
            case Enum<?> option -> option.name();
            case Money money -> Map.of("amount", money.amount(), "currency", money.currency());
            case RecordRef ref -> ref.type() + "/" + ref.id();
            case RecordId id -> id.value().toString();
            case UUID id -> id.toString();
            case Instant moment -> moment.atZone(ZoneOffset.UTC);
            case BigDecimal number -> number;
            case Double number -> BigDecimal.valueOf(number);
            case Float number -> new BigDecimal(number.toString());
            case Number number -> new BigDecimal(number.toString());
            case Map<?, ?> parts -> parts(parts);
            case List<?> several -> several.stream().map(FeelValues::toFeel).toList();
            default -> value;
        };
    }

    private static Map<String, Object> parts(Map<?, ?> parts) {
        var out = new LinkedHashMap<String, Object>();
        parts.forEach((name, part) -> out.put(name.toString(), toFeel(part)));
        return out;
    }

    /** A text that stands for a value of the type, as JSON has to write days and moments; anything else as it is. */
    static Object typed(Object value, String type) {
        if (!(value instanceof String text)) return value;
        try {
            return switch (type) {
                case "date" -> LocalDate.parse(text);
                case "dateTime", "date and time" -> OffsetDateTime.parse(text).toZonedDateTime();
                case "number", "integer", "long", "double" -> new BigDecimal(text);
                default -> value;
            };
        } catch (DateTimeException | NumberFormatException notOfTheType) {
            throw new NotATable("NOT_OF_THE_TYPE", text, type);
        }
    }

    static Object fromFeel(Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> bare(number);
            case Double number -> bare(BigDecimal.valueOf(number));
            case Number number -> new BigDecimal(number.toString());
            case Map<?, ?> parts -> {
                var out = new LinkedHashMap<String, Object>();
                parts.forEach((name, part) -> out.put(name.toString(), fromFeel(part)));
                yield out;
            }
            case Iterable<?> several -> {
                var out = new ArrayList<Object>();
                several.forEach(each -> out.add(fromFeel(each)));
                yield out;
            }
            default -> value;
        };
    }

    /** Without needless zeros, and never as a power of ten. */
    private static BigDecimal bare(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** As JSON and people see it: plain numbers, days and moments as text. */
    static Object plain(Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> bare(number);
            case String text -> text;
            case Boolean yes -> yes;
            case Map<?, ?> parts -> {
                var out = new LinkedHashMap<String, Object>();
                parts.forEach((name, part) -> out.put(name.toString(), plain(part)));
                yield out;
            }
            case List<?> several -> several.stream().map(FeelValues::plain).toList();
            default -> value.toString();
        };
    }

    /** Whether both say the same, however the number is written. */
    static boolean same(Object one, Object other) {
        var left = plain(toFeel(one));
        var right = plain(toFeel(other));
        if (left instanceof BigDecimal number && right instanceof BigDecimal second) return number.compareTo(second) == 0;
        return Objects.equals(left, right);
    }
}
