package dev.perennial.engine.list;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.TypeName;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Record types whose records link to a parent of their own type. */
final class Trees {

    private final Statement statement;
    private final Sight sight;

    Trees(Statement statement, Sight sight) {
        this.statement = statement;
        this.sight = sight;
    }

    /** True where the link leads to the root or to anything below it. */
    Condition isOrBelow(Place place, TypeName target, UUID root, Term.Reference path) {
        var node = statement.frame(target);
        var parent = parentOf(node).orElseThrow(() -> BadFilter.at(path.at(), "link into a tree"));
        var below = name("below");
        var known = DSL.field(name("below", "id"), UUID.class);
        // "union" drops what was seen before, so that a circle in the tree ends the walk.
        var tree = below.fields("id").as(select(val(root)).union(select(node.id()).from(node.main()).join(table(below)).on(parent.eq(known)).where(node.own(Columns.DELETED_AT).isNull())));
        return place.field(UUID.class).in(DSL.withRecursive(tree).select(known).from(table(below)));
    }

    private Optional<Field<UUID>> parentOf(Frame node) {
        var blueprint = node.table().blueprint();
        return blueprint.fields().stream().filter(f -> f.kind() instanceof FieldKind.Link link && link.target().equals(blueprint.name()) && !sight.on(blueprint.name()).hides(f.path()))
                .<Field<UUID>>map(f -> parent(node, f.path().text())).findFirst();
    }

    @SuppressWarnings("unchecked")
    private static Field<UUID> parent(Frame node, String path) {
        return (Field<UUID>) node.field(node.table().column(path));
    }
}
