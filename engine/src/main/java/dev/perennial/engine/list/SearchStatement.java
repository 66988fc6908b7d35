package dev.perennial.engine.list;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.with;

import dev.perennial.engine.list.SearchReader.Wish;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Folding;
import dev.perennial.engine.record.SearchTokens.Wanted;
import java.util.List;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectConditionStep;

/**
 * Looks for words among the newest records that the caller may see, where what is common stands, and who sees little is answered with that;
 * or in the index of words, which is cheap for what is rare. So no plan depends on how common the database takes a word to be.
 */
final class SearchStatement {

    /** Looking at these takes a few milliseconds; of a word that too few of them carry the index lists all records as fast. */
    private static final int NEWEST = 2_000;
    static final Field<Integer> LOOKED_AT = field(name("looked_at"), Integer.class);
    static final Field<UUID> ID = field(name("id"), UUID.class);

    /** So many that carry a rare word are looked at one by one before anything else is tried. */
    static final int FEW = 1_000;

    private static final int MOST_LISTED = 10_000;
    private static final int HUNDREDFOLD = 100;
    private static final String WINDOW = "newest";
    private static final Field<Boolean> WANTED = field(name("wanted"), Boolean.class);
    private static final Field<Integer> RANK = field(name("rank"), Integer.class);

    private final ListQuery query;
    private final Wish wish;
    private final int many;
    private final Frame frame;

    SearchStatement(ListQuery query, Wish wish, int many) {
        this.query = query;
        this.wish = wish;
        this.many = many;
        this.frame = query.frame();
    }

    /** What is called exactly as typed, then what is found among so many of the newest; every row, and there is always one, tells how many were looked at. */
    Select<Record2<Integer, UUID>> amongNewest(int rows) {
        var newest = name(WINDOW).asMaterialized(PageStatement.glimpse(query, newestFirst(), rows).places());
        var seen = query.ways().areAllNamed() ? count() : greatest(count(), inline(rows));
        return told(newest, seen, isStreamed() ? streamed(rows) : lookedUp());
    }

    /**
     * What is called exactly as typed, then what carries the rare words, all of it unless more than {@link #FEW} of all records do, as every row tells.
     * Whether the caller may see a record is a column, not a condition: so no other way to it is tempting, and each is fetched once.
     */
    Select<Record2<Integer, UUID>> amongFew(List<Wanted> rare) {
        var wanted = query.all().and(carries(frame, rare));
        var carrying = select(frame.id(), frame.createdAt(), inline(1).as(RANK), field(wanted).as(WANTED)).from(frame.from())
                .where(frame.own(Columns.DELETED_AT).isNull()).and(new SearchWords(query.statement(), frame).carry(rare)).limit(FEW + 1);
        var listed = select(ID, Columns.CREATED_AT, RANK).from(table(name(WINDOW))).where(WANTED).orderBy(Columns.CREATED_AT.desc(), ID.desc()).limit(many);
        return told(name(WINDOW).asMaterialized(carrying), count(), listed);
    }

    private Select<Record2<Integer, UUID>> told(CommonTableExpression<?> window, Field<Integer> seen, Select<?> carrying) {
        var looked = select(seen.as(LOOKED_AT)).from(table(name(WINDOW))).asTable("looked");
        var hits = select(asterisk()).from(called().asTable("called")).unionAll(select(asterisk()).from(carrying.asTable("carrying"))).asTable("hits");
        return with(window).select(LOOKED_AT, ID).from(looked).leftJoin(hits).on(trueCondition()).orderBy(RANK.asc(), Columns.CREATED_AT.desc(), ID.desc()).limit(2 * many);
    }

    /** How far one looks at once for so many records: common words are found near by. */
    static List<Integer> windows(int many) {
        return HUNDREDFOLD * many < NEWEST ? List.of(HUNDREDFOLD * many, NEWEST) : List.of(NEWEST);
    }

    private Order newestFirst() {
        return new Sorting(query.statement(), frame).order("-createdAt");
    }

    /** True of a caller who sees all: one walk along one index, which ends as soon as enough is found. */
    private boolean isStreamed() {
        return query.reach().everything() && new SearchWords(query.statement(), frame).seesAll();
    }

    private Select<?> streamed(int rows) {
        var row = query.statement().frame(frame.table());
        var newest = select(frame.id(), frame.createdAt(), frame.own(Columns.SEARCH)).from(frame.from()).where(query.all()).orderBy(newestFirst().by()).limit(rows).asTable(row.alias());
        var carries = new SearchWords(query.statement(), row).carry(wish.wanted());
        return select(row.id(), row.createdAt(), inline(1).as(RANK)).from(newest).where(carries).orderBy(row.createdAt().desc(), row.id().desc()).limit(many);
    }

    /**
     * The ids as one array let the database fetch neighbours in one pass. The offset keeps the words out of the look-up: it would rather list all
     * records that carry a common beginning than fetch the few of the window.
     */
    private Select<?> lookedUp() {
        var row = query.statement().frame(frame.table());
        var words = new SearchWords(query.statement(), row);
        var one = select(row.id(), row.createdAt(), row.own(Columns.SEARCH)).from(row.main()).where(row.id().eq(any(array(select(field(name("k1"), UUID.class)).from(table(name(WINDOW))))))).offset(inline(0)).asTable(row.alias());
        var carrying = select(row.id(), row.createdAt(), inline(1).as(RANK)).from(one).where(words.carry(wish.wanted()));
        return (words.seesAll() ? carrying : carrying.and(standVisibly(row))).orderBy(row.createdAt().desc(), row.id().desc()).limit(many);
    }

    private Condition standVisibly(Frame found) {
        var row = query.statement().frame(frame.table());
        return exists(selectOne().from(row.from()).where(row.id().eq(found.id())).and(new SearchWords(query.statement(), row).mayStandVisibly(wish.wanted())));
    }

    /** What the index of words lists for the rare words, all of it or so much that no more is needed, newest first. */
    Select<Record1<UUID>> amongAll(List<Wanted> rare) {
        var listed = found(query.all().and(carries(frame, rare)), 1).limit(MOST_LISTED);
        return with(name("listed").asMaterialized(listed)).select(ID).from(table(name("listed"))).orderBy(Columns.CREATED_AT.desc(), ID.desc()).limit(many);
    }

    /** The words for which the index may be asked. */
    List<Wanted> indexed() {
        return wanted().stream().filter(word -> !word.isShort()).toList();
    }

    /** One or two letters alone begin too many words for the index to list; there they must be a whole word. */
    private List<Wanted> wanted() {
        return wish.wanted().stream().allMatch(Wanted::isShort) ? wish.wanted().stream().map(Wanted::asWhole).toList() : wish.wanted();
    }

    private Select<?> called() {
        return found(query.all().and(isCalledSo()), 0).orderBy(frame.createdAt().desc(), frame.id().desc()).limit(many);
    }

    /** The condition comes first, for it says which side tables the frame must join. */
    private SelectConditionStep<?> found(Condition wanted, int rank) {
        return select(frame.id(), frame.createdAt(), inline(rank).as(RANK)).from(frame.from()).where(wanted);
    }

    private Condition isCalledSo() {
        var blueprint = frame.table().blueprint();
        var title = blueprint.title().filter(field -> !query.statement().sight().on(blueprint.name()).hides(field.path()));
        return title.map(field -> (Condition) frame.folded(frame.table().column(field.path().text())).eq(Folding.fold(wish.words()))).orElse(falseCondition());
    }

    private Condition carries(Frame frame, List<Wanted> rare) {
        var words = new SearchWords(query.statement(), frame);
        return words.seesAll() ? words.carry(wanted(), rare) : words.carry(wanted(), rare).and(words.mayStandVisibly(wanted()));
    }
}
