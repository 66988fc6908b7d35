package dev.perennial.engine.list;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Where a path leads: the links to follow, and the column at the end of them. */
record Place(List<Hop> hops, Frame frame, Column column) {

    /** A link followed from the record before it; {@code seen} is true of linked records that count. */
    record Hop(Field<UUID> link, Frame to, Condition seen) {

        Condition reaches() {
            return to.id().eq(link).and(seen);
        }
    }

    Field<?> field() {
        return frame.field(column);
    }

    /** The column, for those who know its Java type. */
    @SuppressWarnings("unchecked")
    <T> Field<T> field(Class<T> type) {
        return (Field<T>) field();
    }

    /** The condition on the value as a condition on the record where the path begins; false where a link leads nowhere. */
    Condition where(Condition onValue) {
        var condition = onValue;
        for (var hop : hops.reversed()) condition = exists(selectOne().from(hop.to().from()).where(hop.reaches()).and(condition));
        return condition;
    }

    /** The value itself, null where a link leads nowhere. */
    Field<?> value(Field<?> atTheEnd) {
        Field<?> value = atTheEnd;
        for (var hop : hops.reversed()) value = DSL.field(select(value).from(hop.to().from()).where(hop.reaches()));
        return value;
    }
}
