package dev.perennial.crm.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.crm.platform.Jobs;
import dev.perennial.crm.platform.access.ActorBook;
import dev.perennial.crm.platform.bulk.BulkLedger.Bulk;
import dev.perennial.crm.platform.bulk.BulkLedger.Kind;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.Browser.Answer;
import dev.perennial.crm.support.KilledRun;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.ShareLevel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody leaves, and all that he owns goes to others: seen before, done as one, taken back as one, and nothing changes but the owner. */
@StoryTest
class TransferStoryTest {

    private static final String ACCOUNTS = "/api/parties/accounts";
    private static final String PRODUCTS = "/api/products/products";

    @LocalServerPort int port;
    @Autowired Jobs jobs;
    @Autowired TransferJob job;
    @Autowired BulkLedger ledger;
    @Autowired TransferBook book;
    @Autowired ActorBook actors;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JsonMapper json;

    private Browser admin;
    private String leaver;
    private String heir;
    private String other;

    @BeforeEach
    void somebodyLeaves() {
        admin = as("admin");
        leaver = user("Leaver");
        heir = user("Heir");
        other = user("Other heir");
    }

    @Test
    void allTypesGoInOneJobByTurnsAndNothingButTheOwnerChanges() {
        var accounts = accounts(4);
        var product = admin.post(PRODUCTS, "{\"name\":\"Left %s\",\"owner\":\"%s\"}".formatted(leaver.substring(30), leaver));
        assertThat(product.status()).as(product.body()).isEqualTo(201);
        var before = accounts.stream().map(id -> plain(admin.get(ACCOUNTS + "/" + id).json())).toList();

        var owned = admin.get("/api/platform/transfers/of/" + leaver);
        assertThat(owned.json().path("items").toString()).contains("\"type\":\"parties/accounts\"", "\"count\":4", "\"type\":\"products/products\"", "\"count\":1").doesNotContain("platform/");
        var rehearsed = handOver("?dryRun=true", wish("\"%s\",\"%s\"".formatted(heir, other), "", "null"));
        assertThat(rehearsed.text("/total")).as(rehearsed.body()).isEqualTo("5");
        assertThat(rehearsed.text("/changed")).isEqualTo("5");
        assertThat(owners(accounts)).as("a rehearsal changes nothing").containsOnly(leaver);

        var job = handedOver(wish("\"%s\",\"%s\"".formatted(heir, other), "", "null"));

        assertThat(admin.get("/api/platform/jobs/" + job).text("/done")).isEqualTo("5");
        assertThat(owners(accounts)).containsOnly(heir, other);
        assertThat(owners(accounts).stream().filter(heir::equals)).hasSize(2);
        assertThat(accounts.stream().map(id -> plain(admin.get(ACCOUNTS + "/" + id).json()))).isEqualTo(before);
        var told = admin.get(ACCOUNTS + "/" + accounts.getFirst() + "/history").json().at("/items/0");
        assertThat(told.path("changes")).as("nothing but the owner").hasSize(1);
        assertThat(told.at("/set/label").asString()).contains("Leaver").contains("Leaves the firm");
        assertThat(told.at("/set/id").asString()).isEqualTo(job);
        assertThat(told.at("/set/open").asBoolean()).isTrue();
        assertThat(admin.get("/api/platform/transfers/of/" + leaver).json().path("items")).isEmpty();
    }

    @Test
    void onlyWhatTheFilterFindsGoes() {
        var accounts = accounts(3);
        handedOver(wish("\"" + heir + "\"", "number eq '%s'".formatted(admin.get(ACCOUNTS + "/" + accounts.get(1)).text("/number")), "null"));

        assertThat(owners(accounts)).containsExactly(leaver, heir, leaver);
        assertThat(handOver("?dryRun=true", wish("\"" + heir + "\"", "number eq", "null")).status()).isEqualTo(400);
        assertThat(handOver("?dryRun=true", wish("\"" + heir + "\"", "number ne null) or (number ne null", "null")).status()).as("no filter reaches beyond what he owns").isEqualTo(400);
    }

    @Test
    void whatIsLockedStaysAndIsToldBeforeAndAfter() {
        var accounts = accounts(2);
        admin.post("/api/platform/locks/of?record=parties/accounts/" + accounts.getFirst(), "{\"reason\":\"In court\"}");

        assertThat(handOver("?dryRun=true", wish("\"" + heir + "\"", "", "null")).text("/blocked/0/code")).isEqualTo("platform.RECORD_LOCKED");
        var job = handedOver(wish("\"" + heir + "\"", "", "null"));

        assertThat(owners(accounts)).containsExactly(leaver, heir);
        assertThat(admin.get("/api/platform/jobs/" + job + "/files/left-alone.csv").body()).contains(accounts.getFirst()).contains("In court").doesNotContain(accounts.getLast());
    }

    @Test
    void undoneWithinAMonthEverythingGoesBackExceptWhatChangedHandsSince() {
        var accounts = accounts(3);
        var job = handedOver(wish("\"" + heir + "\"", "", "null"));
        admin.patch(ACCOUNTS + "/" + accounts.getFirst(), "{\"owner\":\"%s\"}".formatted(other), 2);
        admin.patch(ACCOUNTS + "/" + accounts.get(1), "{\"kind\":\"PERSON\",\"name\":\"Renamed\"}", 2);
        admin.post("/api/platform/clock/advance", "{\"by\":\"P29D\"}");

        var rehearsed = admin.post("/api/platform/bulk-changes/" + job + "/undo?dryRun=true", "{}");
        assertThat(rehearsed.text("/changed")).as(rehearsed.body()).isEqualTo("2");
        assertThat(rehearsed.text("/blocked/0/id")).isEqualTo(accounts.getFirst());
        assertThat(owners(accounts)).doesNotContain(leaver);
        var undo = admin.post("/api/platform/bulk-changes/" + job + "/undo", "{}").text("/job");
        finish();

        assertThat(owners(accounts)).containsExactly(other, leaver, leaver);
        assertThat(admin.get("/api/platform/jobs/" + undo + "/files/left-alone.csv").body()).contains(accounts.getFirst()).contains("Owner");
        assertThat(admin.post("/api/platform/bulk-changes/" + job + "/undo", "{}").text("/code")).as("once").isEqualTo("platform.BULK_NOT_UNDOABLE");
    }

    @Test
    void aMonthLaterItIsTooLate() {
        accounts(1);
        var job = handedOver(wish("\"" + heir + "\"", "", "null"));
        admin.post("/api/platform/clock/advance", "{\"by\":\"P31D\"}");

        assertThat(admin.post("/api/platform/bulk-changes/" + job + "/undo", "{}").text("/code")).isEqualTo("platform.BULK_NOT_UNDOABLE");
    }

    @Test
    void whoHandsOverMayLookOnForAWhileAndThatEndsWithTheUndo() {
        var account = accounts(1).getFirst();
        var until = Instant.now().plusSeconds(86_400);
        var job = handedOver(wish("\"" + heir + "\"", "", "{\"level\":\"READ\",\"until\":\"%s\"}".formatted(until)));
        var sharing = "/api/platform/collaborators/of?record=parties/accounts/" + account;

        assertThat(admin.get(sharing).text("/items/0/id")).isEqualTo(leaver);
        assertThat(admin.get(sharing).text("/items/0/level")).isEqualTo("READ");
        assertThat(admin.get(sharing).text("/items/0/expiresAt")).startsWith(until.toString().substring(0, 16));
        admin.post("/api/platform/bulk-changes/" + job + "/undo", "{}");
        finish();
        assertThat(owners(List.of(account))).containsExactly(leaver);
        assertThat(admin.get(sharing).json().path("items")).isEmpty();
    }

    @Test
    void everyRecordNeedsTheRightToGiveItAway() {
        accounts(1);
        var seller = as("seller");
        var mine = seller.post(ACCOUNTS, "{\"name\":\"Mine %s\",\"kind\":\"ORGANISATION\"}".formatted(UUID.randomUUID())).text("/id");
        var sellerId = seller.get("/api/session").text("/user/id");

        assertThat(seller.get("/api/platform/transfers/of/" + leaver).json().path("items")).as("out of his sight").isEmpty();
        assertThat(as("finance").post("/api/platform/transfers", wish("\"" + heir + "\"", "", "null")).status()).isEqualTo(400);
        var given = seller.post("/api/platform/transfers", wish(sellerId, "\"" + heir + "\"", "number ne null", "null"));
        finish();
        assertThat(given.status()).as(given.body()).isEqualTo(202);
        assertThat(admin.get(ACCOUNTS + "/" + mine).text("/owner")).isEqualTo(heir);
        assertThat(as("agent").get("/api/platform/bulk-changes/" + given.text("/job")).status()).isEqualTo(404);
    }

    @Test
    void whatMakesNoSenseIsToldAtOnce() {
        assertThat(admin.post("/api/platform/transfers", "{}").json().path("fields")).hasSize(4);
        assertThat(admin.post("/api/platform/transfers", wish("\"" + leaver + "\"", "", "null")).text("/fields/0/code")).isEqualTo("SAME_OWNER");
        assertThat(admin.post("/api/platform/transfers", wish("\"" + UUID.randomUUID() + "\"", "", "null")).text("/fields/0/path")).isEqualTo("to");
        assertThat(admin.post("/api/platform/transfers", wish("\"" + heir + "\"", "", "{\"until\":\"2020-01-01T00:00:00Z\"}")).text("/fields/0/code")).isEqualTo("IN_THE_PAST");
        assertThat(admin.post("/api/platform/transfers", wish("\"" + heir + "\"", "", "null").replace("parties/accounts", "platform/users")).text("/fields/0/path")).isEqualTo("types");
        admin.post("/api/platform/users/" + heir + "/deactivate", "{}");
        assertThat(admin.post("/api/platform/transfers", wish("\"" + heir + "\"", "", "null")).text("/fields/0/path")).as("nobody inherits who no longer works here").isEqualTo("to");
    }

    @Test
    void aKilledRunGoesOnWithTheSameReceiversAndHandsNothingOverTwice() {
        var accounts = accounts(230);
        var actor = actors.acting(UUID.fromString(admin.get("/api/session").text("/user/id")), Actor.Via.SCREEN, Locale.ENGLISH).orElseThrow();
        var wish = new TransferWish(UUID.fromString(leaver), List.of(UUID.fromString(heir), UUID.fromString(other)), List.of(new TransferWish.OfType("products/products", null), new TransferWish.OfType("parties/accounts", null)),
                new TransferWish.Keep(ShareLevel.READ, null), "Killed");
        var run = new KilledRun(transactions, json, actor, wish);
        ledger.open(new Bulk(run.id(), actor.user(), Kind.TRANSFER, null, List.of("owner"), "Killed", Instant.now(), null, null));
        book.keep(run.id(), wish);

        run.killAtStep(4);
        assertThatThrownBy(() -> job.run(run)).isInstanceOf(KilledRun.Killed.class);
        assertThat(owners(accounts).stream().filter(leaver::equals)).as("one block stands, the one that was killed does not").hasSize(130);
        run.killAtStep(Integer.MAX_VALUE);
        job.run(run);

        assertThat(owners(accounts).stream().filter(heir::equals)).hasSize(115);
        assertThat(owners(accounts).stream().filter(other::equals)).hasSize(115);
        assertThat(accounts.stream().map(id -> admin.get(ACCOUNTS + "/" + id).text("/version"))).containsOnly("2");
        assertThat(run.done).isEqualTo(230);
    }

    private List<String> accounts(int count) {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        return IntStream.range(0, count).mapToObj(i -> admin.post(ACCOUNTS, "{\"name\":\"Handed7 %s %03d\",\"kind\":\"ORGANISATION\",\"owner\":\"%s\"}".formatted(mark, i, leaver)).text("/id")).toList();
    }

    private String user(String name) {
        var username = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        var department = admin.get("/api/platform/departments?limit=1").text("/items/0/id");
        var answer = admin.post("/api/platform/users", "{\"username\":\"%s\",\"name\":\"%s\",\"department\":\"%s\"}".formatted(username, name, department));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("/id");
    }

    private String wish(String to, String filter, String keep) {
        return wish(leaver, to, filter, keep);
    }

    private static String wish(String from, String to, String filter, String keep) {
        return "{\"from\":\"%s\",\"to\":[%s],\"types\":[{\"type\":\"parties/accounts\",\"filter\":\"%s\"}%s],\"keep\":%s,\"reason\":\"Leaves the firm\"}".formatted(from, to, filter, filter.isEmpty() ? ",{\"type\":\"products/products\"}" : "", keep);
    }

    private Answer handOver(String query, String wish) {
        return admin.post("/api/platform/transfers" + query, wish);
    }

    private String handedOver(String wish) {
        var answer = handOver("", wish);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        finish();
        return answer.text("/job");
    }

    private List<String> owners(List<String> ids) {
        var page = admin.get(ACCOUNTS + "?limit=500&fields=owner&filter=" + URLEncoder.encode("id in (" + String.join(",", ids) + ")", StandardCharsets.UTF_8));
        var byId = new HashMap<String, String>();
        page.json().path("items").forEach(item -> byId.put(item.path("id").asString(), item.path("owner").asString()));
        return ids.stream().map(byId::get).toList();
    }

    /** The record without what every write changes, and without its owner. */
    private static JsonNode plain(JsonNode record) {
        ((ObjectNode) record).remove(List.of("owner", "version", "updatedAt", "updatedBy", "verbs"));
        return record;
    }

    private void finish() {
        assertThat(jobs.awaitQuiet(Duration.ofSeconds(60))).isTrue();
    }

    private Browser as(String user) {
        var browser = new Browser(port);
        browser.signIn(user);
        return browser;
    }
}
