package dev.perennial.engine.list;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.CustomColumn;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import java.util.List;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/**
 * The indexes of a custom field: records by its value, word for word as filters ask for it, newest first and by title. Whose a record is stands
 * in both as well, so that of a reader who sees little only his own records are fetched from the table, whatever they are sorted by.
 */
public final class CustomIndex {

    /** The two values together must fit into an entry of the index. */
    private static final int LONGEST_BESIDE_A_TITLE = 400;

    private CustomIndex() {}

    /** What the indexes hold of each record, empty for kinds of which no index finds anything. */
    public static List<QueryPart> of(Field field, Blueprint type) {
        var value = value(field);
        if (value == null) return List.of();
        var newest = DSL.sql("{0}, created_at desc, id desc, owner, unit", value);
        var title = type.title().filter(_ -> !(field.kind() instanceof FieldKind.Text text) || text.maxLength() <= LONGEST_BESIDE_A_TITLE);
        return title.<List<QueryPart>>map(by -> List.of(newest, DSL.sql("{0}, {1}, id, owner, unit", value, DSL.name(by.sortColumn())))).orElse(List.of(newest));
    }

    private static QueryPart value(Field field) {
        var key = field.customKey();
        return switch (field.kind()) {
            case FieldKind.Text _, FieldKind.TimeOfDay _ -> DSL.sql("({0}) text_pattern_ops", Texts.alike(text(field)));
            case FieldKind.Amount _ -> DSL.sql("({0})", CustomColumn.numberPart(key, "amount", Columns.CUSTOM));
            case FieldKind.Ref _ -> DSL.sql("({0})", CustomColumn.textPart(key, "id", Columns.CUSTOM).cast(Columns.ID.getDataType()));
            case FieldKind.Whole _, FieldKind.Decimal _, FieldKind.Percent _, FieldKind.Rating _, FieldKind.Moment _, FieldKind.Day _, FieldKind.Span _, FieldKind.Choice _, FieldKind.Link _ ->
                    DSL.sql("({0})", CustomColumn.one(field.kind(), key, Columns.CUSTOM));
            case FieldKind.LongText _, FieldKind.RichText _, FieldKind.YesNo _, FieldKind.Choices _, FieldKind.Texts _, FieldKind.Links _, FieldKind.Postal _, FieldKind.Position _, FieldKind.Attachment _ -> null;
        };
    }

    @SuppressWarnings("unchecked")
    private static org.jooq.Field<String> text(Field field) {
        return (org.jooq.Field<String>) CustomColumn.one(field.kind(), field.customKey(), Columns.CUSTOM);
    }
}
