package dev.perennial.engine.list;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.selectOne;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Reaches;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.SearchTokens;
import dev.perennial.engine.record.SearchTokens.Wanted;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds the records of a type that the one search box asks for: those called exactly so first, then the newest. */
@Component
public class SearchReader {

    /** Who does not see every field gets candidates, whose visible texts are then read. */
    private static final int CANDIDATES = 100;

    /** Types that have had a record; whoever is not among them is asked for anew, because most houses leave many types alone. */
    private final Set<TypeName> inhabited = ConcurrentHashMap.newKeySet();

    private final Littles littles = new Littles();
    private final DSLContext sql;
    private final Patience patience;
    private final Filters filters;
    private final Reaches reaches;
    private final RecordTables tables;

    SearchReader(DSLContext sql, Filters filters, Reaches reaches, RecordTables tables, @Value("${perennial.longest-read-seconds:10}") int longestSeconds) {
        this.sql = sql;
        this.patience = new Patience(sql, longestSeconds);
        this.filters = filters;
        this.reaches = reaches;
        this.tables = tables;
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
        var ids = candidates(type, wish, actor, many);
        var found = read(type, wish, ids, actor);
        return (seesAll ? found : found.filter(record -> carriesVisibly(record, wish.wanted()))).limit(wish.limit()).toList();
    }

    /** Where the words are looked for, and in which order: what is rare in the index, what is common near by. */
    private Set<UUID> candidates(TypeName type, Wish wish, Actor actor, int many) {
        var ids = new LinkedHashSet<UUID>();
        Supplier<SearchStatement> search = () -> new SearchStatement(query(type, wish, actor), wish, many);
        var windows = SearchStatement.windows(many);
        if (littles.isSeen(type, actor)) {
            if (looks(search.get().amongNewest(windows.getFirst()), ids) < windows.getFirst()) return ids;
            littles.forget(type, actor);
        }
        var words = new RareWords(search.get().indexed(), Columns.main(tables.of(type).blueprint()));
        var isShort = wish.wanted().stream().allMatch(Wanted::isShort);   // one or two letters are taken for a whole word only where nothing else is left
        var rare = isShort ? List.<Wanted>of() : patience.read(words::rare);
        if (words.haveMetAll()) littles.note(type, actor);
        if (!rare.isEmpty() && looks(search.get().amongFew(rare), ids) <= SearchStatement.FEW) return ids;
        ids.clear();   // some of too many are not the newest
        for (var rows : windows) {
            var seen = looks(search.get().amongNewest(rows), ids);
            if (seen < windows.getFirst() && wish.filter() == null) littles.note(type, actor);
            if (seen < rows || ids.size() >= many) return ids;
        }
        ids.addAll(patience.read(sql -> sql.fetch(search.get().amongAll(words.rarest(sql)))).getValues(SearchStatement.ID));
        return ids;
    }

    /** Adds what the statement finds, and tells how many it looked at. */
    private int looks(Select<Record2<Integer, UUID>> statement, Set<UUID> found) {
        var rows = patience.read(sql -> sql.fetch(statement));
        found.addAll(rows.getValues(SearchStatement.ID));
        found.remove(null);
        return rows.getFirst().get(SearchStatement.LOOKED_AT);
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
