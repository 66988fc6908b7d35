package dev.perennial.crm.platform.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.platform.Jobs;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.Browser.Answer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An administrator who compares, applies and takes back, and leaves the house as it was. */
final class Configurator {

    static final String ADDRESS = "/api/platform/configuration";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Browser admin;
    private final Jobs jobs;
    private final Deque<String> sets = new ArrayDeque<>();

    Configurator(Browser admin, Jobs jobs) {
        this.admin = admin;
        this.jobs = jobs;
    }

    /** All items as they stand now. */
    ObjectNode items() {
        return (ObjectNode) admin.get(ADDRESS).json().get("items");
    }

    static String wantsMode(String mode) {
        return JSON.writeValueAsString(JSON.createObjectNode().put("mode", mode));
    }

    Answer compare(String wanted) {
        return admin.post(ADDRESS + "/compare", wanted);
    }

    /** Applies the changes that are meant, and waits until all is done. */
    String apply(String wanted, Predicate<JsonNode> isMeant) {
        var review = compare(wanted);
        assertThat(review.status()).as(review.body()).isEqualTo(200);
        var wish = (ObjectNode) JSON.readTree(wanted);
        wish.put("review", review.text("/review"));
        var chosen = wish.putArray("chosen");
        for (var change : review.json().get("changes")) if (isMeant.test(change)) chosen.addObject().put("kind", change.get("kind").asString()).put("key", change.get("key").asString());
        return finished(admin.post(ADDRESS + "/sets", wish.toString()));
    }

    /** Chooses a mode as the screen proposes it. */
    String choose(String mode) {
        return apply(wantsMode(mode), change -> change.get("proposed").asBoolean());
    }

    String undo(String set) {
        return finished(admin.post(ADDRESS + "/sets/" + set + "/undo", "{}"));
    }

    JsonNode set(String set) {
        return admin.get(ADDRESS + "/sets/" + set).json();
    }

    private String finished(Answer begun) {
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        assertThat(jobs.awaitQuiet(Duration.ofSeconds(120))).isTrue();
        sets.push(begun.text("/set"));
        return begun.text("/set");
    }

    void takeAllBack() {
        while (!sets.isEmpty()) {
            var set = sets.pop();
            if (set(set).get("undoable").asBoolean()) assertThat(admin.post(ADDRESS + "/sets/" + set + "/undo", "{}").status()).isEqualTo(202);
            assertThat(jobs.awaitQuiet(Duration.ofSeconds(120))).isTrue();
        }
    }

    /** The change of an item in a comparison. */
    static JsonNode change(JsonNode review, String key) {
        return StreamSupport.stream(review.get("changes").spliterator(), false).filter(change -> change.get("key").asString().equals(key)).findFirst().orElseThrow(() -> new AssertionError(key + " is not in " + review));
    }

    /** One value of each. */
    static List<String> texts(JsonNode items, String name) {
        return StreamSupport.stream(items.spliterator(), false).map(item -> item.get(name).asString()).toList();
    }
}
