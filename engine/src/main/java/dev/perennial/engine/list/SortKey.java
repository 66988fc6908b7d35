package dev.perennial.engine.list;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/** One key of an order: what to sort by, which way, and whether it can be null (nulls come last either way). */
record SortKey(Field<?> expression, boolean descending, boolean neverNull) {

    SortField<?> order() {
        var way = descending ? expression.desc() : expression.asc();
        // Without the word "nulls" the order is the index's own, forwards and backwards.
        return neverNull ? way : way.nullsLast();
    }

    Condition equalTo(Object value) {
        return value == null ? expression.isNull() : typed().eq(bound(value));
    }

    /** True of rows whose key comes after the value. */
    Condition after(Object value) {
        if (value == null) return DSL.falseCondition();
        var beyond = descending ? typed().lt(bound(value)) : typed().gt(bound(value));
        return neverNull ? beyond : beyond.or(expression.isNull());
    }

    /** True of rows whose key is the value or comes after it: one range of an index. */
    Condition notBefore(Object value) {
        if (value == null) return expression.isNull();
        var from = descending ? typed().le(bound(value)) : typed().ge(bound(value));
        return neverNull ? from : from.or(expression.isNull());
    }

    /** The value as this key compares it. */
    Field<Object> bound(Object value) {
        return DSL.val(value, typed().getDataType());
    }

    @SuppressWarnings("unchecked")
    Field<Object> typed() {
        return (Field<Object>) expression;
    }
}
