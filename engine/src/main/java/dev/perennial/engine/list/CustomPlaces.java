package dev.perennial.engine.list;

import dev.perennial.engine.record.Address;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.CustomColumn;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import java.util.ArrayList;
import java.util.List;

/** The paths that lead to a custom field and to its parts, such as the currency of an amount and the city of an address. */
final class CustomPlaces {

    private CustomPlaces() {}

    static List<Column> of(Field field) {
        var path = field.path().text();
        var key = field.customKey();
        var kind = field.kind();
        return switch (kind) {
            case FieldKind.Amount _ -> List.of(
                    Column.custom(field, path, Nature.NUMBER, kind, custom -> CustomColumn.numberPart(key, "amount", custom)),
                    Column.custom(field, path + "/amount", Nature.NUMBER, null, custom -> CustomColumn.numberPart(key, "amount", custom)),
                    Column.custom(field, path + "/currency", Nature.CODE, null, custom -> CustomColumn.textPart(key, "currency", custom)));
            case FieldKind.Ref _ -> List.of(
                    Column.custom(field, path, Nature.ID, kind, custom -> CustomColumn.textPart(key, "id", custom).cast(Columns.ID.getDataType())),
                    Column.custom(field, path + "/id", Nature.ID, null, custom -> CustomColumn.textPart(key, "id", custom).cast(Columns.ID.getDataType())),
                    Column.custom(field, path + "/type", Nature.CODE, null, custom -> CustomColumn.textPart(key, "type", custom)));
            case FieldKind.Postal _ -> {
                var columns = new ArrayList<>(List.of(whole(field)));
                for (var part : Address.PARTS) columns.add(Column.custom(field, path + "/" + part, Nature.TEXT, null, custom -> CustomColumn.textPart(key, part, custom)));
                yield columns;
            }
            case FieldKind.Position _ -> List.of(whole(field),
                    Column.custom(field, path + "/lat", Nature.NUMBER, null, custom -> CustomColumn.numberPart(key, "lat", custom)),
                    Column.custom(field, path + "/lon", Nature.NUMBER, null, custom -> CustomColumn.numberPart(key, "lon", custom)));
            case FieldKind _ -> List.of(whole(field));
        };
    }

    private static Column whole(Field field) {
        return Column.custom(field, field.path().text(), Nature.of(field.kind()), field.kind(), custom -> CustomColumn.one(field.kind(), field.customKey(), custom));
    }
}
