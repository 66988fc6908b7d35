package dev.perennial.engine.list;

import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.CustomColumn;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import java.util.Optional;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/** The expression by which an index finds the values of a custom field, word for word as filters ask for it. */
public final class CustomIndex {

    private CustomIndex() {}

    /** The expression with its operator class, empty for kinds of which no index finds anything. */
    public static Optional<QueryPart> of(Field field) {
        var key = field.customKey();
        return Optional.ofNullable(switch (field.kind()) {
            case FieldKind.Text _, FieldKind.TimeOfDay _ -> DSL.sql("({0}) text_pattern_ops", Texts.alike(text(field)));
            case FieldKind.Amount _ -> DSL.sql("({0})", CustomColumn.numberPart(key, "amount", Columns.CUSTOM));
            case FieldKind.Ref _ -> DSL.sql("({0})", CustomColumn.textPart(key, "id", Columns.CUSTOM).cast(Columns.ID.getDataType()));
            case FieldKind.Whole _, FieldKind.Decimal _, FieldKind.Percent _, FieldKind.Rating _, FieldKind.Moment _, FieldKind.Day _, FieldKind.Span _, FieldKind.Choice _, FieldKind.Link _ ->
                    DSL.sql("({0})", CustomColumn.one(field.kind(), key, Columns.CUSTOM));
            case FieldKind.LongText _, FieldKind.RichText _, FieldKind.YesNo _, FieldKind.Choices _, FieldKind.Texts _, FieldKind.Links _, FieldKind.Postal _, FieldKind.Position _, FieldKind.Attachment _ -> null;
        });
    }

    @SuppressWarnings("unchecked")
    private static org.jooq.Field<String> text(Field field) {
        return (org.jooq.Field<String>) CustomColumn.one(field.kind(), field.customKey(), Columns.CUSTOM);
    }
}
