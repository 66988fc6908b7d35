package dev.perennial.crm.platform.label;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.HouseWords;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The tenant calls things as he likes, in whatever language, and takes it back; nothing that is called so can do harm. */
@StoryTest
class LabelStoryTest {

    private static final String KEY = "products.categories";
    private static final String ONE = "products.categories.one";
    private static final String BOOK = "/api/platform/label-book";

    @LocalServerPort int port;
    @Autowired HouseWords words;

    private Browser admin;

    @BeforeEach
    void open() {
        admin = new Browser(port);
        admin.signIn("admin");
    }

    @AfterEach
    void takeBack() {
        words.all().forEach((key, ofKey) -> ofKey.keySet().forEach(language -> House.during("test", () -> {
            words.put(Map.of(key, Collections.singletonMap(language, null)), House.ACTOR);
            return key;
        })));
        // the house is shared, and others count on administrators who chose no language
        var me = admin.get("/api/platform/users?filter=username%20eq%20'admin'").json().at("/items/0");
        admin.patch("/api/platform/users/" + me.get("id").asString(), "{\"locale\":null}", me.get("version").longValue());
    }

    @Test
    void aWordCountsAtOnceInEveryLanguageItWasGivenAndFallsBackWhereThereIsNone() {
        assertThat(put(KEY, "en", "Ranges").status()).isEqualTo(204);
        put(KEY, "fr", "Gammes");
        put(KEY, "zh-Hant", "產品系列");

        assertThat(label("en-GB")).isEqualTo("Ranges");
        assertThat(label("fr-CA")).isEqualTo("Gammes");
        assertThat(label("zh-TW")).isEqualTo("產品系列");
        assertThat(label("zh-CN")).as("as delivered").matches(".*\\p{IsHan}.*").isNotEqualTo("產品系列");
        assertThat(label("it")).as("no Italian, no house language, so English").isEqualTo("Ranges");
        assertThat(admin.get("/api/session").json().get("languages").toString()).contains("fr", "zh-Hant");
    }

    @Test
    void aWordIsJournalledUndoneAndTakenAway() {
        put(ONE, "en", "Range");
        put(ONE, "en", "Line");
        var id = admin.get("/api/platform/labels?filter=key%20eq%20'" + ONE + "'").json().at("/items/0/id").asString();
        assertThat(admin.get("/api/platform/labels/" + id + "/history").body()).contains("Range", "Line");

        var undone = admin.copy().with("If-Match", "\"2\"").post("/api/platform/labels/" + id + "/history/2/undo", "{\"paths\":[\"word\"]}");
        assertThat(undone.status()).as(undone.body()).isEqualTo(200);
        assertThat(book(ONE)).contains("\"own\":{\"en\":\"Range\"}");

        put(ONE, "en", "");
        assertThat(book(ONE)).contains("\"own\":{}");
    }

    @Test
    void hostileWordsAreRefusedWithTheReason() {
        assertThat(put(KEY, "en", "abc\u202Edef").body()).contains("DIRECTION_MARKS");
        assertThat(put(KEY, "ar", "\u061Cabc").body()).contains("DIRECTION_MARKS");
        assertThat(put(KEY, "en", "two\\nlines").body()).contains("CONTROL_CHARACTERS");
        assertThat(put(KEY, "en", "zero\u200Bwidth").body()).contains("INVISIBLE_MARKS");
        assertThat(put(KEY, "en", "x".repeat(201)).body()).contains("TOO_LONG");
        assertThat(put(KEY, "en", "x".repeat(1_000_000)).status()).isIn(400, 413);
        assertThat(put(KEY, "tlh-nowhere-x", "Qapla").body()).contains("UNKNOWN_LANGUAGE");
        assertThat(put("products.nothing", "en", "Word").body()).contains("UNKNOWN_LABEL");
        assertThat(put("finding.REQUIRED", "en", "Word").body()).as("sentences are no labels").contains("UNKNOWN_LABEL");
        assertThat(words.all()).isEmpty();

        assertThat(put(KEY, "en", "<script>alert(1)</script>").status()).as("a text is a text").isEqualTo(204);
        assertThat(label("en")).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void theBookIsSearchedAndCarriedAsAFile() {
        put(KEY, "en", "=Ranges");
        var file = admin.get(BOOK + ".csv?own=true").body();
        assertThat(file).contains("key,shipped en,shipped zh,en,zh").contains(KEY + ",").contains("'=Ranges");

        var rehearsed = take("key,shipped en,en,de\n" + KEY + ",ignored,'=Ranges,Sortimente\nproducts.nothing,,Word,\n" + ONE + ",,,\u202EGefahr\n", true);
        assertThat(rehearsed.text("/created")).isEqualTo("1");
        assertThat(rehearsed.text("/unchanged")).as("the apostrophe against formulas comes off again").isEqualTo("1");
        assertThat(rehearsed.json().get("rejected").size()).isEqualTo(2);
        assertThat(words.all().get(KEY)).doesNotContainKey("de");

        take("key,de\n" + KEY + ",Sortimente\n", false);
        assertThat(label("de")).isEqualTo("Sortimente");
        assertThat(admin.get(BOOK + "?q=sortiment").json().get("count").intValue()).isEqualTo(1);
        assertThat(take("word,de\nx,y\n", true).body()).contains("KEY_COLUMN_MISSING");
        assertThat(take("key,klingon!\nx,y\n", true).body()).contains("UNKNOWN_LANGUAGE_COLUMN");
    }

    @Test
    void onlyAdministratorsNameThings() {
        var agent = new Browser(port);
        agent.signIn("agent");

        assertThat(agent.get(BOOK).status()).isEqualTo(403);
        assertThat(agent.send("PATCH", BOOK, "{\"" + KEY + "\":{\"en\":\"Mine\"}}").status()).isEqualTo(403);
        assertThat(agent.get("/api/platform/labels").status()).isIn(403, 404);
    }

    private Browser.Answer put(String key, String language, String word) {
        return admin.send("PATCH", BOOK, "{\"" + key + "\":{\"" + language + "\":\"" + word + "\"}}");
    }

    private Browser.Answer take(String csv, boolean dryRun) {
        return admin.post(BOOK + "/import?dryRun=" + dryRun, "{\"csv\":\"" + csv.replace("\n", "\\n") + "\"}");
    }

    private String book(String key) {
        return admin.get(BOOK + "?q=" + key).json().get("items").toString();
    }

    private String label(String language) {
        assertThat(admin.send("PATCH", "/api/session", "{\"locale\":\"" + language + "\"}").status()).isEqualTo(204);
        for (var type : admin.get("/api/catalog").json().get("types")) if (type.get("type").asString().equals("products/categories")) return type.get("label").asString();
        throw new AssertionError("no categories");
    }
}
