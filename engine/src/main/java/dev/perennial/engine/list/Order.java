package dev.perennial.engine.list;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/** The order of a list; its last key is always the id, so that no two records stand at the same place. */
record Order(List<SortKey> keys) {

    Order {
        keys = List.copyOf(keys);
    }

    List<SortField<?>> by() {
        return keys.stream().<SortField<?>>map(SortKey::order).toList();
    }

    /** The same order of the rows of a derived table whose columns are called {@code k0}, {@code k1} and so on. */
    Order at(String table) {
        var there = new ArrayList<SortKey>();
        for (var i = 0; i < keys.size(); i++) {
            var key = keys.get(i);
            there.add(new SortKey(DSL.field(DSL.name(table, "k" + i), key.expression().getDataType()), key.descending(), key.neverNull()));
        }
        return new Order(there);
    }

    /** True of rows that come after the row with these keys. */
    Condition after(List<Object> place) {
        if (place.isEmpty()) return noCondition();
        if (keys.stream().allMatch(SortKey::neverNull) && keys.stream().map(SortKey::descending).distinct().count() == 1) return rowAfter(place);
        Condition after = DSL.falseCondition();
        for (var i = 0; i < keys.size(); i++) {
            var here = keys.get(i).after(place.get(i));
            for (var j = 0; j < i; j++) here = keys.get(j).equalTo(place.get(j)).and(here);
            after = after.or(here);
        }
        // The first key alone bounds the walk along an index; the rest only decides among equals.
        return keys.getFirst().notBefore(place.getFirst()).and(after);
    }

    private Condition rowAfter(List<Object> place) {
        var columns = new ArrayList<Field<?>>();
        var values = new ArrayList<Field<?>>();
        for (var i = 0; i < keys.size(); i++) {
            columns.add(keys.get(i).expression());
            values.add(keys.get(i).bound(place.get(i)));
        }
        return keys.getFirst().descending() ? row(columns).lt(row(values)) : row(columns).gt(row(values));
    }
}
