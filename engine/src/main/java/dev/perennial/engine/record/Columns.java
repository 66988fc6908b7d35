package dev.perennial.engine.record;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DataType;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** How record types lie in tables: the columns of every record, the columns of each field, and the way a value goes in and comes out. */
public final class Columns {

    public static final org.jooq.Field<UUID> ID = field(name("id"), SQLDataType.UUID);
    public static final org.jooq.Field<Long> VERSION = field(name("version"), SQLDataType.BIGINT);
    public static final org.jooq.Field<Instant> CREATED_AT = field(name("created_at"), SQLDataType.INSTANT);
    public static final org.jooq.Field<UUID> CREATED_BY = field(name("created_by"), SQLDataType.UUID);
    public static final org.jooq.Field<Instant> UPDATED_AT = field(name("updated_at"), SQLDataType.INSTANT);
    public static final org.jooq.Field<UUID> UPDATED_BY = field(name("updated_by"), SQLDataType.UUID);
    public static final org.jooq.Field<UUID> OWNER = field(name("owner"), SQLDataType.UUID);
    public static final org.jooq.Field<UUID> UNIT = field(name("unit"), SQLDataType.UUID);
    public static final org.jooq.Field<Instant> DELETED_AT = field(name("deleted_at"), SQLDataType.INSTANT);
    public static final org.jooq.Field<JSONB> CUSTOM = field(name("custom"), SQLDataType.JSONB);
    public static final org.jooq.Field<Object> SEARCH = field(name("search"), SQLDataType.OTHER);

    /** The record a child row belongs to, and its place among its siblings. */
    public static final org.jooq.Field<UUID> PARENT = field(name("parent"), SQLDataType.UUID);
    public static final org.jooq.Field<Long> NO = field(name("no"), SQLDataType.BIGINT);

    private Columns() {}

    public static Table<Record> main(Blueprint blueprint) {
        return table(name(blueprint.schema(), blueprint.table()));
    }

    /** The side table of a machine section, keyed by {@code id}. */
    public static Table<Record> side(Blueprint blueprint, String section) {
        return table(name(blueprint.schema(), blueprint.sideTable(section)));
    }

    public static Table<Record> child(Blueprint blueprint, Children children) {
        return table(name(blueprint.schema(), blueprint.childTable(children)));
    }

    /** The columns of a field, or the expressions that find a custom one, in the order that {@link #encode} and {@link #decode} use: two for money and refs, one for all others. */
    public static List<org.jooq.Field<?>> of(Field field) {
        if (field.isCustom()) return CustomColumn.of(field.kind(), field.customKey(), CUSTOM);
        var column = field.column();
        return switch (field.kind()) {
            case FieldKind.Amount _ -> List.of(field(name(column + "_amount"), SQLDataType.NUMERIC), field(name(column + "_currency"), SQLDataType.CLOB));
            case FieldKind.Ref _ -> List.of(field(name(column + "_type"), SQLDataType.CLOB), field(name(column + "_id"), SQLDataType.UUID));
            default -> List.of(field(name(column), sqlType(field.kind())));
        };
    }

    /** The SQL type of a kind that lies in one column. */
    public static DataType<?> sqlType(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Text _, FieldKind.LongText _, FieldKind.RichText _, FieldKind.TimeOfDay _, FieldKind.Choice _ -> SQLDataType.CLOB;
            case FieldKind.Whole _, FieldKind.Span _, FieldKind.Rating _ -> SQLDataType.BIGINT;
            case FieldKind.Decimal _, FieldKind.Percent _ -> SQLDataType.NUMERIC;
            case FieldKind.YesNo _ -> SQLDataType.BOOLEAN;
            case FieldKind.Moment _ -> SQLDataType.INSTANT;
            case FieldKind.Day _ -> SQLDataType.LOCALDATE;
            case FieldKind.Choices _, FieldKind.Texts _ -> SQLDataType.CLOB.array();
            case FieldKind.Link _, FieldKind.Attachment _ -> SQLDataType.UUID;
            case FieldKind.Postal _, FieldKind.Position _ -> SQLDataType.JSONB;
            case FieldKind.Links _ -> SQLDataType.UUID.array();
            case FieldKind.Amount _, FieldKind.Ref _ -> throw new IllegalArgumentException(kind + " lies in two columns");
        };
    }

    /** A value as its columns hold it. */
    public static Object[] encode(FieldKind kind, Object value) {
        return switch (kind) {
            case FieldKind.Amount _ -> value instanceof Money money ? new Object[] {money.amount(), money.currency()} : new Object[2];
            case FieldKind.Ref _ -> value instanceof RecordRef ref ? new Object[] {ref.type().toString(), ref.id()} : new Object[2];
            case FieldKind.Span _ -> new Object[] {value == null ? null : ((Duration) value).toSeconds()};
            case FieldKind.Choices _, FieldKind.Texts _ -> new Object[] {value == null ? null : ((Collection<?>) value).toArray(String[]::new)};
            case FieldKind.Links _ -> new Object[] {value == null ? null : ((Collection<?>) value).toArray(UUID[]::new)};
            default -> new Object[] {value};
        };
    }

    /** The value that the columns hold; for one column the second raw value is ignored. */
    public static Object decode(FieldKind kind, Object first, Object second) {
        if (first == null) return null;
        return switch (kind) {
            case FieldKind.Amount _ -> new Money((BigDecimal) first, ((String) second).strip());
            case FieldKind.Ref _ -> RecordRef.of((String) first, (UUID) second);
            case FieldKind.Span _ -> Duration.ofSeconds((Long) first);
            case FieldKind.Choices _, FieldKind.Texts _, FieldKind.Links _ -> List.of((Object[]) first);
            default -> first;
        };
    }
}
