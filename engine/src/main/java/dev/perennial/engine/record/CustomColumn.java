package dev.perennial.engine.record;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The column of custom fields: one JSON object, every value under its key in a form that SQL compares as it should.
 * All expressions are immutable, so that an index on one serves filters and orders; a value of another kind counts as none.
 */
public final class CustomColumn {

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private CustomColumn() {}

    /** The values of the fields as the column holds them; what is empty has no key. */
    public static JSONB write(List<Field> fields, Values values) {
        var out = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            var value = values.get(field.path());
            if (value != null) out.put(field.customKey(), plain(field.kind(), value));
        }
        return JSONB.jsonb(JSON.writeValueAsString(out));
    }

    private static Object plain(FieldKind kind, Object value) {
        return switch (value) {
            case Money(var amount, var currency) -> Map.of("amount", amount, "currency", currency);
            case Instant moment -> MOMENT.format(moment);
            case Duration span -> span.toSeconds();
            default -> JsonKinds.plain(kind, value);
        };
    }

    /** Adds the values that the column holds of the fields; keys that belong to no field are left alone. */
    public static void read(List<Field> fields, JSONB column, Map<Path, Object> into) {
        if (column == null || fields.isEmpty()) return;
        var object = JSON.readTree(column.data());
        for (var field : fields) {
            var value = value(field.kind(), object.get(field.customKey()));
            if (value != null) into.put(field.path(), value);
        }
    }

    private static Object value(FieldKind kind, JsonNode node) {
        if (node == null || node.isNull()) return kind instanceof FieldKind.YesNo ? false : null;
        try {
            return switch (kind) {
                case FieldKind.Span _ -> node.canConvertToLong() ? Duration.ofSeconds(node.longValue()) : null;
                case FieldKind.Choice _ -> node.isString() ? node.stringValue() : null;
                case FieldKind.Choices _ -> JsonKinds.read(new FieldKind.Texts(), node);
                case FieldKind _ -> JsonKinds.read(kind, node);
            };
        } catch (JsonKinds.NotThatKind ofAnotherKind) {
            return null;
        }
    }

    /** The expressions that find the values of a kind under the key: two for money and refs, one for all others. */
    static List<org.jooq.Field<?>> of(FieldKind kind, String key, org.jooq.Field<JSONB> column) {
        return switch (kind) {
            case FieldKind.Amount _ -> List.of(number(part(column, key), "amount", SQLDataType.NUMERIC), text(part(column, key), "currency"));
            case FieldKind.Ref _ -> List.of(text(part(column, key), "type"), text(part(column, key), "id").cast(SQLDataType.UUID));
            case FieldKind _ -> List.of(one(kind, key, column));
        };
    }

    /** The expression that finds the value of a kind that is found by one. */
    public static org.jooq.Field<?> one(FieldKind kind, String key, org.jooq.Field<JSONB> column) {
        return switch (kind) {
            case FieldKind.Text _, FieldKind.LongText _, FieldKind.RichText _, FieldKind.TimeOfDay _, FieldKind.Choice _ -> text(column, key);
            case FieldKind.Postal _, FieldKind.Position _ -> text(column, key);
            case FieldKind.Whole _, FieldKind.Rating _, FieldKind.Span _ -> number(column, key, SQLDataType.BIGINT);
            case FieldKind.Decimal _, FieldKind.Percent _ -> number(column, key, SQLDataType.NUMERIC);
            case FieldKind.YesNo _ -> DSL.field("coalesce(({0} -> {1}) = 'true'::jsonb, false)", Boolean.class, column, inline(key));
            case FieldKind.Moment _ -> field("engine.moment_of({0})", Instant.class, text(column, key));
            case FieldKind.Day _ -> field("engine.day_of({0})", LocalDate.class, text(column, key));
            case FieldKind.Choices _, FieldKind.Texts _ -> array(column, key, String[].class, "text[]");
            case FieldKind.Links _ -> array(column, key, UUID[].class, "uuid[]");
            case FieldKind.Link _, FieldKind.Attachment _ -> text(column, key).cast(SQLDataType.UUID);
            case FieldKind.Amount _, FieldKind.Ref _ -> throw new IllegalArgumentException(kind + " is found by two expressions");
        };
    }

    /** A text inside a value of several parts. */
    public static org.jooq.Field<String> textPart(String key, String part, org.jooq.Field<JSONB> column) {
        return text(part(column, key), part);
    }

    /** A number inside a value of several parts. */
    public static org.jooq.Field<BigDecimal> numberPart(String key, String part, org.jooq.Field<JSONB> column) {
        return number(part(column, key), part, SQLDataType.NUMERIC);
    }

    private static org.jooq.Field<JSONB> part(org.jooq.Field<JSONB> column, String key) {
        return field("({0} -> {1})", JSONB.class, column, inline(key));
    }

    // The key stands in the statement's text, so that an index on the expression applies; a path holds nothing but letters and digits.
    private static org.jooq.Field<String> text(org.jooq.Field<JSONB> column, String key) {
        return field("({0} ->> {1})", String.class, column, inline(key));
    }

    private static <T> org.jooq.Field<T> number(org.jooq.Field<JSONB> column, String key, org.jooq.DataType<T> type) {
        return field("case when jsonb_typeof({0} -> {1}) = 'number' then ({0} -> {1})::{2} end", type, column, inline(key), DSL.keyword(type == (Object) SQLDataType.BIGINT ? "bigint" : "numeric"));
    }

    private static <T> org.jooq.Field<T> array(org.jooq.Field<JSONB> column, String key, Class<T> type, String cast) {
        return field("case when jsonb_typeof({0} -> {1}) = 'array' then array(select jsonb_array_elements_text({0} -> {1}))::{2} end", type, column, inline(key), DSL.keyword(cast));
    }
}
