package dev.perennial.engine.http.openapi;

import static dev.perennial.engine.http.openapi.Json.answer;
import static dev.perennial.engine.http.openapi.Json.content;
import static dev.perennial.engine.http.openapi.Json.header;
import static dev.perennial.engine.http.openapi.Json.inPath;
import static dev.perennial.engine.http.openapi.Json.listOf;
import static dev.perennial.engine.http.openapi.Json.object;
import static dev.perennial.engine.http.openapi.Json.query;
import static dev.perennial.engine.http.openapi.Json.ref;
import static dev.perennial.engine.http.openapi.Json.text;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.verb.DescribedVerb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The addresses of one record type. */
final class RecordPaths {

    private static final Object DRY_RUN = query("dryRun", object("type", "boolean"), "Tell what would happen and store nothing.");
    private static final Object REHEARSED = answer("What would happen", ref("DryRun"));
    private static final Object KEY = header("Idempotency-Key", false, "Repeating the request with the same key and body gives the first answer for 24 hours.");
    private static final Object AS_OF_LIST = query("asOf", text("date-time"), "The records as they stood then.");
    private static final Object CURSOR = query("cursor", text(), "Where the page before ended.");

    private final Blueprint blueprint;
    private final List<DescribedVerb> verbs;
    private final String schema;
    private final String label;

    RecordPaths(Blueprint blueprint, List<DescribedVerb> verbs, String label) {
        this.blueprint = blueprint;
        this.verbs = verbs;
        this.schema = Schemas.nameOf(blueprint);
        this.label = label;
    }

    Map<String, Object> paths() {
        var base = "/api/" + blueprint.name();
        var paths = new LinkedHashMap<String, Object>();
        paths.put(base, object("get", list(), "post", create()));
        paths.put(base + "/aggregate", object("get", aggregate()));
        paths.put(base + "/since", object("get", since()));
        paths.put(base + "/bulk", object("post", bulk()));
        paths.put(base + "/{id}", object("get", one(), "patch", change(), "delete", delete()));
        paths.put(base + "/{id}/restore", object("post", operation("restore", "Restore", List.of(inPath("id"), DRY_RUN, KEY), null, "200", changedOrRehearsed())));
        paths.put(base + "/{id}/history", object("get", past("history", "What was written, with before and after")));
        paths.put(base + "/{id}/history/{version}/undo", object("get", undoing(), "post", undo()));
        paths.put(base + "/{id}/timeline", object("get", past("timeline", "What happened around the record")));
        if (blueprint.isMergeable()) paths.putAll(merges(base));
        for (var verb : verbs) {
            var onRecord = verb.reach() == DescribedVerb.Reach.RECORD;
            paths.put(base + (onRecord ? "/{id}/" : "/") + verb.name(), object("post", verb(verb, onRecord)));
        }
        return paths;
    }

    private Object list() {
        var page = object("type", "object", "properties", object("items", listOf(ref(schema)), "next", Schemas.orNull(text()), "count", Schemas.orNull(object("type", "integer"))));
        var parameters = List.of(query("filter", text(), "A condition in the OData subset."), query("q", text(), "Words to find."), query("sort", text(), "Paths, each with - for descending."),
                query("fields", text(), "Paths to answer with."), query("expand", text(), "Links to answer with their labels."),
                query("limit", object("type", "integer", "minimum", 1, "maximum", 500), "Records a page."), CURSOR,
                query("count", Json.oneOf(List.of("none", "estimate", "exact")), "Whether to count."), query("deleted", object("type", "boolean"), "The deleted ones instead."), AS_OF_LIST);
        return operation("list", "List", parameters, null, "200", answer("A page", page));
    }

    private Object one() {
        var parameters = List.of(inPath("id"), query("asOf", text("date-time"), "The record as it stood then."), query("fields", text(), "Paths to answer with."),
                query("expand", text(), "Links to answer with their labels."));
        return operation("get", "Open", parameters, null, "200", answer("The record", ref(schema)));
    }

    private Object create() {
        var creating = verbs.stream().filter(verb -> verb.reach() == DescribedVerb.Reach.CREATING).findFirst();
        var body = creating.<Object>map(verb -> Schemas.parameters(verb.parameters())).orElseGet(() -> ref(schema + ".write"));
        return operation("create", "Create", List.of(DRY_RUN, KEY), content("application/json", body), object("200", REHEARSED, "201", answer("The new record", ref(schema))));
    }

    private Object change() {
        var parameters = List.of(inPath("id"), header("If-Match", true, "The version that is changed."), DRY_RUN);
        return operation("change", "Change", parameters, content("application/merge-patch+json", ref(schema + ".write")), "200", changedOrRehearsed());
    }

    private Object delete() {
        var parameters = List.of(inPath("id"), header("If-Match", true, "The version that is deleted."), DRY_RUN);
        return operation("delete", "Delete", parameters, null, object("200", REHEARSED, "204", answer("Deleted", null)));
    }

    private Object aggregate() {
        var parameters = List.of(query("group", text(), "Paths to group by."), query("measures", text(), "count, sum(path), min(path), max(path), avg(path)."),
                query("money", text(), "In which currency amounts are added up: document (each by itself), base (the firm's own, at the documents' rates), today (its own, at today's)."),
                query("filter", text(), "A condition in the OData subset."), query("q", text(), "Words to find."), AS_OF_LIST);
        return operation("aggregate", "Figures", parameters, null, "200", answer("One item a group", object("type", "object", "properties", object("items", listOf(object("type", "object"))))));
    }

    private Object since() {
        var parameters = List.of(query("field", text(), "The path of the field."), query("ids", text(), "The records, a hundred at most."));
        var held = object("type", "object", "properties", object("id", text("uuid"), "since", text("date-time")));
        return operation("since", "Since when records hold the value of a field", parameters, null, "200", answer("One item a record in sight", object("type", "object", "properties", object("items", listOf(held)))));
    }

    private Object bulk() {
        var parameters = List.of(query("mode", Json.oneOf(List.of("create", "upsert")), "New rows, or rows that find their record by a key."), query("key", text(), "The path of the key."),
                query("verb", text(), "A verb to carry out on each row instead."), DRY_RUN);
        var lines = object("description", "One line a row, in order", "content", content("application/x-ndjson", ref("BulkLine")));
        return operation("bulk", "Many rows", parameters, content("application/x-ndjson", ref(schema + ".write")), "200", lines);
    }

    private Object past(String name, String summary) {
        var parameters = List.of(inPath("id"), CURSOR, query("limit", object("type", "integer", "minimum", 1), "Entries a page."));
        var page = object("type", "object", "properties", object("items", listOf(object("type", "object")), "next", Schemas.orNull(text())));
        return operation(name, summary, parameters, null, "200", answer("Newest first", page));
    }

    private Object undoing() {
        return operation("undoing", "What undoing one change would do", List.of(inPath("id"), inPath("version")), null, "200", answer("Now before, then after", object("type", "object")));
    }

    private Object undo() {
        var parameters = List.of(inPath("id"), inPath("version"), header("If-Match", true, "The version that was looked at."), DRY_RUN);
        var body = object("type", "object", "properties", object("paths", listOf(text())));
        return operation("undo", "Undo one change", parameters, content("application/json", body), "200", changedOrRehearsed());
    }

    private Map<String, Object> merges(String base) {
        var id = object("type", "string", "format", "uuid");
        var body = object("type", "object", "required", List.of("into", "others", "versions"), "properties", object("into", id, "others", listOf(id),
                "values", object("type", "object", "additionalProperties", id), "versions", object("type", "object", "additionalProperties", object("type", "integer"))));
        var merge = operation("merge", "Make several records one", List.of(DRY_RUN, KEY), content("application/json", body), "200", changedOrRehearsed());
        var items = object("type", "object", "properties", object("items", listOf(object("type", "object"))));
        var merges = operation("merges", "The merges that led to the record", List.of(inPath("id")), null, "200", answer("Newest first", items));
        var undone = answer("The survivor, the others, and what somebody changed since", object("type", "object", "properties", object("record", ref(schema), "others", listOf(ref(schema)), "conflicts", listOf(object("type", "object")))));
        var undo = operation("undoMerge", "Make them several again", List.of(inPath("id"), inPath("merge"), DRY_RUN, KEY), null, "200", undone);
        return Map.of(base + "/merge", object("post", merge), base + "/{id}/merges", object("get", merges), base + "/{id}/merges/{merge}/undo", object("post", undo));
    }

    private Object verb(DescribedVerb verb, boolean onRecord) {
        var parameters = new ArrayList<>(List.of(DRY_RUN, KEY));
        if (onRecord) parameters.addAll(List.of(inPath("id"), header("If-Match", false, "The version that was seen.")));
        return operation(verb.name(), verb.name(), parameters, content("application/json", Schemas.parameters(verb.parameters())), "200", changedOrRehearsed());
    }

    private Object changedOrRehearsed() {
        return answer("The changed record, or what would happen", object("anyOf", List.of(ref(schema), ref("DryRun"))));
    }

    private Map<String, Object> operation(String name, String summary, List<?> parameters, Object body, String status, Object answer) {
        return operation(name, summary, parameters, body, object(status, answer));
    }

    private Map<String, Object> operation(String name, String summary, List<?> parameters, Object body, Map<String, Object> responses) {
        responses.put("default", object("description", "A refusal", "content", content("application/problem+json", ref("Problem"))));
        return object("operationId", schema + "." + name, "summary", summary, "tags", List.of(label), "parameters", parameters, "requestBody", body == null ? null : object("content", body), "responses", responses);
    }
}
