package dev.perennial.crm.platform.tenant;

import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.TypeName;

/** The kinds of value that a field of the tenant may hold. */
public enum CustomKind {
    TEXT, LONG_TEXT, RICH_TEXT, WHOLE, DECIMAL, PERCENT, MONEY, YES_NO, DAY, MOMENT, TIME, DURATION, CHOICE, CHOICES, TAGS, EMAIL, PHONE, URL, ADDRESS, GEO_POINT, RATING, FILE, IMAGE,
    USER, LINK, LINKS, REF, AUTO_NUMBER, FORMULA, LOOKUP, ROLL_UP;

    private static final TypeName FILES = TypeName.of("platform/files");
    private static final TypeName USERS = TypeName.of("platform/users");

    /** What the engine calls the kind, with the bounds, options and target of the definition. */
    FieldKind of(KindTerms terms) {
        return switch (this) {
            case TEXT -> new FieldKind.Text(terms.maxLength(200), FieldKind.Format.PLAIN);
            case LONG_TEXT -> new FieldKind.LongText(terms.maxLength(10_000));
            case RICH_TEXT -> new FieldKind.RichText(terms.maxLength(50_000));
            case WHOLE -> new FieldKind.Whole();
            case DECIMAL -> new FieldKind.Decimal();
            case PERCENT -> new FieldKind.Percent();
            case MONEY -> new FieldKind.Amount();
            case YES_NO -> new FieldKind.YesNo();
            case DAY -> new FieldKind.Day();
            case MOMENT -> new FieldKind.Moment();
            case TIME -> new FieldKind.TimeOfDay();
            case DURATION -> new FieldKind.Span();
            case CHOICE -> new FieldKind.Choice(terms.options());
            case CHOICES -> new FieldKind.Choices(terms.options());
            case TAGS -> new FieldKind.Texts();
            case EMAIL -> new FieldKind.Text(terms.maxLength(200), FieldKind.Format.EMAIL);
            case PHONE -> new FieldKind.Text(40, FieldKind.Format.PHONE);
            case URL -> new FieldKind.Text(terms.maxLength(1_000), FieldKind.Format.URL);
            case ADDRESS -> new FieldKind.Postal();
            case GEO_POINT -> new FieldKind.Position();
            case RATING -> new FieldKind.Rating(terms.highest(5));
            case FILE -> new FieldKind.Attachment(FILES, false);
            case IMAGE -> new FieldKind.Attachment(FILES, true);
            case USER -> new FieldKind.Link(USERS);
            case LINK -> new FieldKind.Link(terms.target());
            case LINKS -> new FieldKind.Links(terms.target());
            case REF -> new FieldKind.Ref();
            case AUTO_NUMBER -> new FieldKind.Text(40, FieldKind.Format.PLAIN);
            case FORMULA, LOOKUP, ROLL_UP -> throw new IllegalArgumentException(this + " has the kind of its result");
        };
    }

    boolean hasOptions() {
        return this == CHOICE || this == CHOICES;
    }

    /** True of kinds whose values nobody writes. */
    boolean isDerived() {
        return this == FORMULA || this == LOOKUP || this == ROLL_UP;
    }

    boolean hasTarget() {
        return this == LINK || this == LINKS;
    }

    /** True of kinds whose values are single texts, so that the same one can be told to stand nowhere else. */
    boolean isOneText() {
        return switch (this) {
            case TEXT, EMAIL, PHONE, URL, AUTO_NUMBER -> true;
            case LONG_TEXT, RICH_TEXT, WHOLE, DECIMAL, PERCENT, MONEY, YES_NO, DAY, MOMENT, TIME, DURATION, CHOICE, CHOICES, TAGS, ADDRESS, GEO_POINT, RATING, FILE, IMAGE, USER, LINK, LINKS, REF, FORMULA, LOOKUP, ROLL_UP -> false;
        };
    }

    /** True of kinds whose words search can find. */
    boolean isSearchable() {
        return isOneText() || this == LONG_TEXT || this == TAGS;
    }
}
