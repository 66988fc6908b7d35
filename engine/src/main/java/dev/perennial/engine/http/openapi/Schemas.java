package dev.perennial.engine.http.openapi;

import static dev.perennial.engine.http.openapi.Json.listOf;
import static dev.perennial.engine.http.openapi.Json.object;
import static dev.perennial.engine.http.openapi.Json.ref;
import static dev.perennial.engine.http.openapi.Json.text;

import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.record.Address;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Children;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Treatment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** JSON schemas of records, of what may be written, and of the parameters of verbs. */
final class Schemas {

    private Schemas() {}

    static String nameOf(Blueprint blueprint) {
        return blueprint.name().suite() + "." + blueprint.one();
    }

    /** The record as it is read, without what the caller may not see. */
    static Map<String, Object> read(Blueprint blueprint, TypeAccess access) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("id", text("uuid"));
        properties.put("version", object("type", "integer"));
        properties.put("createdAt", text("date-time"));
        properties.put("createdBy", orNull(text("uuid")));
        properties.put("updatedAt", text("date-time"));
        properties.put("updatedBy", orNull(text("uuid")));
        properties.put("owner", orNull(text("uuid")));
        properties.put("deletedAt", text("date-time"));
        properties.put("lock", ref("Lock"));
        nest(properties, blueprint, path -> !access.hides(path), _ -> true);
        for (var rows : blueprint.children()) if (!access.hides(rows.path())) numbered(properties, rows);
        properties.putIfAbsent("custom", object("type", "object"));
        properties.put("verbs", listOf(text()));
        properties.put("masked", listOf(text()));
        return object("type", "object", "properties", properties);
    }

    /** Rows tell their place, which nobody writes. */
    @SuppressWarnings("unchecked")
    private static void numbered(Map<String, Object> properties, Children rows) {
        var list = (Map<String, Object>) properties.get(rows.path().leaf());
        var row = (Map<String, Object>) list.get("items");
        ((Map<String, Object>) row.get("properties")).put("no", object("type", "integer"));
    }

    /** What forms may write. */
    static Map<String, Object> written(Blueprint blueprint, TypeAccess access) {
        var properties = new LinkedHashMap<String, Object>();
        nest(properties, blueprint, path -> !access.hides(path) && !access.locks(path), f -> !f.is(Treatment.BY_VERB) && !f.is(Treatment.MACHINE) && !f.is(Treatment.DERIVED));
        properties.putIfAbsent("owner", orNull(text("uuid")));
        return object("type", "object", "properties", properties, "additionalProperties", false);
    }

    static Map<String, Object> parameters(Blueprint parameters) {
        var properties = new LinkedHashMap<String, Object>();
        nest(properties, parameters, _ -> true, _ -> true);
        var required = new ArrayList<String>();
        for (var field : parameters.fields()) if (field.is(Treatment.REQUIRED) && field.path().section().isEmpty()) required.add(field.path().text());
        return object("type", "object", "properties", properties, "required", required.isEmpty() ? null : required, "additionalProperties", false);
    }

    private static void nest(Map<String, Object> properties, Blueprint blueprint, Predicate<Path> shown, Predicate<Field> fits) {
        for (var field : blueprint.fields()) if (fits.test(field) && shown.test(field.path())) place(properties, field);
        for (var rows : blueprint.children()) {
            if (!shown.test(rows.path())) continue;
            var row = new LinkedHashMap<String, Object>(Map.of("id", text("uuid")));
            for (var field : rows.fields()) if (fits.test(field) && shown.test(Path.of(rows.path() + "/" + field.path()))) place(row, field);
            properties.put(rows.path().leaf(), listOf(object("type", "object", "properties", row)));
        }
    }

    @SuppressWarnings("unchecked")
    private static void place(Map<String, Object> properties, Field field) {
        var at = properties;
        var parts = field.path().parts();
        for (var section : parts.subList(0, parts.size() - 1)) {
            var nested = (Map<String, Object>) at.computeIfAbsent(section, _ -> object("type", "object", "properties", new LinkedHashMap<String, Object>()));
            at = (Map<String, Object>) nested.get("properties");
        }
        at.put(field.path().leaf(), field.is(Treatment.REQUIRED) ? of(field.kind()) : orNull(of(field.kind())));
    }

    static Map<String, Object> of(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Text text -> object("type", "string", "maxLength", text.maxLength(), "format", format(text.format()));
            case FieldKind.LongText text -> object("type", "string", "maxLength", text.maxLength());
            case FieldKind.Whole _ -> object("type", "integer", "format", "int64");
            case FieldKind.RichText text -> object("type", "string", "maxLength", text.maxLength(), "contentMediaType", "text/html");
            case FieldKind.TimeOfDay _ -> text("time");
            case FieldKind.Rating rating -> object("type", "integer", "minimum", 1, "maximum", rating.highest());
            case FieldKind.Postal _ -> ref("Address");
            case FieldKind.Position _ -> ref("Position");
            case FieldKind.Attachment file -> object("type", "string", "format", "uuid", "x-target", file.target().toString());
            case FieldKind.Decimal _, FieldKind.Percent _ -> object("type", "number");
            case FieldKind.Amount _ -> ref("Money");
            case FieldKind.YesNo _ -> object("type", "boolean");
            case FieldKind.Moment _ -> text("date-time");
            case FieldKind.Day _ -> text("date");
            case FieldKind.Span _ -> text("duration");
            case FieldKind.Choice choice -> Json.oneOf(choice.options());
            case FieldKind.Choices choices -> listOf(Json.oneOf(choices.options()));
            case FieldKind.Texts _ -> listOf(text());
            case FieldKind.Link link -> object("type", "string", "format", "uuid", "x-target", link.target().toString());
            case FieldKind.Links links -> listOf(object("type", "string", "format", "uuid", "x-target", links.target().toString()));
            case FieldKind.Ref _ -> ref("RecordRef");
        };
    }

    private static String format(FieldKind.Format format) {
        return switch (format) {
            case PLAIN, CODE -> null;
            case PHONE, EMAIL -> format.name().toLowerCase(Locale.ROOT);
            case URL -> "uri";
        };
    }

    static Map<String, Object> orNull(Map<String, Object> schema) {
        return object("anyOf", List.of(schema, object("type", "null")));
    }

    private static Map<String, Object> address() {
        var parts = new LinkedHashMap<String, Object>();
        for (var part : Address.PARTS) parts.put(part, orNull(text()));
        return parts;
    }

    /** The schemas that every record type shares. */
    static Map<String, Object> shared() {
        var flaw = object("type", "object", "properties", object("path", text(), "code", text(), "message", text()));
        return object(
                "Money", object("type", "object", "properties", object("amount", text(), "currency", object("type", "string", "pattern", "[A-Z]{3}")), "required", List.of("amount", "currency")),
                "Address", object("type", "object", "properties", address(), "additionalProperties", false),
                "Position", object("type", "object", "properties", object("lat", object("type", "number"), "lon", object("type", "number")), "required", List.of("lat", "lon")),
                "RecordRef", object("type", "object", "properties", object("type", text(), "id", text("uuid"), "label", orNull(text())), "required", List.of("type", "id")),
                "Lock", object("type", "object", "properties", object("by", orNull(object("type", "object", "properties", object("id", text("uuid"), "label", text()))), "since", text("date-time"), "until", orNull(text("date-time")),
                        "reason", text(), "open", listOf(text()), "verbs", listOf(text()), "mayUnlock", object("type", "boolean"))),
                "Problem", object("type", "object", "properties", object("type", text(), "title", text(), "status", object("type", "integer"), "detail", text(), "code", text(), "fields", listOf(flaw),
                        "incident", text(), "current", object("type", "object"))),
                "DryRun", object("type", "object", "properties", object("dryRun", object("type", "boolean"), "record", orNull(object("type", "object")),
                        "effects", listOf(object("type", "object", "properties", object("type", text(), "id", text("uuid"), "act", text()))))),
                "BulkLine", object("type", "object", "properties", object("row", object("type", "integer"), "status", object("type", "integer"), "id", text("uuid"), "version", object("type", "integer"),
                        "problem", ref("Problem"), "dryRun", object("type", "boolean"))));
    }
}
