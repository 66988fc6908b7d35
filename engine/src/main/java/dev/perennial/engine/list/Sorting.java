package dev.perennial.engine.list;

import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.Field;

/** Reads what a list is to be sorted by: paths, each with a minus sign for downwards. */
final class Sorting {

    private static final int MOST_KEYS = 5;

    private final Paths paths;
    private final Names names;

    Sorting(Statement statement, Frame frame) {
        this.paths = new Paths(statement, statement.sight());
        this.names = Names.of(frame, statement.sight().on(frame.table().blueprint().name()));
    }

    /** The order that the text asks for; the id decides among equals, in the direction of the last key, as the indexes have it. */
    Order order(String text) {
        var keys = new ArrayList<SortKey>();
        for (var part : text.split(",")) if (!part.isBlank()) keys.add(key(part.strip()));
        if (keys.size() > MOST_KEYS) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("sort", "TOO_MANY", MOST_KEYS)));
        var lastDown = keys.isEmpty() || keys.getLast().descending();
        keys.add(new SortKey(names.record().frame().id(), lastDown, true));
        return new Order(keys);
    }

    private SortKey key(String part) {
        var descending = part.startsWith("-");
        var path = descending ? part.substring(1) : part;
        var place = labelled(path, paths.place(path, names));
        var value = place.value(sortable(path, place));
        return new SortKey(value, descending, place.column().neverNull() && place.hops().isEmpty());
    }

    /** Records linked to sort by their title, where the caller may see it; an id alone has no order that means anything. */
    private Place labelled(String path, Place place) {
        var title = place.column().path().text().equals("id") ? null : place.column().target().flatMap(paths::visibleTitle).orElse(null);
        return title == null ? place : paths.place(path + "/" + title.path(), names);
    }

    /** What the column sorts by: titles by their key (pinyin), numbers of records as they are, other texts without regard to case. */
    private static Field<?> sortable(String path, Place place) {
        return switch (place.column().nature()) {
            case TITLE -> place.frame().sortKey(place.column());
            case TEXT -> place.column().unique() ? place.field() : Texts.alike(place.field(String.class));
            case CODE, NUMBER, YES_NO, MOMENT, DAY, SPAN, ID -> place.field();
            case CODES, TEXTS, IDS -> throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("sort", "NOT_SORTABLE", path)));
        };
    }

    /** The order of a list when nobody asked for another; newest first for those who may not see what it usually sorts by. */
    static String usual(Blueprint blueprint, TypeAccess access) {
        var fields = blueprint.fields().stream().filter(field -> access.hides(field.path())).map(field -> field.path().text()).toList();
        return Arrays.stream(blueprint.defaultSort().split(",")).map(part -> part.replaceFirst("^-", "")).anyMatch(fields::contains) ? "-createdAt" : blueprint.defaultSort();
    }
}
