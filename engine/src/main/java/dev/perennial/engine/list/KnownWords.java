package dev.perennial.engine.list;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.TypeName;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells of many words, nearly all of which are made up, with which of them a word of a type's records begins, whether or not the caller may see it there. */
@Component
public class KnownWords {

    /** Common words stand among these, which spares the index from listing all that carry them; and types with fewer records are looked through with that. */
    private static final int NEWEST = 200;
    /** Most words are in no record, which only the index tells at once; the planner would rather look through the table for the first. */
    private static final String BY_INDEX = "select set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true)";
    private static final String AMONG_NEWEST = """
            with newest as materialized (select search from {1} where deleted_at is null order by created_at desc, id desc limit {3}),
            tokens as materialized (select distinct k.token from newest cross join unnest(tsvector_to_array(newest.search)) as k (token) where length(k.token) >= {4})
            select (select count(*) from newest) as looked_at, array(select distinct w.word from tokens cross join unnest({2}) as l (n) join unnest({0}) as w (word) on w.word = left(tokens.token, l.n)) as known""";
    private static final String AMONG_ALL = """
            select w.word from unnest({0}) as w (word) where w.word = any({2}) or exists (select from {1} as t where t.search @@ (quote_literal(w.word) || ':*')::tsquery and t.deleted_at is null) limit {3}""";
    /** Nobody meant more than so many words at once; short words have hundreds of neighbours that begin words, and the index lists all records of each that it is asked for. */
    private static final int MOST = 20;

    private final DSLContext sql;
    private final RecordTables tables;
    private final TransactionTemplate transactions;

    KnownWords(DSLContext sql, RecordTables tables, PlatformTransactionManager manager) {
        this.sql = sql;
        this.tables = tables;
        this.transactions = new TransactionTemplate(manager);
        transactions.setReadOnly(true);
    }

    /** The known ones among the words typed, and the first known ones of what each of these may mean; the meanings of a word that is known count only where all are. */
    public Set<String> of(TypeName type, Map<String, List<String>> meanings) {
        var table = Columns.main(tables.of(type).blueprint());
        var newest = amongNewest(all(meanings.keySet(), meanings), table);
        var common = newest.get("known", String[].class);
        if (newest.get("looked_at", int.class) < NEWEST) return Set.of(common);
        return transactions.execute(_ -> {
            sql.execute(BY_INDEX);
            return amongAll(meanings, common, table);
        });
    }

    private Set<String> amongAll(Map<String, List<String>> meanings, String[] common, Table<Record> table) {
        var known = new HashSet<>(first(meanings.keySet(), common, table));
        var doubtful = known.containsAll(meanings.keySet()) ? meanings.keySet() : meanings.keySet().stream().filter(word -> !known.contains(word)).toList();
        for (var word : doubtful) known.addAll(first(meanings.get(word), common, table));
        return known;
    }

    private List<String> first(Collection<String> words, String[] common, Table<Record> table) {
        return sql.fetch(AMONG_ALL, val(words.toArray(String[]::new)), table, val(common), inline(MOST)).getValues(0, String.class);
    }

    private static Set<String> all(Collection<String> typed, Map<String, List<String>> meanings) {
        var all = new LinkedHashSet<>(typed);
        typed.forEach(word -> all.addAll(meanings.get(word)));
        return all;
    }

    private Record amongNewest(Collection<String> words, Table<Record> table) {
        var lengths = words.stream().map(String::length).distinct().toArray(Integer[]::new);
        return sql.fetchSingle(AMONG_NEWEST, val(words.toArray(String[]::new)), table, val(lengths), inline(NEWEST), val(Collections.min(List.of(lengths))));
    }
}
