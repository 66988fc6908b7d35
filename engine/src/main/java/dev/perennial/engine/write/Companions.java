package dev.perennial.engine.write;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Folding;
import dev.perennial.engine.record.SearchTokens;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.impl.SQLDataType;

/** Works out the columns that follow from others: the folded text and sort key of titles, and the tokens by which search finds the record. */
public final class Companions {

    private Companions() {}

    /** The companion columns and their values. */
    public static Map<org.jooq.Field<?>, Object> of(Blueprint blueprint, Values values) {
        var columns = new LinkedHashMap<org.jooq.Field<?>, Object>();
        for (var title : blueprint.fieldsWith(Treatment.TITLE)) {
            var text = (String) values.get(title.path());
            columns.put(field(name(title.foldedColumn()), String.class), Folding.fold(text));
            columns.put(field(name(title.sortColumn()), byte[].class), Folding.sortKey(text));
        }
        columns.put(Columns.SEARCH, search(blueprint, values));
        return columns;
    }

    /** The column by which search finds the record. */
    public static org.jooq.Field<Object> search(Blueprint blueprint, Values values) {
        return field("array_to_tsvector({0})", Object.class, val(tokens(blueprint, values), SQLDataType.CLOB.array()));
    }

    /** The tokens of all texts that search may find, those of child rows too. */
    public static String[] tokens(Blueprint blueprint, Values values) {
        return SearchTokens.of(blueprint, values).stream().filter(token -> !token.isEmpty()).toArray(String[]::new);
    }
}
