package dev.perennial.crm.platform.merge;

import static dev.perennial.crm.platform.merge.Merges.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.merge.IncomingLinks;
import dev.perennial.engine.record.TypeName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever hangs together and however: a merge loses no record and no row, nothing links to a merged record, and an undo brings everything back exactly. */
@StoryTest
@TestPropertySource(properties = "perennial.test.house=merges")
class EverythingMovesTest {

    private static final int ROUNDS = 6;
    private static final String BOATS = "/api/custom/boats";
    private static final TypeName ACCOUNT_TYPE = TypeName.of("parties/accounts");
    private static final TypeName BOAT_TYPE = TypeName.of("custom/boats");
    private static final String FIELDS = "/api/platform/custom-fields";
    private static final List<String> DERIVED = List.of("boats", "ownerNumber");
    private static final List<String> NOT_COMPARED = List.of("version", "updatedAt", "updatedBy", "verbs", "masked", "value");

    @LocalServerPort int port;
    @Autowired IncomingLinks links;

    private Browser admin;
    private Merges merges;
    private Random random;
    private final Map<String, List<String>> made = new LinkedHashMap<>();
    private final List<String> defined = new ArrayList<>();

    @BeforeEach
    void aHouseWithATypeOfItsOwn() {
        admin = new Browser(port);
        admin.signIn("admin");
        merges = new Merges(admin);
        define("/api/platform/custom-types", "{\"plural\":\"boats\",\"one\":\"boat\",\"many\":{\"en\":\"Boats\"}}");
        field("owned", "LINK", "parties/accounts");
        field("crew", "LINKS", "parties/accounts");
        field("subject", "REF", null);
        field("mother", "LINK", "custom/boats");
        field("fleet", "LINKS", "custom/boats");
        define(FIELDS, "{\"type\":\"parties/accounts\",\"key\":\"boats\",\"kind\":\"ROLL_UP\",\"label\":{\"en\":\"Boats\"},\"rollUp\":{\"of\":\"custom/boats\",\"by\":\"custom/owned\",\"figure\":\"COUNT\"}}");
        define(FIELDS, "{\"type\":\"custom/boats\",\"key\":\"ownerNumber\",\"kind\":\"LOOKUP\",\"label\":{\"en\":\"Owner\"},\"lookup\":{\"through\":\"custom/owned\",\"from\":\"number\"}}");
    }

    @AfterEach
    void takeAway() {
        for (var address : defined.reversed()) admin.delete(address, Long.parseLong(admin.get(address).text("/version")));
    }

    @Test
    void nothingIsLostAndAnUndoBringsEverythingBackExactly() {
        for (var round = 0; round < ROUNDS; round++) {
            random = new Random(7_000 + round);
            made.clear();
            grow(round);
            mergeAndPart(ACCOUNTS, ACCOUNT_TYPE, round);
            mergeAndPart(BOATS, BOAT_TYPE, round);
        }
    }

    private void mergeAndPart(String type, TypeName name, int round) {
        var before = snapshot();
        var members = new ArrayList<>(made.get(type));
        Collections.shuffle(members, random);
        var chosen = members.subList(0, 2 + random.nextInt(3));
        var into = chosen.getFirst();
        var others = chosen.subList(1, chosen.size());
        var merge = merges.merged(type, into, others.toArray(String[]::new));

        var after = snapshot();
        assertThat(after.keySet()).as("round %s: no record is lost but those merged", round).isEqualTo(without(before, others).keySet());
        var otherIds = others.stream().map(UUID::fromString).toList();
        for (var place : links.to(name))
            assertThat(links.linking(place, name, otherIds, null, 1_000).stream().filter(id -> !otherIds.contains(id))).as("round %s: %s of %s", round, place.path(), place.type()).isEmpty();
        without(before, chosen).forEach((id, record) -> assertThat(after.get(id)).as("round %s: %s", round, id).isEqualTo(moved(record, others, into)));
        if (type.equals(ACCOUNTS)) assertThat(numbers(List.of(after.get(into)))).as("round %s: no row is lost", round).isEqualTo(numbers(chosen.stream().map(before::get).toList()));

        whatIsDerivedIsTrue(round);

        var undone = merges.undo(type, into, merge);
        assertThat(undone.status()).as(undone.body()).isEqualTo(200);
        assertThat(undone.json().at("/conflicts")).isEmpty();
        var back = snapshot();
        before.forEach((id, record) -> assertThat(back.get(id)).as("round %s: %s is back", round, id).isEqualTo(record));
        assertThat(back.keySet()).isEqualTo(before.keySet());
        whatIsDerivedIsTrue(round);
    }

    private void whatIsDerivedIsTrue(int round) {
        var owned = new TreeMap<String, Integer>();
        for (var id : made.get(BOATS)) {
            var answer = admin.get(BOATS + "/" + id);
            if (answer.status() != 200 || !answer.json().at("/custom/owned").isString()) continue;
            var owner = answer.text("/custom/owned");
            owned.merge(owner, 1, Integer::sum);
            assertThat(answer.text("/custom/ownerNumber")).as("round %s: looked up", round).isEqualTo(admin.get(ACCOUNTS + "/" + owner).text("/number"));
        }
        for (var id : made.get(ACCOUNTS)) {
            var answer = admin.get(ACCOUNTS + "/" + id);
            if (answer.status() == 200) assertThat(answer.json().at("/custom/boats").asInt()).as("round %s: counted", round).isEqualTo(owned.getOrDefault(id, 0));
        }
    }

    private void grow(int round) {
        for (var i = 0; i < 6; i++) made(ACCOUNTS, "{\"name\":\"Graph%s%s\",\"kind\":\"ORGANISATION\"%s,\"contactPoints\":[%s]}".formatted(round, i, link("parent", ACCOUNTS), points()));
        for (var i = 0; i < 4; i++) made("/api/parties/people", "{\"name\":\"Clerk%s%s\",\"account\":\"%s\"}".formatted(round, i, any(ACCOUNTS)));
        for (var i = 0; i < 4; i++) made("/api/orders/sales-orders", "{\"customer\":\"%s\",\"orderedAt\":\"2026-05-01T08:00:00Z\"}".formatted(any(ACCOUNTS)));
        for (var i = 0; i < 3; i++)
            made("/api/interactions/interactions", "{\"channel\":\"NOTE\",\"startedAt\":\"2026-05-01T08:00:00Z\"%s,\"candidates\":%s,\"record\":%s}".formatted(link("customer", ACCOUNTS), some(ACCOUNTS), ref(ACCOUNTS)));
        for (var i = 0; i < 8; i++) {
            var boats = made.containsKey(BOATS);
            made(BOATS, "{\"name\":\"Boat%s%s\",\"custom\":{\"crew\":%s%s,\"subject\":%s%s%s}}".formatted(round, i, some(ACCOUNTS), link("owned", ACCOUNTS), ref(boats && random.nextBoolean() ? BOATS : ACCOUNTS),
                    boats ? link("mother", BOATS) : "", boats ? ",\"fleet\":" + some(BOATS) : ""));
        }
    }

    private String points() {
        var points = new TreeSet<String>();
        for (var i = random.nextInt(3); i > 0; i--) points.add("{\"kind\":\"PHONE\",\"value\":\"010888800%02d\"}".formatted(random.nextInt(6)));
        return String.join(",", points);
    }

    private String any(String type) {
        var all = made.get(type);
        return all.get(random.nextInt(all.size()));
    }

    private String link(String field, String type) {
        return made.containsKey(type) && random.nextInt(3) > 0 ? ",\"%s\":\"%s\"".formatted(field, any(type)) : "";
    }

    private String some(String type) {
        var all = new TreeSet<String>();
        for (var i = random.nextInt(4); i > 0; i--) all.add("\"" + any(type) + "\"");
        return all.toString();
    }

    private String ref(String type) {
        return "{\"type\":\"%s\",\"id\":\"%s\"}".formatted(type.substring(5), any(type));
    }

    private void made(String type, String body) {
        made.computeIfAbsent(type, _ -> new ArrayList<>()).add(merges.created(type, body));
    }

    private Map<String, JsonNode> snapshot() {
        var all = new TreeMap<String, JsonNode>();
        made.forEach((type, ids) -> ids.forEach(id -> {
            var answer = admin.get(type + "/" + id);
            if (answer.status() != 200) return;
            var record = (ObjectNode) answer.json();
            record.remove(NOT_COMPARED);
            ((ObjectNode) record.path("custom")).remove(DERIVED);
            for (var reference : List.of(record.path("record"), record.at("/custom/subject"))) if (reference instanceof ObjectNode named) named.remove("label");
            all.put(id, record);
        }));
        return all;
    }

    private static Map<String, JsonNode> without(Map<String, JsonNode> all, List<String> ids) {
        var rest = new TreeMap<>(all);
        ids.forEach(rest::remove);
        return rest;
    }

    /** The record as a careful clerk would leave it: every link to the others leads to the survivor, and a list names nobody twice. */
    private static JsonNode moved(JsonNode record, List<String> others, String into) {
        var text = record.toString();
        for (var other : others) text = text.replace(other, into);
        return distinct(JsonMapper.shared().readTree(text));
    }

    private static JsonNode distinct(JsonNode node) {
        if (node instanceof ObjectNode object) object.properties().forEach(one -> object.set(one.getKey(), distinct(one.getValue())));
        if (node instanceof ArrayNode array) {
            var once = JsonMapper.shared().createArrayNode();
            var seen = new ArrayList<JsonNode>();
            for (var one : array) if (!one.isString() || !seen.contains(one)) {
                seen.add(one);
                once.add(one);
            }
            return once;
        }
        return node;
    }

    private static TreeSet<String> numbers(List<JsonNode> accounts) {
        var numbers = new TreeSet<String>();
        accounts.forEach(account -> account.path("contactPoints").forEach(point -> numbers.add(point.path("normalised").asString())));
        return numbers;
    }

    private void field(String key, String kind, String target) {
        var linking = target == null ? "" : ",\"linking\":{\"target\":\"" + target + "\"}";
        define(FIELDS, "{\"type\":\"custom/boats\",\"key\":\"%s\",\"kind\":\"%s\",\"label\":{\"en\":\"%s\"}%s}".formatted(key, kind, key, linking));
    }

    private void define(String address, String body) {
        defined.add(address + "/" + merges.created(address, body));
    }
}
