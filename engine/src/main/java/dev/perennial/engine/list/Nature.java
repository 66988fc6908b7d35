package dev.perennial.engine.list;

import dev.perennial.engine.record.FieldKind;

/** How values of a column compare, sort and add up, whatever their kind is called. */
enum Nature {
    TEXT, TITLE, CODE, NUMBER, YES_NO, MOMENT, DAY, SPAN, ID, CODES, TEXTS, IDS;

    static Nature of(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Text _, FieldKind.LongText _, FieldKind.RichText _, FieldKind.TimeOfDay _, FieldKind.Postal _, FieldKind.Position _ -> TEXT;
            case FieldKind.Whole _, FieldKind.Decimal _, FieldKind.Percent _, FieldKind.Rating _, FieldKind.Amount _ -> NUMBER;
            case FieldKind.YesNo _ -> YES_NO;
            case FieldKind.Moment _ -> MOMENT;
            case FieldKind.Day _ -> DAY;
            case FieldKind.Span _ -> SPAN;
            case FieldKind.Choice _ -> CODE;
            case FieldKind.Choices _ -> CODES;
            case FieldKind.Texts _ -> TEXTS;
            case FieldKind.Link _, FieldKind.Attachment _, FieldKind.Ref _ -> ID;
            case FieldKind.Links _ -> IDS;
        };
    }

    /** How the elements of an array compare. */
    Nature ofElement() {
        return switch (this) {
            case CODES -> CODE;
            case TEXTS -> TEXT;
            case IDS -> ID;
            case TEXT, TITLE, CODE, NUMBER, YES_NO, MOMENT, DAY, SPAN, ID -> throw new IllegalArgumentException(this + " has no elements");
        };
    }

    boolean isText() {
        return this == TEXT || this == TITLE;
    }

    boolean isMany() {
        return this == CODES || this == TEXTS || this == IDS;
    }
}
