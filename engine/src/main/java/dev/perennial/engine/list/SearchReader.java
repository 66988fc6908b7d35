package dev.perennial.engine.list;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Reaches;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.SearchTokens;
import dev.perennial.engine.record.SearchTokens.Wanted;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds the records of a type that the one search box asks for: those called exactly so first, then the newest. */
@Component
public class SearchReader {

    /** Who does not see every field gets candidates, whose visible texts are then read. */
    private static final int CANDIDATES = 100;
    /** Most words of a list are in no record, which only the index tells at once; the planner would rather look through the table for the first. */
    private static final List<String> BY_INDEX = List.of("set local enable_seqscan = off", "set local enable_indexscan = off");
    /** Common words stand among the newest records, which spares the index from listing all that carry them. */
    private static final String COMMON = """
            select distinct w.word from (select search from {1} where deleted_at is null order by created_at desc, id desc limit 500) as newest
            cross join unnest(tsvector_to_array(newest.search)) as k (token) cross join unnest({2}) as l (n) join unnest({0}) as w (word) on w.word = left(k.token, l.n)""";
    private static final String KNOWN = "select w.word from unnest({0}) as w (word) where exists (select from {1} as t where t.search @@ (quote_literal(w.word) || ':*')::tsquery and t.deleted_at is null)";

    /** Types that have had a record; whoever is not among them is asked for anew, because most houses leave many types alone. */
    private final Set<TypeName> inhabited = ConcurrentHashMap.newKeySet();

    private final DSLContext sql;
    private final Filters filters;
    private final Reaches reaches;
    private final RecordTables tables;
    private final TransactionTemplate transactions;

    SearchReader(DSLContext sql, Filters filters, Reaches reaches, RecordTables tables, PlatformTransactionManager manager) {
        this.sql = sql;
        this.filters = filters;
        this.reaches = reaches;
        this.tables = tables;
        this.transactions = new TransactionTemplate(manager);
        transactions.setReadOnly(true);
    }

    /** What is looked for: the words as typed, what records must carry for them, a filter or null, the fields to read, and how many records. */
    public record Wish(String words, List<Wanted> wanted, String filter, List<String> fields, int limit) {

        /** The wish as it was typed; refuses words too long for a search box. */
        public static Wish typed(String words, String filter, List<String> fields, int limit) {
            return new Wish(words, SearchWords.wanted(words), filter, fields, limit);
        }

        /** The same for words that were mistyped. */
        public Wish corrected(List<Wanted> wanted) {
            return new Wish(words, wanted, filter, fields, limit);
        }
    }

    /** The records found, masked fields left out; nothing for words without letters and digits. */
    public List<Stored> find(TypeName type, Wish wish, Actor actor) {
        if (wish.wanted().isEmpty()) return List.of();
        var query = query(type, wish, actor);
        var seesAll = new SearchWords(query.statement(), query.frame()).seesAll();
        var many = seesAll ? wish.limit() : Math.max(CANDIDATES, wish.limit());
        var newest = sql.fetch(new SearchStatement(query, wish, many).amongNewest());
        var ids = new LinkedHashSet<UUID>(newest.getValues(SearchStatement.ID));
        ids.remove(null);
        var lookedAt = newest.getFirst().get(SearchStatement.LOOKED_AT);
        if (lookedAt == SearchStatement.NEWEST && ids.size() < many) ids.addAll(sql.fetch(new SearchStatement(query(type, wish, actor), wish, many).amongAll()).getValues(SearchStatement.ID));
        var found = read(type, wish, ids, actor);
        return (seesAll ? found : found.filter(record -> carriesVisibly(record, wish.wanted()))).limit(wish.limit()).toList();
    }

    /** Those of the words with which a word of the type's records begins, whether or not the caller may see it there. */
    public Set<String> known(TypeName type, Collection<String> words) {
        var table = Columns.main(tables.of(type).blueprint());
        var lengths = words.stream().map(String::length).distinct().toArray(Integer[]::new);
        var known = new LinkedHashSet<>(sql.fetch(COMMON, val(words.toArray(String[]::new)), table, val(lengths)).getValues(0, String.class));
        var others = words.stream().filter(word -> !known.contains(word)).toArray(String[]::new);
        transactions.executeWithoutResult(_ -> {
            BY_INDEX.forEach(sql::execute);
            known.addAll(sql.fetch(KNOWN, val(others), table).getValues(0, String.class));
        });
        return known;
    }

    /** Those of the types that have any record at all, in the same order; asked in one statement. */
    public List<Blueprint> inhabited(List<Blueprint> types) {
        var unknown = types.stream().filter(type -> !inhabited.contains(type.name())).toList();
        if (!unknown.isEmpty()) {
            var answers = unknown.stream().map(type -> DSL.field(DSL.exists(selectOne().from(Columns.main(type))))).toList();
            var row = sql.select(answers).fetchSingle();
            for (var i = 0; i < unknown.size(); i++) if (row.get(i, Boolean.class)) inhabited.add(unknown.get(i).name());
        }
        return types.stream().filter(type -> inhabited.contains(type.name())).toList();
    }

    private ListQuery query(TypeName type, Wish wish, Actor actor) {
        return new ListQuery(filters.statement(actor), reaches, type, ListRequest.NEWEST.filtered(wish.filter()), Action.READ);
    }

    private Stream<Stored> read(TypeName type, Wish wish, Set<UUID> ids, Actor actor) {
        if (ids.isEmpty()) return Stream.empty();
        var frame = filters.statement(actor).frame(type);
        var blueprint = frame.table().blueprint();
        var selection = new Selection(blueprint, AskedFields.of(wish.fields(), blueprint, actor.on(type)), actor.on(type));
        var columns = selection.columns(frame);
        var found = new HashMap<UUID, Stored>();
        sql.select(columns).from(frame.from()).where(frame.id().eq(any(ids.toArray(UUID[]::new)))).fetch(selection::read).forEach(record -> found.put(record.id(), record));
        return ids.stream().map(found::get).filter(Objects::nonNull);
    }

    private boolean carriesVisibly(Stored record, List<Wanted> wanted) {
        var tokens = SearchTokens.of(tables.of(record.type()).blueprint(), record.values());
        return wanted.stream().allMatch(word -> word.isServedBy(tokens));
    }
}
