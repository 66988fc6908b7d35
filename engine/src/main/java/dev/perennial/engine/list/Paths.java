package dev.perennial.engine.list;

import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Follows paths through sections and links; a path that does not exist and one that is hidden are the same. */
final class Paths {

    private static final int MOST_HOPS = 4;

    private final Statement statement;
    private final Sight sight;

    Paths(Statement statement, Sight sight) {
        this.statement = statement;
        this.sight = sight;
    }

    /** Rows below a record: the links to them, where they stand, what ties them to their record, and how their names begin. */
    record RowsPlace(Place owner, Frame rows, Condition tied, Names.Root root) {}

    /** The column that the path leads to. */
    Place place(String path, Names names) {
        return follow(path, names.rootOf(path), names.fromRoot(path), List.of());
    }

    /** The title of the type, unless it is hidden. */
    Optional<dev.perennial.engine.record.Field> visibleTitle(TypeName type) {
        return statement.blueprint(type).flatMap(Blueprint::title).filter(title -> !sight.on(type).hides(title.path()));
    }

    private Place follow(String whole, Names.Root root, String rest, List<Place.Hop> hops) {
        var column = root.frame().table().column(rest);
        if (column != null) return new Place(hops, root.frame(), visible(whole, root, rest, column));
        for (var slash = rest.indexOf('/'); slash > 0; slash = rest.indexOf('/', slash + 1)) {
            var link = root.frame().table().column(rest.substring(0, slash));
            if (isFollowable(link)) {
                visible(whole, root, rest.substring(0, slash), link);
                var hop = hop(whole, root.frame(), link, hops.size());
                return follow(whole, rootOf(hop, link.target().orElseThrow()), rest.substring(slash + 1), plus(hops, hop));
            }
        }
        throw BadFilter.unknown(whole);
    }

    /** The child rows, or the elements of a field with several values, that the path leads to. */
    RowsPlace rows(String path, Names names) {
        return followRows(path, names.rootOf(path), names.fromRoot(path), List.of());
    }

    private RowsPlace followRows(String whole, Names.Root root, String rest, List<Place.Hop> hops) {
        var rows = root.frame().table().rows(rest);
        if (rows != null && !hides(root, rest)) return childRows(root, rest, rows, hops);
        var column = root.frame().table().column(rest);
        if (column != null && column.nature().isMany()) return elements(root, visible(whole, root, rest, column), rest, hops);
        for (var slash = rest.indexOf('/'); slash > 0; slash = rest.indexOf('/', slash + 1)) {
            var link = root.frame().table().column(rest.substring(0, slash));
            if (isFollowable(link)) {
                visible(whole, root, rest.substring(0, slash), link);
                var hop = hop(whole, root.frame(), link, hops.size());
                return followRows(whole, rootOf(hop, link.target().orElseThrow()), rest.substring(slash + 1), plus(hops, hop));
            }
        }
        throw BadFilter.unknown(whole);
    }

    private RowsPlace childRows(Names.Root root, String path, RecordTable rows, List<Place.Hop> hops) {
        var frame = statement.frame(rows);
        var tied = frame.own(Columns.PARENT).eq(root.frame().id());
        return new RowsPlace(new Place(hops, root.frame(), null), frame, tied, new Names.Root(frame, root.prefix() + path + "/", root.access()));
    }

    private RowsPlace elements(Names.Root root, Column column, String path, List<Place.Hop> hops) {
        var frame = statement.frame(root.frame().table().ofElements(column)).unnesting(root.frame().field(column));
        return new RowsPlace(new Place(hops, root.frame(), null), frame, DSL.noCondition(), new Names.Root(frame, root.prefix() + path + "/", root.access()));
    }

    private static Column visible(String whole, Names.Root root, String path, Column column) {
        if (hides(root, path)) throw BadFilter.unknown(whole);
        return column;
    }

    private static boolean hides(Names.Root root, String path) {
        TypeAccess access = root.access();
        return !access.hidden().isEmpty() && access.hides(Path.of(root.prefix() + path));
    }

    private boolean isFollowable(Column link) {
        return link != null && link.nature() == Nature.ID && link.target().flatMap(statement::blueprint).isPresent();
    }

    @SuppressWarnings("unchecked")
    private Place.Hop hop(String whole, Frame from, Column link, int hopsBefore) {
        if (hopsBefore == MOST_HOPS) throw BadFilter.unknown(whole);
        var to = statement.frame(link.target().orElseThrow());
        return new Place.Hop((Field<UUID>) from.field(link), to, statement.seen(to, sight));
    }

    private Names.Root rootOf(Place.Hop hop, TypeName target) {
        return new Names.Root(hop.to(), "", sight.on(target));
    }

    private static List<Place.Hop> plus(List<Place.Hop> hops, Place.Hop hop) {
        var more = new ArrayList<>(hops);
        more.add(hop);
        return List.copyOf(more);
    }
}
