package dev.perennial.engine.record;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** One value of a kind in JSON: money with its amount as text, moments in UTC, days and durations in ISO 8601, links as ids. */
public final class JsonKinds {

    private static final BigDecimal LARGEST = new BigDecimal("1e18");
    private static final int MOST_DECIMALS = 8;
    private static final int MOST_ENTRIES = 1_000;

    private JsonKinds() {}

    /** Thrown when JSON does not hold a value of the kind; the code names the sentence {@code finding.<code>}. */
    public static final class NotThatKind extends RuntimeException {

        private final String code;

        NotThatKind(String code) {
            super(code, null, false, false);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Reads a value, null for JSON null. */
    public static Object read(FieldKind kind, JsonNode node) {
        if (node == null || node.isNull()) return null;
        return switch (kind) {
            case FieldKind.Text _, FieldKind.LongText _, FieldKind.RichText _ -> text(node, "NOT_A_TEXT");
            case FieldKind.TimeOfDay _ -> parsed(node, "NOT_A_TIME", text -> LocalTime.parse(text).truncatedTo(ChronoUnit.SECONDS).toString());
            case FieldKind.Rating _ -> whole(node);
            case FieldKind.Percent _ -> bounded(decimal(node, "NOT_A_NUMBER"));
            case FieldKind.Postal _ -> JsonParts.address(node);
            case FieldKind.Position _ -> JsonParts.position(node);
            case FieldKind.Attachment _ -> id(node);
            case FieldKind.Whole _ -> whole(node);
            case FieldKind.Decimal _ -> bounded(decimal(node, "NOT_A_NUMBER"));
            case FieldKind.Amount _ -> money(node);
            case FieldKind.YesNo _ -> yesNo(node);
            case FieldKind.Moment _ -> parsed(node, "NOT_A_MOMENT", text -> OffsetDateTime.parse(text).toInstant());
            case FieldKind.Day _ -> parsed(node, "NOT_A_DAY", LocalDate::parse);
            case FieldKind.Span _ -> parsed(node, "NOT_A_DURATION", Duration::parse);
            case FieldKind.Choice choice -> option(choice.options(), node);
            case FieldKind.Choices choices -> several(node, each -> option(choices.options(), each)).stream().distinct().toList();
            case FieldKind.Texts _ -> several(node, each -> text(each, "NOT_A_TEXT"));
            case FieldKind.Link _ -> id(node);
            case FieldKind.Links _ -> several(node, JsonKinds::id);
            case FieldKind.Ref _ -> ref(node);
        };
    }

    /** The value as what a JSON writer takes: text, number, boolean, map, list or null. */
    public static Object plain(FieldKind kind, Object value) {
        if (value == null) return null;
        return switch (kind) {
            case FieldKind.Text _, FieldKind.LongText _, FieldKind.RichText _, FieldKind.TimeOfDay _, FieldKind.Whole _, FieldKind.Rating _, FieldKind.YesNo _, FieldKind.Choice _, FieldKind.Choices _,
                    FieldKind.Texts _, FieldKind.Decimal _, FieldKind.Percent _ -> value;
            case FieldKind.Postal _ -> JsonParts.plain((Address) value);
            case FieldKind.Position _ -> JsonParts.plain((GeoPoint) value);
            case FieldKind.Amount _ -> money((Money) value);
            case FieldKind.Moment _, FieldKind.Day _, FieldKind.Span _, FieldKind.Link _, FieldKind.Attachment _ -> value.toString();
            case FieldKind.Links _ -> ((List<?>) value).stream().map(Object::toString).toList();
            case FieldKind.Ref _ -> Map.of("type", ((RecordRef) value).type().toString(), "id", ((RecordRef) value).id().toString());
        };
    }

    private static Map<String, Object> money(Money money) {
        var out = new LinkedHashMap<String, Object>();
        out.put("amount", money.amount().toPlainString());
        out.put("currency", money.currency());
        return out;
    }

    static String text(JsonNode node, String otherwise) {
        if (!node.isString()) throw new NotThatKind(otherwise);
        if (node.stringValue().indexOf(0) >= 0) throw new NotThatKind("CONTROL_CHARACTERS");
        return node.stringValue();
    }

    private static Long whole(JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) throw new NotThatKind("NOT_A_WHOLE_NUMBER");
        return node.longValue();
    }

    static BigDecimal decimal(JsonNode node, String otherwise) {
        if (node.isNumber()) return node.decimalValue();
        var text = text(node, otherwise);
        if (text.length() > 40) throw new NotThatKind(otherwise);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            throw new NotThatKind(otherwise);
        }
    }

    static BigDecimal bounded(BigDecimal number) {
        if (number.abs().compareTo(LARGEST) >= 0) throw new NotThatKind("TOO_LARGE_A_NUMBER");
        if (number.stripTrailingZeros().scale() > MOST_DECIMALS) throw new NotThatKind("TOO_MANY_DECIMALS");
        return number;
    }

    private static Money money(JsonNode node) {
        if (!node.isObject() || node.size() != 2 || !node.has("amount") || !node.has("currency")) throw new NotThatKind("NOT_MONEY");
        var amount = bounded(decimal(node.get("amount"), "NOT_MONEY"));
        var currency = text(node.get("currency"), "NOT_MONEY");
        if (!currency.matches("[A-Z]{3}")) throw new NotThatKind("NOT_A_CURRENCY");
        return new Money(amount, currency);
    }

    private static Boolean yesNo(JsonNode node) {
        if (!node.isBoolean()) throw new NotThatKind("NOT_YES_OR_NO");
        return node.booleanValue();
    }

    private static <T> T parsed(JsonNode node, String code, Function<String, T> parser) {
        try {
            return withinReach(parser.apply(text(node, code)), code);
        } catch (DateTimeException | ArithmeticException notThat) {
            throw new NotThatKind(code);
        }
    }

    // PostgreSQL holds moments up to the year 294276 and days a little further; nobody means more than five digits of a year.
    private static <T> T withinReach(T value, String code) {
        var reachable = switch (value) {
            case Instant moment -> Math.abs(moment.getEpochSecond()) < 250_000_000_000L;
            case LocalDate day -> Math.abs(day.getYear()) < 10_000;
            default -> true;
        };
        if (!reachable) throw new NotThatKind(code);
        return value;
    }

    private static String option(List<String> options, JsonNode node) {
        var name = text(node, "NOT_AN_OPTION");
        if (!options.contains(name)) throw new NotThatKind("NOT_AN_OPTION");
        return name;
    }

    private static <T> List<T> several(JsonNode node, Function<JsonNode, T> each) {
        if (!node.isArray()) throw new NotThatKind("NOT_A_LIST");
        if (node.size() > MOST_ENTRIES) throw new NotThatKind("TOO_MANY_ENTRIES");
        var out = new ArrayList<T>(node.size());
        for (var entry : node) out.add(each.apply(entry));
        return List.copyOf(out);
    }

    private static UUID id(JsonNode node) {
        var text = text(node, "NOT_AN_ID");
        if (text.length() != 36) throw new NotThatKind("NOT_AN_ID");
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotThatKind("NOT_AN_ID");
        }
    }

    private static RecordRef ref(JsonNode node) {
        if (!node.isObject() || !node.has("type") || !node.has("id")) throw new NotThatKind("NOT_A_REFERENCE");
        try {
            return new RecordRef(TypeName.of(text(node.get("type"), "NOT_A_REFERENCE")), id(node.get("id")));
        } catch (IllegalArgumentException notAType) {
            throw new NotThatKind("NOT_A_REFERENCE");
        }
    }
}
