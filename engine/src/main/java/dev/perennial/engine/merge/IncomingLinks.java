package dev.perennial.engine.merge;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Children;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.TypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Finds who links to records of a type. The places are drawn from the blueprints, so that what a suite or a tenant adds is followed without a line of code. */
@Component
public class IncomingLinks {

    private final DSLContext sql;
    private final Blueprints blueprints;

    IncomingLinks(DSLContext sql, Blueprints blueprints) {
        this.sql = sql;
        this.blueprints = blueprints;
    }

    /** A field that may link there: of the records themselves, or of their child rows, which are null otherwise. */
    public record Place(Blueprint type, Children rows, Field field) {
        /** The whole path of the field. */
        public Path path() {
            return rows == null ? field.path() : rows.path().child(field.path().text());
        }
    }

    /** All places from which records of the type may be linked to, always in the same order. */
    public List<Place> to(TypeName target) {
        var places = new ArrayList<Place>();
        for (var type : blueprints.all()) {
            for (var field : type.fields()) if (leads(field, target)) places.add(new Place(type, null, field));
            for (var rows : type.children())
                for (var field : rows.fields()) if (leads(field, target)) places.add(new Place(type, rows, field));
        }
        return places;
    }

    /** The records behind the given one, deleted ones too, that link from the place to one of these; at most so many, in the order of their ids. */
    public List<UUID> linking(Place place, TypeName target, Collection<UUID> to, UUID after, int most) {
        var id = place.rows() == null ? Columns.ID : Columns.PARENT;
        var table = place.rows() == null ? Columns.main(place.type()) : Columns.child(place.type(), place.rows());
        return sql.selectDistinct(id).from(table).where(leadsTo(place.field(), target, to.toArray(UUID[]::new))).and(after == null ? noCondition() : id.gt(after))
                .orderBy(id).limit(most).fetch(id).stream().filter(Objects::nonNull).toList();
    }

    /** How many child rows or records link from the place to one of these. */
    public long count(Place place, TypeName target, Collection<UUID> to) {
        var table = place.rows() == null ? Columns.main(place.type()) : Columns.child(place.type(), place.rows());
        return sql.selectCount().from(table).where(leadsTo(place.field(), target, to.toArray(UUID[]::new))).fetchSingle().value1();
    }

    /** What machines and formulas write follows by itself. */
    private static boolean leads(Field field, TypeName target) {
        if (field.is(Treatment.MACHINE) || field.is(Treatment.DERIVED)) return false;
        return switch (field.kind()) {
            case FieldKind.Link link -> link.target().equals(target);
            case FieldKind.Links links -> links.target().equals(target);
            case FieldKind.Attachment file -> file.target().equals(target);
            case FieldKind.Ref _ -> true;
            case FieldKind _ -> false;
        };
    }

    @SuppressWarnings("unchecked")
    private static Condition leadsTo(Field field, TypeName target, UUID[] to) {
        var columns = Columns.of(field);
        return switch (field.kind()) {
            case FieldKind.Links _ -> condition("{0} && {1}", columns.getFirst(), val(to));
            case FieldKind.Ref _ -> ((org.jooq.Field<String>) columns.getFirst()).eq(target.toString()).and(((org.jooq.Field<UUID>) columns.get(1)).eq(any(to)));
            case FieldKind _ -> ((org.jooq.Field<UUID>) columns.getFirst()).eq(any(to));
        };
    }
}
