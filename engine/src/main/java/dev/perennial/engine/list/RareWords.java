package dev.perennial.engine.list;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import dev.perennial.engine.record.SearchTokens.Wanted;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;

/**
 * Tells which of several words the index of words is to be asked for. It lists all records of every word that it is given, a hundred thousand of a
 * common one; in the few records of a rare word a common one is better looked for in their rows.
 */
final class RareWords {

    private static final int NEWEST = 200;
    /** A word that so many of the newest carry is common. */
    private static final int MANY = 3;
    private static final String COUNTS = """
            with newest as materialized (select search from {1} where deleted_at is null order by created_at desc, id desc limit {2})
            select (select count(*) from newest where newest.search @@ w.asked::tsquery)::int, (select count(*) from newest)::int from unnest({0}) with ordinality as w (asked, n) order by w.n""";

    private final List<Wanted> words;
    private final Table<Record> table;
    private List<Integer> counts;
    private boolean ofAll;

    RareWords(List<Wanted> words, Table<Record> table) {
        this.words = words;
        this.table = table;
    }

    /** The rare ones of the words. */
    List<Wanted> rare(DSLContext sql) {
        if (words.isEmpty()) return words;
        var counts = counted(sql);
        return IntStream.range(0, words.size()).filter(i -> counts.get(i) < MANY).mapToObj(words::get).toList();
    }

    /** The rare ones, or the rarest where all are common. */
    List<Wanted> rarest(DSLContext sql) {
        if (words.size() < 2) return words;
        var rare = rare(sql);
        return rare.isEmpty() ? List.of(words.get(counts.indexOf(Collections.min(counts)))) : rare;
    }

    /** Whether counting met all records that there are, a handful then. */
    boolean haveMetAll() {
        return ofAll;
    }

    private List<Integer> counted(DSLContext sql) {
        if (counts != null) return counts;
        var told = sql.fetch(COUNTS, val(words.stream().map(SearchWords::asked).toArray(String[]::new)), table, inline(NEWEST));
        ofAll = told.getFirst().get(1, Integer.class) < NEWEST;
        counts = told.getValues(0, Integer.class);
        return counts;
    }
}
