package dev.perennial.crm.connectors.records;

import dev.perennial.engine.record.Address;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.JsonKinds;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Reads times of the day, places on the map and addresses as people write them into one cell. */
final class CellParts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern POSITION = Pattern.compile("\\s*([+-]?\\d+(?:\\.\\d+)?)\\s*[,，;]\\s*([+-]?\\d+(?:\\.\\d+)?)\\s*");

    private CellParts() {}

    static Object value(FieldKind kind, String text) {
        var position = POSITION.matcher(text);
        var written = position.matches() ? Map.of("lat", position.group(1), "lon", position.group(2)) : text.strip();
        try {
            return JsonKinds.read(kind, JSON.valueToTree(written));
        } catch (JsonKinds.NotThatKind wrong) {
            throw new CellFlaw(wrong.code());
        }
    }

    /** An address in one cell is kept as it is written; its parts have columns of their own. */
    static Address address(String text) {
        return new Address(null, null, null, null, null, text.strip(), null);
    }
}
