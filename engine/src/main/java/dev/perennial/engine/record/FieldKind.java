package dev.perennial.engine.record;

import java.util.List;

/** What sort of value a field holds; the Java class of the value stands beside each kind. */
public sealed interface FieldKind {

    /** Kinds of text that screens and rules treat with more care than plain words. */
    enum Format { PLAIN, PHONE, EMAIL, URL, CODE }

    /** One line: {@code String}. */
    record Text(int maxLength, Format format) implements FieldKind {}

    /** Several lines: {@code String}. */
    record LongText(int maxLength) implements FieldKind {}

    /** A whole number: {@code Long}. */
    record Whole() implements FieldKind {}

    /** An exact decimal number: {@code BigDecimal}. */
    record Decimal() implements FieldKind {}

    /** An amount in a currency: {@link Money}, in two columns. */
    record Amount() implements FieldKind {}

    /** Yes or no: {@code Boolean}. */
    record YesNo() implements FieldKind {}

    /** A point in time: {@code Instant}. */
    record Moment() implements FieldKind {}

    /** A day of the calendar: {@code LocalDate}. */
    record Day() implements FieldKind {}

    /** A length of time: {@code Duration}, in a column of whole seconds. */
    record Span() implements FieldKind {}

    /** A text with emphasis, lists and links, kept as harmless HTML: {@code String}. */
    record RichText(int maxLength) implements FieldKind {}

    /** A share of a hundred, where 12.5 means 12.5 %: {@code BigDecimal}. */
    record Percent() implements FieldKind {}

    /** A time of the day, on every day the same: {@code String} such as 09:30 or 09:30:15. */
    record TimeOfDay() implements FieldKind {}

    /** So many of the highest number of stars: {@code Long}. */
    record Rating(int highest) implements FieldKind {}

    /** A postal address: {@link Address}. */
    record Postal() implements FieldKind {}

    /** A place on the map: {@link GeoPoint}. */
    record Position() implements FieldKind {}

    /** A file, or only a picture, kept as a record of the type: {@code UUID}. */
    record Attachment(TypeName target, boolean picture) implements FieldKind {}

    /** One of several named options: {@code String}. */
    record Choice(List<String> options) implements FieldKind {}

    /** Any of several named options: {@code List<String>}. */
    record Choices(List<String> options) implements FieldKind {}

    /** A few free words: {@code List<String>}. */
    record Texts() implements FieldKind {}

    /** A link to one record of a type: {@code UUID}. */
    record Link(TypeName target) implements FieldKind {}

    /** Links to several records of a type: {@code List<UUID>}. */
    record Links(TypeName target) implements FieldKind {}

    /** A link to a record of any type: {@link RecordRef}, in two columns. */
    record Ref() implements FieldKind {}

    /** The name of the kind in the catalogue. */
    default String key() {
        return switch (this) {
            case Text _ -> "text";
            case LongText _ -> "longText";
            case Whole _ -> "whole";
            case Decimal _ -> "decimal";
            case Amount _ -> "money";
            case YesNo _ -> "yesNo";
            case Moment _ -> "moment";
            case Day _ -> "day";
            case Span _ -> "duration";
            case Choice _ -> "choice";
            case Choices _ -> "choices";
            case Texts _ -> "texts";
            case Link _ -> "link";
            case Links _ -> "links";
            case Ref _ -> "ref";
            case RichText _ -> "richText";
            case Percent _ -> "percent";
            case TimeOfDay _ -> "time";
            case Rating _ -> "rating";
            case Postal _ -> "address";
            case Position _ -> "geoPoint";
            case Attachment(var _, var picture) -> picture ? "image" : "file";
        };
    }
}
