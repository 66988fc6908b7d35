package dev.perennial.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.access.Membership;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.http.WebHouse.Answer;
import dev.perennial.engine.list.People;
import dev.perennial.engine.support.Workshop;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecordAddressesTest {

    private static final String TOOLS = "/api/workshop/tools";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static WebHouse house;

    @BeforeAll static void open() {
        house = WebHouse.of(List.of(Workshop.BENCH, Workshop.TOOL));
        house.knows("admin", People.administrator());
        house.knows("masked", People.somebody(Membership.NOWHERE, Scope.ALL, Set.of(Workshop.TOOLS, Workshop.BENCHES), "note", "care/oil"));
        house.knows("own", People.somebody(Membership.NOWHERE, Scope.OWN, Set.of(Workshop.TOOLS)));
        house.knows("stranger", People.somebody(Membership.NOWHERE, Scope.ALL, Set.of()));
    }

    @AfterAll static void close() {
        house.close();
    }

    @Test void aNewRecordIsAnsweredWithItsAddressAndVersion() {
        var answer = house.post("admin", TOOLS, "{\"name\":\"Saw\",\"price\":{\"amount\":\"12.50\",\"currency\":\"CNY\"},\"care\":{\"oil\":\"linseed\"},\"parts\":[{\"name\":\"blade\"}]}");

        assertThat(answer.status()).isEqualTo(201);
        var record = json(answer);
        assertThat(answer.header("Location")).isEqualTo(TOOLS + "/" + record.get("id").stringValue());
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(record.at("/price/amount").stringValue()).isEqualTo("12.50");
        assertThat(record.at("/care/oil").stringValue()).isEqualTo("linseed");
        assertThat(record.at("/parts/0/name").stringValue()).isEqualTo("blade");
        assertThat(record.get("custom").isObject()).isTrue();
        assertThat(record.get("masked").isEmpty()).isTrue();
    }

    @Test void sinceWhenAFieldStandsAsItDoesIsToldOfFieldsInSightOnly() {
        var id = create("Level").get("id").stringValue();

        assertThat(json(house.get("admin", TOOLS + "/since?field=note&ids=" + id)).at("/items/0/id").stringValue()).isEqualTo(id);
        assertThat(json(house.get("own", TOOLS + "/since?field=note&ids=" + id)).at("/items").isEmpty()).isTrue();
        for (var wrong : List.of("field=note&ids=" + id, "field=nothing&ids=" + id, "ids=" + id, "field=name", "field=name&ids=x" + id))
            assertThat(house.get("masked", TOOLS + "/since?" + wrong).status()).as(wrong).isBetween(400, 404);
        assertThat(house.get("stranger", TOOLS + "/since?field=name&ids=" + id).status()).isEqualTo(403);
    }

    @Test void aRecordIsReadAsItWasWritten() {
        var created = create("Plane");

        var read = house.get("admin", TOOLS + "/" + created.get("id").stringValue());

        assertThat(read.status()).isEqualTo(200);
        assertThat(json(read).get("name").stringValue()).isEqualTo("Plane");
        assertThat(json(read).get("verbs").isArray()).isTrue();
    }

    @Test void aListShowsOnlyTheFieldsAskedForAndNamesLinks() {
        var bench = json(house.post("admin", "/api/workshop/benches", "{\"name\":\"North wall\"}")).get("id").stringValue();
        house.post("admin", TOOLS, "{\"name\":\"Vice\",\"bench\":\"" + bench + "\"}");

        var page = json(house.get("admin", TOOLS + "?filter=name%20eq%20'Vice'&fields=name,bench&expand=bench"));

        var item = page.at("/items/0");
        assertThat(item.propertyNames()).containsExactly("id", "name", "bench", "bench$");
        assertThat(item.at("/bench$/label").stringValue()).isEqualTo("North wall");
        assertThat(page.has("next")).isTrue();
        assertThat(page.get("count").isNull()).isTrue();
    }

    @Test void aPageGoesOnWhereTheOneBeforeEnded() {
        for (var i = 0; i < 3; i++) create("Paged " + i);

        var first = json(house.get("admin", TOOLS + "?limit=2"));
        var second = json(house.get("admin", TOOLS + "?limit=2&cursor=" + first.get("next").stringValue()));

        assertThat(first.get("items").size()).isEqualTo(2);
        assertThat(second.at("/items/0/id")).isNotIn(first.at("/items/0/id"), first.at("/items/1/id"));
    }

    @Test void aPatchNeedsTheVersionItChanges() {
        var address = TOOLS + "/" + create("Chisel").get("id").stringValue();

        var without = house.ask("admin", "PATCH", address, "{\"name\":\"Gouge\"}");
        var stale = house.ask("admin", "PATCH", address, "{\"name\":\"Gouge\"}", "If-Match", "\"7\"");
        var right = house.ask("admin", "PATCH", address, "{\"name\":\"Gouge\"}", "If-Match", "\"1\"", "Content-Type", "application/merge-patch+json");

        assertThat(without.status()).isEqualTo(428);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(json(stale).at("/current/name").stringValue()).isEqualTo("Chisel");
        assertThat(right.status()).isEqualTo(200);
        assertThat(right.header("ETag")).isEqualTo("\"2\"");
    }

    @Test void aDeletedRecordIsGoneUntilItIsRestored() {
        var address = TOOLS + "/" + create("Mallet").get("id").stringValue();

        assertThat(house.ask("admin", "DELETE", address, null, "If-Match", "\"1\"").status()).isEqualTo(204);
        assertThat(house.get("admin", address).status()).isEqualTo(404);
        assertThat(house.post("admin", address + "/restore", null).status()).isEqualTo(200);
        assertThat(house.get("admin", address).status()).isEqualTo(200);
    }

    @Test void whatIsHiddenIsNeitherShownNorAccepted() {
        var created = json(house.post("admin", TOOLS, "{\"name\":\"Awl\",\"note\":\"secret\",\"care\":{\"oil\":\"secret\",\"place\":\"box\"}}"));
        var address = TOOLS + "/" + created.get("id").stringValue();

        var read = house.get("masked", address);
        var write = house.ask("masked", "PATCH", address, "{\"note\":\"mine\"}", "If-Match", "*");
        var fields = house.get("masked", TOOLS + "?fields=note");

        assertThat(read.body()).doesNotContain("secret").contains("\"masked\":[\"note\",\"care/oil\"]").contains("box");
        assertThat(write.status()).isEqualTo(400);
        assertThat(write.body()).contains("UNKNOWN_FIELD");
        assertThat(fields.status()).isEqualTo(400);
    }

    @Test void everythingWrongWithABodyIsToldAtOnce() {
        var answer = house.post("admin", TOOLS, "{\"colour\":1,\"pieces\":\"many\",\"parts\":[{\"nome\":1}],\"price\":{\"amount\":\"x\",\"currency\":\"CNY\"},\"id\":\"1\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(answer).get("fields").findValuesAsString("path")).contains("colour", "pieces", "parts/0/nome", "price", "id", "name");
        assertThat(json(answer).get("fields").findValuesAsString("message")).allSatisfy(message -> assertThat(message).doesNotStartWith("finding."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"name\":|400", "[]|400", "{\"name\":\"a\",\"name\":\"b\"}|400", "\"x\"|400", "{} {}|400"})
    void brokenBodiesAreRefusedByName(String body, int status) {
        var answer = house.post("admin", TOOLS, body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(json(answer).get("code").stringValue()).startsWith("platform.");
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("tools.jackson");
    }

    @Test void aBodyNestedTooDeepIsRefused() {
        var answer = house.post("admin", TOOLS, "{\"name\":".repeat(40) + "1" + "}".repeat(40));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test void aBodyOverTheLimitIsRefused() {
        var answer = house.post("admin", TOOLS, "{\"name\":\"" + "x".repeat(1_100_000) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test void anotherContentTypeIsRefused() {
        assertThat(house.post("admin", TOOLS, "name=x", "Content-Type", "text/plain").status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/workshop/hammers", TOOLS + "/not-an-id", TOOLS + "/00000000-0000-7000-8000-000000000000", "/api/nothing/here/at/all/of/it"})
    void whatDoesNotExistIsNotFound(String path) {
        var answer = house.get("admin", path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(json(answer).get("code").stringValue()).isEqualTo("platform.NOT_FOUND");
    }

    @Test void theOrderOfChecksIsThatOfTheContract() {
        var hers = create("Hers").get("id").stringValue();
        var broken = "{\"nothing\":";

        assertThat(house.ask(null, "PATCH", TOOLS + "/" + hers, broken).status()).isEqualTo(401);
        assertThat(house.ask("own", "PATCH", TOOLS + "/" + hers, broken).status()).isEqualTo(404);
        assertThat(house.ask("admin", "PATCH", TOOLS + "/" + hers, broken).status()).isEqualTo(428);
        assertThat(house.ask("admin", "PATCH", TOOLS + "/" + hers, broken, "If-Match", "\"9\"").status()).isEqualTo(412);
        assertThat(house.ask("admin", "PATCH", TOOLS + "/" + hers, broken, "If-Match", "\"1\"").status()).isEqualTo(400);
    }

    @Test void whoMayNotReadATypeGetsNeitherListNorFigures() {
        assertThat(house.get("stranger", TOOLS).status()).isEqualTo(403);
        assertThat(house.get("stranger", TOOLS + "/aggregate").status()).isEqualTo(403);
        assertThat(house.post("stranger", TOOLS, "{\"name\":\"x\"}").status()).isEqualTo(403);
        assertThat(house.get("stranger", "/api/catalog").body()).doesNotContain("workshop/tools");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=501", "limit=x", "count=some", "unknown=1", "fields=nothing", "expand=name", "limit=1&limit=2", "deleted=perhaps"})
    void badParametersOfAListAreNamed(String query) {
        var answer = house.get("admin", TOOLS + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(json(answer).at("/fields/0/path").stringValue()).isEqualTo(query.substring(0, query.indexOf('=')).replace("fields", "nothing").replace("expand", "name"));
    }

    @Test void refusalsSpeakTheReadersLanguage() {
        var answer = house.ask("none", "GET", TOOLS, null, "Accept-Language", "zh-CN,zh;q=0.9");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(json(answer).get("detail").stringValue()).isEqualTo("请登录后继续。");
    }

    @Test void anotherMethodIsRefusedWithThoseThatWork() {
        var answer = house.ask("admin", "PUT", TOOLS, "{}");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET", "POST");
    }

    @Test void anUnknownVerbIsNotFound() {
        assertThat(house.post("admin", TOOLS + "/" + create("Rasp").get("id").stringValue() + "/polish", "{}").status()).isEqualTo(404);
        assertThat(house.post("admin", TOOLS + "/polish", "{}").status()).isEqualTo(404);
        assertThat(house.post("admin", TOOLS + "/" + UUID.randomUUID() + "/restore", null).status()).isEqualTo(404);
    }

    private static JsonNode create(String name) {
        var answer = house.post("admin", TOOLS, "{\"name\":\"" + name + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return json(answer);
    }

    private static JsonNode json(Answer answer) {
        return JSON.readTree(answer.body());
    }
}
