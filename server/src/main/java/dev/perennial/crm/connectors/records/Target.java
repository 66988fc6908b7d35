package dev.perennial.crm.connectors.records;

import dev.perennial.engine.record.Children;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;

/**
 * Where the texts of a column go.
 *
 * @param text the target as the mapping writes it
 * @param row the child row it belongs to, null for a field of the record itself
 * @param by the field of the linked record by which it is found; null where any that names it will do
 * @param part which part of the value the column holds
 */
record Target(String text, Row row, Field field, Path by, Part part) {

    /** One row of a child list; the mark is its place, or an option of its first choice, which the row then has. */
    record Row(Children list, String mark, Field choice) {}

    /** Whether a column holds the whole value, or only the currency of an amount. */
    enum Part { VALUE, CURRENCY }

    /** The path in the record without any place, as labels and masks know it. */
    Path path() {
        return row == null ? field.path() : Path.of(row.list().path() + "/" + field.path());
    }

    /** The type that a link leads to, null for anything else. */
    TypeName linked() {
        return switch (field.kind()) {
            case FieldKind.Link link -> link.target();
            case FieldKind.Links links -> links.target();
            case FieldKind _ -> null;
        };
    }
}
