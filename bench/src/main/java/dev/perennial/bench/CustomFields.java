package dev.perennial.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The 64 custom fields that accounts of the benchmark have, and what the copies made in the database hold in them. */
final class CustomFields {

    /** As many as a type may have. */
    static final int MANY = 64;
    /** What is left for the end, when a million rows are there. */
    static final int LATE = 4;
    /** The key of the field that gets an index. */
    static final String PROMOTED = "f1";
    /** The key of a field of whole numbers from 0 to 999, without an index. */
    static final String PLAIN = "f2";
    /** How many values the promoted field has, so that one leaves 0.67 % of all rows. */
    static final int GROUPS = 150;

    private static final String TYPE = "parties/accounts";
    private static final List<String> KINDS = List.of("TEXT", "WHOLE", "DECIMAL", "DAY", "YES_NO", "CHOICE");
    private static final List<String> OPTIONS = List.of("A", "B", "C", "D", "E");
    private static final int MOST_ARGUMENTS = 40;

    private CustomFields() {}

    /** Adds the field of the number, from 1 on. */
    static void add(Api admin, int number) {
        var body = new TreeMap<String, Object>();
        body.put("type", TYPE);
        body.put("key", "f" + number);
        body.put("kind", kind(number));
        body.put("label", Map.of("en", "Field " + number, "zh", "字段" + number));
        body.put("place", number);
        if (kind(number).equals("CHOICE")) body.put("options", OPTIONS.stream().map(value -> Map.of("value", value, "en", "Option " + value, "zh", "选项" + value)).toList());
        admin.post("/api/platform/custom-fields", body);
    }

    /** The id of the field that gets an index. */
    static String promoted(Api admin) {
        return admin.get("/api/platform/custom-fields?fields=key&filter=" + Api.encoded("type eq '" + TYPE + "' and key eq '" + PROMOTED + "'")).get("items").get(0).get("id").stringValue();
    }

    /** The SQL expression of the whole column for a row with the number "c.no". */
    static String column() {
        var parts = new ArrayList<String>();
        for (var from = 1; from <= MANY; from += MOST_ARGUMENTS)
            parts.add(IntStream.range(from, Math.min(MANY + 1, from + MOST_ARGUMENTS)).mapToObj(number -> "'f" + number + "', " + value(number)).collect(Collectors.joining(", ", "jsonb_build_object(", ")")));
        return String.join(" || ", parts);
    }

    private static String kind(int number) {
        return KINDS.get((number - 1) % KINDS.size());
    }

    private static String value(int number) {
        return switch (kind(number)) {
            case "TEXT" -> "'g' || (hashint8(c.no + " + number + ") & 65535) % " + GROUPS; // not by turns, as owners go
            case "WHOLE" -> "c.no * 7919 / " + number + " % 1000";
            case "DECIMAL" -> "(c.no % 1000) / 8.0";
            case "DAY" -> "to_char(date '2024-01-01' + (c.no % 700)::int, 'YYYY-MM-DD')";
            case "YES_NO" -> "c.no % " + (number + 1) + " = 0";
            default -> "chr(65 + (c.no % " + OPTIONS.size() + ")::int)";
        };
    }
}
