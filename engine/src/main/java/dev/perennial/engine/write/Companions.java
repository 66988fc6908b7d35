package dev.perennial.engine.write;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Folding;
import dev.perennial.engine.record.SearchTokens;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
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
        columns.put(Columns.SEARCH, field("array_to_tsvector({0})", Object.class, val(tokens(blueprint, values), SQLDataType.CLOB.array())));
        return columns;
    }

    /** The tokens of all texts that search may find, those of child rows too. */
    public static String[] tokens(Blueprint blueprint, Values values) {
        var texts = new ArrayList<String>();
        for (var field : blueprint.fields()) if (isFound(field)) gather(values.get(field.path()), texts);
        for (var children : blueprint.children()) {
            var found = children.fields().stream().filter(Companions::isFound).toList();
            if (!found.isEmpty()) for (var row : values.rows(children.path())) found.forEach(field -> gather(row.get(field.path()), texts));
        }
        return SearchTokens.of(texts).stream().filter(token -> !token.isEmpty()).toArray(String[]::new);
    }

    private static boolean isFound(Field field) {
        return (field.is(Treatment.SEARCH) || field.is(Treatment.TITLE)) && !field.is(Treatment.MACHINE);
    }

    private static void gather(Object value, List<String> texts) {
        if (value instanceof String text) texts.add(text);
        else if (value instanceof Collection<?> several) several.forEach(one -> gather(one, texts));
    }
}
