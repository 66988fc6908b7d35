package dev.perennial.crm.support;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Holds bodies against the schemas of an OpenAPI document and names every difference; what no schema names is one too. */
public final class Described {

    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonNode document;

    public Described(JsonNode document) {
        this.document = document;
    }

    /** The differences between the body of an answer and what the document says of this operation and status. */
    public List<String> differences(String method, String path, int status, JsonNode body) {
        var responses = document.at("/paths").path(path).path(method).path("responses");
        var response = responses.path("" + status).isMissingNode() ? responses.path("default") : responses.path("" + status);
        var schema = response.path("content").valueStream().findFirst();
        if (schema.isEmpty()) return List.of(method + " " + path + " has no body for " + status);
        return differences(schema.get().path("schema"), body, method + " " + path);
    }

    private List<String> differences(JsonNode schema, JsonNode body, String at) {
        var reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) return differences(document.at("/components/schemas").path(reference.substring(SCHEMAS.length())), body, at);
        if (schema.has("anyOf")) {
            var each = schema.get("anyOf").valueStream().map(one -> differences(one, body, at)).toList();
            // the first alternative says more about what is wrong than "or nothing"
            return each.stream().anyMatch(List::isEmpty) ? List.of() : each.getFirst();
        }
        return switch (schema.path("type").asString("")) {
            case "object" -> body.isObject() ? ofObject(schema, body, at) : wrong(at, "is no object", body);
            case "array" -> body.isArray() ? ofList(schema, body, at) : wrong(at, "is no list", body);
            case "string" -> body.isString() ? ofText(schema, body.stringValue(), at) : wrong(at, "is no text", body);
            case "integer" -> body.isIntegralNumber() ? ofNumber(schema, body, at) : wrong(at, "is no whole number", body);
            case "number" -> body.isNumber() ? List.of() : wrong(at, "is no number", body);
            case "boolean" -> body.isBoolean() ? List.of() : wrong(at, "is neither true nor false", body);
            case "null" -> body.isNull() ? List.of() : wrong(at, "is not null", body);
            case String other -> List.of(at + " is described by " + schema + other);
        };
    }

    private List<String> ofObject(JsonNode schema, JsonNode body, String at) {
        var differences = new ArrayList<String>();
        schema.path("required").forEach(name -> {
            if (!body.has(name.stringValue())) differences.add(at + " lacks " + name.stringValue());
        });
        var properties = schema.path("properties");
        if (properties.isMissingNode()) return differences;
        body.properties().forEach(part -> {
            var described = properties.path(part.getKey());
            if (described.isMissingNode()) differences.add(at + " tells the undescribed " + part.getKey());
            else differences.addAll(differences(described, part.getValue(), at + "/" + part.getKey()));
        });
        return differences;
    }

    private List<String> ofList(JsonNode schema, JsonNode body, String at) {
        var differences = new ArrayList<String>();
        for (var i = 0; i < body.size(); i++) differences.addAll(differences(schema.path("items"), body.get(i), at + "/" + i));
        return differences;
    }

    private static List<String> ofText(JsonNode schema, String text, String at) {
        if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(option -> option.stringValue().equals(text))) return List.of(at + " is none of the options: " + text);
        if (text.length() > schema.path("maxLength").asInt(Integer.MAX_VALUE)) return List.of(at + " is too long");
        if (schema.has("pattern") && !text.matches(schema.get("pattern").stringValue())) return List.of(at + " does not fit: " + text);
        return switch (schema.path("format").asString("")) {
            case "uuid" -> read(UUID::fromString, text, at);
            case "date-time" -> read(Instant::parse, text, at);
            case "date" -> read(LocalDate::parse, text, at);
            case "time" -> read(LocalTime::parse, text, at);
            case "duration" -> read(Duration::parse, text, at);
            default -> List.of();
        };
    }

    private static List<String> read(Function<String, ?> reading, String text, String at) {
        try {
            reading.apply(text);
            return List.of();
        } catch (DateTimeParseException | IllegalArgumentException _) {
            return List.of(at + " has the wrong form: " + text);
        }
    }

    private static List<String> ofNumber(JsonNode schema, JsonNode body, String at) {
        var number = body.longValue();
        return number < schema.path("minimum").asLong(Long.MIN_VALUE) || number > schema.path("maximum").asLong(Long.MAX_VALUE) ? List.of(at + " is out of bounds: " + number) : List.of();
    }

    private static List<String> wrong(String at, String what, JsonNode body) {
        return List.of(at + " " + what + ": " + body);
    }
}
