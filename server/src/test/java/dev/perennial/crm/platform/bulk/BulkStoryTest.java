package dev.perennial.crm.platform.bulk;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.crm.platform.Jobs;
import dev.perennial.crm.platform.access.ActorBook;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.Browser.Answer;
import dev.perennial.crm.support.KilledRun;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.access.Actor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Somebody changes everything that a list shows, sees before what would happen, and takes it back. */
@StoryTest
class BulkStoryTest {

    private static final String ACCOUNTS = "/api/parties/accounts";

    @LocalServerPort int port;
    @Autowired Jobs jobs;
    @Autowired BulkJob job;
    @Autowired BulkLedger ledger;
    @Autowired ActorBook actors;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JsonMapper json;

    private Browser admin;
    private String mark;

    @BeforeEach
    void signIn() {
        admin = as("admin");
        // a digit, so that no consumer's name is taken apart into family and given name, which an organisation may not have
        mark = "Bulk7" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void whoMayChangeManyOnlyAmongHisOwnChangesTheseAndWhoMayNotIsRefused() {
        var role = admin.post("/api/platform/roles", """
                {"name":"%s","grants":[{"type":"parties/accounts","action":"READ","scope":"ALL"},{"type":"parties/accounts","action":"CHANGE","scope":"ALL"},{"type":"parties/accounts","action":"CREATE","scope":"OWN"}],
                 "verbGrants":[{"type":"parties/accounts","verb":"flag"}]}""".formatted(mark));
        var username = mark.toLowerCase(Locale.ROOT);
        var user = admin.post("/api/platform/users", "{\"username\":\"%s\",\"name\":\"Bulk\",\"email\":\"%s@example.com\",\"roles\":[\"%s\"]}".formatted(username, username, role.text("/id"))).text("/id");
        admin.post("/api/platform/users/" + user + "/set-password", "{\"password\":\"%s\"}".formatted("Quite-a-long-one-7"));
        var theirs = accounts(2);
        var clerk = new Browser(port);
        clerk.signIn(username, "Quite-a-long-one-7");
        var own = clerk.post(ACCOUNTS, "{\"name\":\"%s own\",\"kind\":\"ORGANISATION\"}".formatted(mark)).text("/id");
        var wish = "{\"filter\":\"startswith(name,'%s')\",\"change\":{\"kind\":\"PERSON\"}}".formatted(mark);

        assertThat(clerk.post(ACCOUNTS + "/change-all?dryRun=true", wish).status()).isEqualTo(403);

        admin.patch("/api/platform/roles/" + role.text("/id"), "{\"grants\":[%s]}".formatted(grants("READ ALL", "CHANGE ALL", "CREATE OWN", "MASS_EDIT OWN")), 1);
        var rehearsed = clerk.post(ACCOUNTS + "/change-all?dryRun=true", wish);
        assertThat(rehearsed.text("/changed")).as(rehearsed.body()).isEqualTo("1");
        assertThat(rehearsed.json().at("/blocked").findValuesAsString("id")).containsExactlyInAnyOrderElementsOf(theirs);
        var flagged = clerk.copy().with("Content-Type", "application/x-ndjson").post(ACCOUNTS + "/bulk?verb=flag", "{\"id\":\"%s\",\"flag\":\"VIP\"}\n{\"id\":\"%s\",\"flag\":\"VIP\"}\n".formatted(theirs.getFirst(), own));
        assertThat(flagged.body()).containsSubsequence("\"row\":1,\"status\":403", "\"row\":2,\"status\":200");
        assertThat(upserted(clerk, theirs.getFirst(), own)).containsSubsequence("\"row\":1,\"status\":403", "\"row\":2,\"status\":200");

        admin.patch("/api/platform/roles/" + role.text("/id"), "{\"grants\":[%s]}".formatted(grants("READ ALL", "CHANGE ALL", "CREATE OWN")), 2);
        assertThat(upserted(clerk, own)).as("creating is still his, changing by rows is not").contains("\"row\":1,\"status\":403");
        admin.patch("/api/platform/roles/" + role.text("/id"), "{\"grants\":[%s]}".formatted(grants("READ ALL", "CHANGE ALL")), 3);
        assertThat(upserted(clerk, own)).contains("\"status\":403").doesNotContain("\"row\"");
        assertThat(clerk.copy().with("Content-Type", "application/x-ndjson").post(ACCOUNTS + "/bulk?verb=flag", "{\"id\":\"%s\",\"flag\":\"RISK\"}".formatted(own)).status()).isEqualTo(403);
    }

    private String upserted(Browser clerk, String... accounts) {
        var rows = Stream.of(accounts).map(id -> admin.get(ACCOUNTS + "/" + id).text("/number")).map("{\"number\":\"%s\",\"kind\":\"PERSON\"}"::formatted).collect(joining("\n"));
        return clerk.copy().with("Content-Type", "application/x-ndjson").post(ACCOUNTS + "/bulk?mode=upsert&key=number", rows).body();
    }

    private static String grants(String... grants) {
        return String.join(",", List.of(grants).stream().map(one -> one.split(" ")).map(one -> "{\"type\":\"parties/accounts\",\"action\":\"%s\",\"scope\":\"%s\"}".formatted(one[0], one[1])).toList());
    }

    @Test
    void everythingThatMatchesIsChangedAndComesBackAsItWasExceptWhereSomebodyWorkedSince() {
        var ids = accounts(5);
        var rehearsed = changeAll("?dryRun=true", "{\"kind\":\"PERSON\"}");

        assertThat(rehearsed.text("/total")).isEqualTo("5");
        assertThat(rehearsed.text("/changed")).isEqualTo("5");
        assertThat(kinds(ids)).as("a rehearsal changes nothing").containsOnly("ORGANISATION");

        var change = changeAll("", "{\"kind\":\"PERSON\"}").text("/job");
        finish();
        assertThat(kinds(ids)).containsOnly("PERSON");
        assertThat(admin.get("/api/platform/bulk-changes/" + change).text("/undoable")).isEqualTo("true");

        admin.patch(ACCOUNTS + "/" + ids.get(0), "{\"kind\":\"ORGANISATION\"}", 2);
        admin.patch(ACCOUNTS + "/" + ids.get(0), "{\"kind\":\"PERSON\"}", 3);
        admin.patch(ACCOUNTS + "/" + ids.get(1), "{\"name\":\"%s renamed\"}".formatted(mark), 2);
        admin.delete(ACCOUNTS + "/" + ids.get(2), 2);
        var undo = admin.post("/api/platform/bulk-changes/" + change + "/undo", "{}").text("/job");
        finish();

        assertThat(kinds(List.of(ids.get(0), ids.get(1), ids.get(3), ids.get(4)))).as("another field changed since is no conflict").containsOnly("ORGANISATION");
        assertThat(admin.get(ACCOUNTS + "/" + ids.get(1)).text("/name")).endsWith("renamed");
        assertThat(admin.get("/api/platform/jobs/" + undo).text("/rejected")).as("the deleted one").isEqualTo("1");
        assertThat(admin.get("/api/platform/jobs/" + undo + "/files/left-alone.csv").body()).contains(ids.get(2)).contains("CHANGED_SINCE");
        assertThat(admin.post("/api/platform/bulk-changes/" + change + "/undo", "{}").text("/code")).as("once").isEqualTo("platform.BULK_NOT_UNDOABLE");
    }

    @Test
    void whatSomebodyMadeOfTheSameFieldSinceIsNotOverwritten() {
        var ids = accounts(2);
        var change = changed("{\"kind\":\"PERSON\",\"owner\":null}");
        admin.patch(ACCOUNTS + "/" + ids.getFirst(), "{\"owner\":\"%s\"}".formatted(as("seller").get("/api/session").text("/user/id")), version(ids.getFirst()));
        var undo = admin.post("/api/platform/bulk-changes/" + change + "/undo", "{}").text("/job");
        finish();

        assertThat(kinds(ids)).as("the other field comes back").containsOnly("ORGANISATION");
        assertThat(admin.get(ACCOUNTS + "/" + ids.getFirst()).text("/owner")).isEqualTo(as("seller").get("/api/session").text("/user/id"));
        assertThat(admin.get("/api/platform/jobs/" + undo + "/files/left-alone.csv").body()).contains(ids.getFirst()).contains("Owner").doesNotContain(ids.getLast());
    }

    @Test
    void rowsThatCannotBeChangedAreToldBeforehandAndAfterwardsAndDoNotSpoilTheOthers() {
        var ids = accounts(3);
        var body = "{\"number\":\"%s-1\"}".formatted(mark);
        var rehearsed = changeAll("?dryRun=true", body);

        assertThat(rehearsed.text("/changed")).isEqualTo("1");
        assertThat(rehearsed.json().path("blocked")).hasSize(2);
        assertThat(rehearsed.text("/blocked/0/message")).contains("number").doesNotContain("finding.");

        var change = changed(body);
        assertThat(admin.get("/api/platform/jobs/" + change).text("/done")).isEqualTo("1");
        assertThat(admin.get("/api/platform/jobs/" + change).text("/rejected")).isEqualTo("2");
        assertThat(admin.get("/api/platform/jobs/" + change + "/files/left-alone.csv").body().lines()).hasSize(3);
        assertThat(ids.stream().filter(id -> version(id) == 1)).hasSize(2);
    }

    @Test
    void everyRowIsChangedByTheRightsOfWhoAskedAndNoFurther() {
        accounts(2);
        var seller = as("seller");
        seller.post(ACCOUNTS, "{\"name\":\"%s mine\",\"kind\":\"ORGANISATION\"}".formatted(mark));
        var mine = seller.post(ACCOUNTS + "/change-all?dryRun=true", wish("{\"kind\":\"PERSON\"}"));

        assertThat(mine.text("/total")).as("the seller sees one of the three").isEqualTo("1");
        assertThat(as("finance").post(ACCOUNTS + "/change-all", wish("{\"kind\":\"PERSON\"}")).status()).isEqualTo(403);
        assertThat(seller.post(ACCOUNTS + "/change-all?dryRun=true", wish("{\"value\":{\"tier\":\"GOLD\"}}")).text("/blocked/0/code")).isEqualTo("platform.INVALID");
        assertThat(seller.post(ACCOUNTS + "/change-all", wish("{\"nothing\":1}")).text("/fields/0/code")).isEqualTo("UNKNOWN_FIELD");
        assertThat(seller.post(ACCOUNTS + "/change-all", "{\"filter\":\"name eq\",\"change\":{\"kind\":\"PERSON\"}}").status()).isEqualTo(400);
        var change = changed("{\"kind\":\"PERSON\"}");
        assertThat(seller.post("/api/platform/bulk-changes/" + change + "/undo", "{}").status()).isEqualTo(404);
    }

    @Test
    void aVerbIsDoneToAllAndTellsWhereItIsNotPossible() {
        var ids = accounts(3);
        admin.post(ACCOUNTS + "/" + ids.getFirst() + "/flag", "{\"flag\":\"VIP\"}");
        var answer = admin.post(ACCOUNTS + "/change-all", "{\"ids\":[\"%s\",\"%s\"],\"verb\":\"flag\",\"parameters\":{\"flag\":\"VIP\"}}".formatted(ids.get(1), ids.get(2)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        finish();

        assertThat(ids.stream().map(id -> admin.get(ACCOUNTS + "/" + id).text("/flags/0"))).containsOnly("VIP");
        assertThat(admin.get("/api/platform/bulk-changes/" + answer.text("/job")).text("/undoable")).as("what a verb set going stays").isEqualTo("false");
    }

    @Test
    void aDayLaterItIsTooLateToUndo() {
        accounts(1);
        var change = changed("{\"kind\":\"PERSON\"}");
        admin.post("/api/platform/clock/advance", "{\"by\":\"PT25H\"}");

        assertThat(admin.post("/api/platform/bulk-changes/" + change + "/undo", "{}").text("/code")).isEqualTo("platform.BULK_NOT_UNDOABLE");
    }

    @Test
    void aKilledRunGoesOnWhereItWasAndChangesNothingTwice() {
        var ids = accounts(230);
        var actor = actors.acting(UUID.fromString(admin.get("/api/session").text("/user/id")), Actor.Via.SCREEN, Locale.ENGLISH).orElseThrow();
        var run = new KilledRun(transactions, json, actor, new BulkJob.Parameters("parties/accounts", new BulkWish(filter(), null, null, json.createObjectNode().put("kind", "PERSON"), null, null)));
        ledger.open(new BulkLedger.Bulk(run.id(), actor.user(), "parties/accounts", List.of("kind"), Instant.now()));

        run.killAtStep(3);
        assertThatThrownBy(() -> job.run(run)).isInstanceOf(KilledRun.Killed.class);
        assertThat(kinds(ids).stream().filter("PERSON"::equals)).as("one block stands, the one that was killed does not").hasSize(100);
        run.killAtStep(Integer.MAX_VALUE);
        job.run(run);

        assertThat(kinds(ids)).containsOnly("PERSON");
        assertThat(ids.stream().map(this::version)).as("each was written once").containsOnly(2L);
        assertThat(run.done).isEqualTo(230);
    }

    private List<String> accounts(int count) {
        return IntStream.range(0, count).mapToObj(i -> admin.post(ACCOUNTS, "{\"name\":\"%s %03d\",\"kind\":\"ORGANISATION\"}".formatted(mark, i)).text("/id")).toList();
    }

    private String changed(String change) {
        var answer = changeAll("", change);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        finish();
        return answer.text("/job");
    }

    private Answer changeAll(String query, String change) {
        return admin.post(ACCOUNTS + "/change-all" + query, wish(change));
    }

    private String wish(String change) {
        return "{\"filter\":\"%s\",\"change\":%s}".formatted(filter(), change);
    }

    private String filter() {
        return "startswith(name,'" + mark + "')";
    }

    private List<String> kinds(List<String> ids) {
        var shown = new HashMap<String, String>();
        var page = admin.get(ACCOUNTS + "?limit=500&fields=kind&filter=" + URLEncoder.encode(filter(), StandardCharsets.UTF_8));
        page.json().path("items").forEach(item -> shown.put(item.path("id").asString(), item.path("kind").asString()));
        return ids.stream().map(shown::get).toList();
    }

    private long version(String id) {
        return Long.parseLong(admin.get(ACCOUNTS + "/" + id).text("/version"));
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
