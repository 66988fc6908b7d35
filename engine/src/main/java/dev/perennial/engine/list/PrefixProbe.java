package dev.perennial.engine.list;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;

import dev.perennial.engine.record.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.impl.DSL;

/**
 * The beginning of a title, asked for in a list that goes by creation. A beginning of just the length that {@link TitleBeginnings} keeps
 * lies ready. For all others no plan is good for both a rare and a common one, so the statement first takes a limited number of matches
 * out of the title's index: if these are all, they are sorted; if there are more, matches are so common that walking from the newest
 * record on meets enough of them soon.
 */
record PrefixProbe(Field<String> folded, String prefix, Filter.And rest) {

    /** Matches are taken from the index alone, about four million a second; a walk that meets fewer than one in two hundred is dearer. */
    private static final int FEW = 5_000;
    /** Where more is asked than the beginning, a walk meets even less, so that it pays to look at more matches. */
    private static final int FEW_WITH_MORE_ASKED = 20_000;
    private static final String PROBE = "probe";
    private static final String NUMBER = "probed";

    /** The probe for the filter, if one of the conditions that must all hold asks for the beginning of the record's own title. */
    static Optional<PrefixProbe> in(Filter filter, Statement statement, Frame frame) {
        var parts = filter instanceof Filter.And all ? all.parts() : List.of(filter);
        for (var part : parts) {
            if (!(part instanceof Filter.Has(Term.Reference reference, Filter.Part how, Term.Text text)) || how != Filter.Part.STARTS_WITH) continue;
            var column = frame.table().column(reference.path());
            if (column == null || column.nature() != Nature.TITLE) continue;
            var place = new Paths(statement, statement.sight()).place(reference.path(), Names.of(frame, statement.sight().on(frame.table().blueprint().name())));
            var prefix = Texts.wanted(place, text.value());
            if (!prefix.isEmpty()) return Optional.of(new PrefixProbe(frame.folded(column), prefix, without(part, parts)));
        }
        return Optional.empty();
    }

    private static Filter.And without(Filter part, List<Filter> parts) {
        var rest = new ArrayList<>(parts);
        rest.remove(part);
        return new Filter.And(rest);
    }

    /** The first matches, from the index alone. */
    CommonTableExpression<Record> matches(Frame frame) {
        var columns = List.of(frame.id(), frame.createdAt(), frame.own(Columns.OWNER), frame.own(Columns.UNIT));
        return name(PROBE).asMaterialized(select(columns).from(frame.main()).where(frame.own(Columns.DELETED_AT).isNull()).and(Texts.startsWith(folded, prefix)).limit(few() + 1));
    }

    /** How many there are, counted once for all branches. */
    CommonTableExpression<Record1<Integer>> number() {
        return name(NUMBER).fields("n").asMaterialized(selectCount().from(name(PROBE)));
    }

    private static Field<Integer> found() {
        return field(select(field(name("n"), Integer.class)).from(name(NUMBER)));
    }

    private int few() {
        return rest.parts().isEmpty() ? FEW : FEW_WITH_MORE_ASKED;
    }

    Frame frame(Frame of) {
        return of.standingIn(DSL.table(name(PROBE)), PROBE);
    }

    /** True when the matches found are all there are. */
    Condition areAll() {
        return found().le(inline(few()));
    }

    Condition areMore() {
        return found().gt(inline(few()));
    }

    /** The same condition in a form that tempts no plan away from the walk; the first characters, where they are all there, lead along a denser one. */
    Condition along() {
        var same = left(folded, inline(length())).eq(val(prefix));
        return length() > TitleBeginnings.LENGTH ? begins(prefix.substring(0, prefix.offsetByCodePoints(0, TitleBeginnings.LENGTH))).and(same) : same;
    }

    /** True when the beginning is just as long as those that lie ready, newest first. */
    boolean liesReady() {
        return length() == TitleBeginnings.LENGTH;
    }

    /** The same condition as the index of beginnings answers it. */
    Condition begins() {
        return begins(prefix);
    }

    private Condition begins(String first) {
        return TitleBeginnings.of(folded).eq(val(first));
    }

    /** In characters as PostgreSQL counts them. */
    private int length() {
        return prefix.codePointCount(0, prefix.length());
    }
}
