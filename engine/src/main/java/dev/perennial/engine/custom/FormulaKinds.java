package dev.perennial.engine.custom;

import com.google.common.primitives.UnsignedLong;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What values of the engine's kinds are in a formula, and what becomes of its result. */
final class FormulaKinds {

    /** As many digits as a floating point number is sure of. */
    private static final MathContext SURE = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final int MOST_DECIMALS = 8;

    private FormulaKinds() {}

    /** The type under which formulas know values of the kind; empty for kinds they do not know. */
    static Optional<CelType> type(FieldKind kind) {
        return Optional.ofNullable(switch (kind) {
            case FieldKind.Text _, FieldKind.LongText _, FieldKind.Choice _, FieldKind.TimeOfDay _, FieldKind.Link _ -> NullableType.create(SimpleType.STRING);
            case FieldKind.Whole _, FieldKind.Rating _ -> NullableType.create(SimpleType.INT);
            case FieldKind.Decimal _, FieldKind.Percent _, FieldKind.Amount _ -> NullableType.create(SimpleType.DOUBLE);
            case FieldKind.YesNo _ -> SimpleType.BOOL;
            case FieldKind.Moment _, FieldKind.Day _ -> SimpleType.TIMESTAMP;
            case FieldKind.Span _ -> SimpleType.DURATION;
            case FieldKind.Choices _, FieldKind.Texts _, FieldKind.Links _ -> ListType.create(SimpleType.STRING);
            case FieldKind.RichText _, FieldKind.Postal _, FieldKind.Position _, FieldKind.Attachment _, FieldKind.Ref _ -> null;
        });
    }

    /** The value as formulas see it. */
    static Object input(FieldKind kind, Object value) {
        return switch (value) {
            case null -> kind instanceof FieldKind.YesNo ? (Object) false : isMany(kind) ? List.of() : dev.cel.common.values.NullValue.NULL_VALUE;
            case BigDecimal number -> number.doubleValue();
            case Money money -> money.amount().doubleValue();
            case LocalDate day -> day.atStartOfDay().toInstant(ZoneOffset.UTC);
            case List<?> several -> several.stream().map(Object::toString).toList();
            case java.util.UUID id -> id.toString();
            default -> value;
        };
    }

    private static boolean isMany(FieldKind kind) {
        return kind instanceof FieldKind.Choices || kind instanceof FieldKind.Texts || kind instanceof FieldKind.Links;
    }

    /** The result as a value of the kind, null when it is none. */
    static Object output(FieldKind kind, Object result, String currency) {
        return switch (kind) {
            case FieldKind.Text text -> result instanceof String words ? cut(words, text.maxLength()) : null;
            case FieldKind.LongText text -> result instanceof String words ? cut(words, text.maxLength()) : null;
            case FieldKind.Whole _ -> whole(result);
            case FieldKind.Decimal _, FieldKind.Percent _ -> decimal(result);
            case FieldKind.Amount _ -> decimal(result) == null || currency == null ? null : new Money(decimal(result), currency);
            case FieldKind.YesNo _ -> result instanceof Boolean yes ? yes : null;
            case FieldKind.Moment _ -> result instanceof Instant moment ? moment.truncatedTo(ChronoUnit.MICROS) : null;
            case FieldKind.Day _ -> result instanceof Instant moment ? LocalDate.ofInstant(moment, ZoneOffset.UTC) : null;
            case FieldKind.Span _ -> result instanceof Duration span ? span.truncatedTo(ChronoUnit.SECONDS) : null;
            case FieldKind.RichText _, FieldKind.TimeOfDay _, FieldKind.Rating _, FieldKind.Postal _, FieldKind.Position _, FieldKind.Attachment _, FieldKind.Choice _, FieldKind.Choices _,
                    FieldKind.Texts _, FieldKind.Link _, FieldKind.Links _, FieldKind.Ref _ -> null;
        };
    }

    private static String cut(String text, int longest) {
        var plain = text.strip();
        if (plain.isEmpty()) return null;
        return plain.codePointCount(0, plain.length()) <= longest ? plain : plain.substring(0, plain.offsetByCodePoints(0, longest));
    }

    private static Long whole(Object result) {
        return switch (result) {
            case Long number -> number;
            case UnsignedLong number -> number.longValue();
            case Double number when Double.isFinite(number) && Math.abs(number) < 1e15 -> Math.round(number);
            case null, default -> null;
        };
    }

    private static BigDecimal decimal(Object result) {
        return switch (result) {
            case Long number -> BigDecimal.valueOf(number);
            case Double number when Double.isFinite(number) && Math.abs(number) < 1e15 -> rounded(number);
            case null, default -> null;
        };
    }

    private static BigDecimal rounded(double number) {
        var sure = new BigDecimal(number).round(SURE).setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return sure.scale() < 0 ? sure.setScale(0) : sure;
    }
}
