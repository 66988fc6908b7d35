package dev.perennial.crm.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every address that takes a body is held to its own description: what the description does not allow is refused by name, and nothing changes. */
@StoryTest
class DescribedBodiesTest {

    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";
    /** Refused before the body is read: not there, not for anybody by hand. */
    private static final Set<Integer> EARLIER = Set.of(403, 404);
    private static final String LONG = "\"" + "x".repeat(60_000) + "\"";

    @LocalServerPort int port;
    @Autowired Blueprints blueprints;
    @Autowired DSLContext database;

    private Browser browser;
    private JsonNode document;
    private final List<String> wrong = new ArrayList<>();

    @BeforeEach
    void signIn() {
        browser = new Browser(port);
        browser.signIn("admin");
        document = browser.get("/api/openapi.json").json();
    }

    @Test
    void everyPropertyRefusesAValueOfTheWrongType() {
        var before = counts();
        var tried = new int[1];
        eachBody((call, schema) -> {
            for (var property : schema.path("properties").properties()) {
                tried[0]++;
                refuses(call, "{\"" + property.getKey() + "\":" + wrongFor(resolved(property.getValue())) + "}");
            }
        });

        assertThat(wrong.stream().limit(20)).as("%d of %d", wrong.size(), tried[0]).isEmpty();
        assertThat(tried[0]).isGreaterThan(300);
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void everyTextHasALimit() {
        var before = counts();
        eachBody((call, schema) -> {
            for (var property : schema.path("properties").properties())
                if (resolved(property.getValue()).path("type").asString("").equals("string")) refuses(call, "{\"" + property.getKey() + "\":" + LONG + "}");
        });

        assertThat(wrong.stream().limit(20)).as("%d", wrong.size()).isEmpty();
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void whatIsNotDescribedIsRefused() {
        var before = counts();
        eachBody((call, _) -> {
            for (var body : List.of("{\"noSuchField\":1}", "[1]", "7", "{\"a\":{\"b\":{}}}")) refuses(call, body);
        });

        assertThat(wrong.stream().limit(20)).as("%d", wrong.size()).isEmpty();
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void aVerbOnARecordThatChangedMeanwhileIsRefused() {
        for (var type : blueprints.all())
            some(type.name().toString()).ifPresent(id -> eachVerb(type.name().toString(), verb -> {
                var answer = browser.copy().with("If-Match", "\"987654\"").send("POST", "/api/" + type.name() + "/" + id + "/" + verb, "{}");
                if (answer.status() != 412) wrong.add(type.name() + " " + verb + " → " + answer.status() + " " + head(answer.body()));
            }));

        assertThat(wrong).isEmpty();
    }

    private void eachVerb(String type, java.util.function.Consumer<String> act) {
        var beginning = "/api/" + type + "/{id}/";
        for (var path : document.get("paths").propertyNames())
            if (path.startsWith(beginning) && !Set.of("restore", "history", "timeline", "card").contains(path.substring(beginning.length())) && isVerb(path)) act.accept(path.substring(beginning.length()));
    }

    private boolean isVerb(String path) {
        return !path.substring(path.indexOf("{id}/") + 5).contains("/") && document.at("/paths").path(path).path("post").path("parameters").toString().contains("If-Match");
    }

    private record Call(String method, String path) {}

    private void eachBody(BiConsumer<Call, JsonNode> act) {
        for (var path : document.get("paths").properties())
            for (var operation : path.getValue().properties()) {
                var schema = operation.getValue().at("/requestBody/content").path("application/json").path("schema");
                if (operation.getKey().equals("patch")) schema = operation.getValue().at("/requestBody/content").path("application/merge-patch+json").path("schema");
                if (!schema.isMissingNode() && !path.getKey().equals("/api/session")) act.accept(new Call(operation.getKey(), address(path.getKey())), resolved(schema));
            }
    }

    private String address(String path) {
        if (!path.contains("{id}")) return path.replaceAll("\\{[^}]+}", NOBODY);
        var type = path.substring("/api/".length(), path.indexOf("/{id}"));
        return path.replace("{id}", some(type).orElse(NOBODY)).replaceAll("\\{[^}]+}", NOBODY);
    }

    private Optional<String> some(String type) {
        return blueprints.all().stream().filter(each -> each.name().toString().equals(type)).findFirst()
                .flatMap(each -> database.select(Columns.ID).from(Columns.main(each)).where(Columns.DELETED_AT.isNull()).limit(1).fetchOptional(Columns.ID)).map(Object::toString);
    }

    private void refuses(Call call, String body) {
        var answer = call.method().equals("patch") ? browser.patch(call.path(), body, version(call.path())) : browser.send(call.method().toUpperCase(java.util.Locale.ROOT), call.path(), body);
        var refused = answer.status() == 400 || answer.status() == 413 || EARLIER.contains(answer.status());
        if (!refused || !answer.body().contains("\"code\"") || answer.body().contains("Exception") || answer.body().contains("dev.perennial"))
            wrong.add(call.method() + " " + call.path() + " " + head(body) + " → " + answer.status() + " " + head(answer.body()));
    }

    private long version(String address) {
        return browser.get(address).json().path("version").asLong(1);
    }

    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) return resolved(document.at(schema.get("$ref").asString().substring(1)));
        if (schema.has("anyOf")) return resolved(schema.get("anyOf").get(0));
        return schema;
    }

    private static String wrongFor(JsonNode schema) {
        return switch (schema.path("type").asString("")) {
            case "string" -> "7";
            case "array" -> "{\"a\":1}";
            default -> "\"of another type\"";
        };
    }

    private Map<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        for (var type : blueprints.all()) counts.put(type.name().toString(), database.fetchCount(Columns.main(type)));
        return counts;
    }

    private static String head(String text) {
        return text.substring(0, Math.min(180, text.length()));
    }
}
