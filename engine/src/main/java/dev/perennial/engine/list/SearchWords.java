package dev.perennial.engine.list;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.record.Children;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.SearchTokens;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Finds records by the words of a search box, in the fields that the caller may see. */
final class SearchWords {

    private static final int LONGEST = 200;
    private static final String HAN = "[\u3400-\u9fff\uf900-\ufaff]";
    private static final String HAN_OR_DIGIT = "[0-9\u3400-\u9fff\uf900-\ufaff]";

    private final Statement statement;
    private final Frame frame;
    private final TypeAccess access;

    SearchWords(Statement statement, Frame frame) {
        this.statement = statement;
        this.frame = frame;
        this.access = statement.sight().on(frame.table().blueprint().name());
    }

    /** True of records that carry every word, the last letters of a word perhaps still missing. */
    Condition carries(String words) {
        if (words == null || words.isBlank()) return noCondition();
        var wanted = wanted(words);
        if (wanted.isEmpty()) return falseCondition();
        return seesAll() ? carry(wanted) : carry(wanted).and(and(wanted.stream().map(this::standsVisibly).toList()));
    }

    /** What the words of a search box ask for; refuses what is too long to be typed there. */
    static List<SearchTokens.Wanted> wanted(String words) {
        if (words.length() > LONGEST) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("q", "TOO_LONG", LONGEST)));
        return SearchTokens.wanted(words.replace('\0', ' '));
    }

    /** True of records that carry all of it, in whatever field; beginnings of one or two letters are looked at only in records found by the rest. */
    Condition carry(List<SearchTokens.Wanted> wanted) {
        return carry(wanted, wanted.stream().filter(word -> !word.isShort()).toList());
    }

    /** The same, the index asked for some of the words only; the others are looked for in the records that it lists. */
    Condition carry(List<SearchTokens.Wanted> wanted, List<SearchTokens.Wanted> inIndex) {
        if (inIndex.isEmpty() || inIndex.size() == wanted.size()) return matches(frame.own(Columns.SEARCH), wanted);
        var few = DSL.field("strip({0})", Object.class, frame.own(Columns.SEARCH));
        return matches(frame.own(Columns.SEARCH), inIndex).and(matches(few, wanted.stream().filter(word -> !inIndex.contains(word)).toList()));
    }

    private static Condition matches(org.jooq.Field<Object> search, List<SearchTokens.Wanted> wanted) {
        return condition("{0} @@ {1}::tsquery", search, val(wanted.stream().map(SearchWords::asked).collect(Collectors.joining(" & "))));
    }

    /** The word as a query of the index writes it. */
    static String asked(SearchTokens.Wanted wanted) {
        var own = "'" + wanted.token() + "'" + (wanted.prefix() ? ":*" : "");
        return wanted.otherBeginnings().isEmpty() ? own : wanted.otherBeginnings().stream().map(other -> "'" + other + "':*").collect(Collectors.joining(" | ", "(" + own + " | ", ")"));
    }

    boolean seesAll() {
        if (access.hidden().isEmpty()) return true;
        var blueprint = frame.table().blueprint();
        return blueprint.fields().stream().noneMatch(f -> isSearched(f) && access.hides(f.path()))
                && blueprint.children().stream().noneMatch(c -> c.fields().stream().anyMatch(f -> isSearched(f) && access.hides(c.path().child(f.path().text()))));
    }

    /** The tokens of hidden and open fields lie in one heap, so the token must also stand in a field that the caller sees. */
    private Condition standsVisibly(SearchTokens.Wanted word) {
        return standsVisibly(column -> stands(word.token(), column));
    }

    /** The same for a search that looks at the texts again: true also of titles in which the word may stand as pinyin. */
    Condition mayStandVisibly(List<SearchTokens.Wanted> wanted) {
        return and(wanted.stream().map(word -> standsVisibly(place -> stands(word.token(), place).or(mayStand(word, place)))).toList());
    }

    private Condition standsVisibly(Function<Place, Condition> stands) {
        var blueprint = frame.table().blueprint();
        var places = new ArrayList<Condition>();
        blueprint.fields().stream().filter(f -> isSearched(f) && !access.hides(f.path())).forEach(f -> places.add(stands.apply(place(f, frame))));
        blueprint.children().forEach(c -> rowsWith(stands, c).forEach(places::add));
        return places.isEmpty() ? falseCondition() : or(places);
    }

    private Stream<Condition> rowsWith(Function<Place, Condition> stands, Children children) {
        var rows = statement.frame(frame.table().rows(children.path().text()));
        return children.fields().stream().filter(f -> isSearched(f) && !access.hides(children.path().child(f.path().text())))
                .map(f -> exists(selectOne().from(rows.main()).where(rows.own(Columns.PARENT).eq(frame.id())).and(stands.apply(place(f, rows)))));
    }

    private static Condition stands(String token, Place place) {
        return place.column().nature().isText() ? Texts.has(place, Filter.Part.CONTAINS, token)
                : condition("lower(array_to_string({0}, ' ')) like {1}", place.field(), val("%" + token + "%"));
    }

    private static Condition mayStand(SearchTokens.Wanted word, Place place) {
        return place.column().nature().isText() ? place.field(String.class).likeRegex(word.otherBeginnings().isEmpty() ? HAN : HAN_OR_DIGIT) : falseCondition();
    }

    private static Place place(Field field, Frame frame) {
        return new Place(List.of(), frame, frame.table().column(field.path().text()));
    }

    private static boolean isSearched(Field field) {
        return (field.is(Treatment.SEARCH) || field.is(Treatment.TITLE)) && !field.is(Treatment.MACHINE);
    }
}
