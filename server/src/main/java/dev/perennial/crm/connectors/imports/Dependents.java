package dev.perennial.crm.connectors.imports;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Says whether a living record links to another, whichever type it is of; what machines keep about a record does not count. */
@Component
class Dependents {

    private final DSLContext sql;
    private final Blueprints blueprints;

    Dependents(DSLContext sql, Blueprints blueprints) {
        this.sql = sql;
        this.blueprints = blueprints;
    }

    boolean has(TypeName type, UUID id) {
        var links = new ArrayList<Condition>();
        for (var blueprint : blueprints.all()) {
            for (var link : links(blueprint.fields(), type)) links.add(inRecord(blueprint, link, id));
            for (var rows : blueprint.children()) for (var link : links(rows.fields(), type)) links.add(inRow(blueprint, Columns.child(blueprint, rows), link, id));
        }
        return !links.isEmpty() && sql.fetchSingle(org.jooq.impl.DSL.select(field(or(links)))).value1();
    }

    private static List<Field> links(List<Field> fields, TypeName target) {
        return fields.stream().filter(field -> !field.is(Treatment.MACHINE) && switch (field.kind()) {
            case FieldKind.Link link -> link.target().equals(target);
            case FieldKind.Links several -> several.target().equals(target);
            case FieldKind _ -> false;
        }).toList();
    }

    private static Condition inRecord(Blueprint blueprint, Field link, UUID id) {
        return exists(selectOne().from(Columns.main(blueprint)).where(points(link, name(link.column()), id)).and(Columns.DELETED_AT.isNull()));
    }

    private static Condition inRow(Blueprint blueprint, org.jooq.Table<?> rows, Field link, UUID id) {
        var row = rows.as("row");
        var record = Columns.main(blueprint).as("record");
        return exists(selectOne().from(row).join(record).on(field(name("record", "id"), UUID.class).eq(field(name("row", "parent"), UUID.class)))
                .where(points(link, name("row", link.column()), id)).and(field(name("record", "deleted_at")).isNull()));
    }

    private static Condition points(Field link, org.jooq.Name column, UUID id) {
        return link.kind() instanceof FieldKind.Link ? field(column, UUID.class).eq(id) : field(column, UUID[].class).contains(new UUID[] {id});
    }
}
