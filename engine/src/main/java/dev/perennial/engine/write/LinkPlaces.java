package dev.perennial.engine.write;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** Finds the links in values: to which record of which type, and where in the values each stands. */
public final class LinkPlaces {

    /** Receives one link. */
    public interface Visitor {
        void link(TypeName target, UUID id, String place);
    }

    private LinkPlaces() {}

    /** Visits the links that the values after hold and the values before did not hold at the same path or row. */
    public static void visitNew(Blueprint blueprint, Values before, Values after, Visitor visitor) {
        for (var field : blueprint.fields())
            if (!field.is(Treatment.MACHINE) && !field.is(Treatment.DERIVED)) visitNew(field, "", before, after, visitor);
        for (var children : blueprint.children()) {
            var rowsBefore = new HashMap<Object, Values>();
            before.rows(children.path()).forEach(row -> rowsBefore.put(row.get(Layout.ID), row));
            var rows = after.rows(children.path());
            for (var i = 0; i < rows.size(); i++)
                for (var field : children.fields())
                    visitNew(field, children.path() + "/" + i + "/", rowsBefore.getOrDefault(rows.get(i).get(Layout.ID), Values.NONE), rows.get(i), visitor);
        }
    }

    private static void visitNew(Field field, String prefix, Values before, Values after, Visitor visitor) {
        var value = after.get(field.path());
        if (value == null || value.equals(before.get(field.path()))) return;
        var place = prefix + field.path();
        switch (field.kind()) {
            case FieldKind.Link link -> visitor.link(link.target(), (UUID) value, place);
            case FieldKind.Links links -> ((List<?>) value).forEach(id -> visitor.link(links.target(), (UUID) id, place));
            case FieldKind.Attachment file -> visitor.link(file.target(), (UUID) value, place);
            case FieldKind.Ref _ -> visitor.link(((RecordRef) value).type(), ((RecordRef) value).id(), place);
            default -> { }
        }
    }
}
