package dev.perennial.crm.platform.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.val;

import dev.perennial.crm.platform.Jobs;
import dev.perennial.crm.platform.access.ActorBook;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.Browser.Answer;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.RecordWriter;
import dev.perennial.engine.write.StoredRecords;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody locks a record: what he left open may be changed, everything else by nobody and by no door, until he or an administrator unlocks it or the time is over. */
@StoryTest
class RecordLockTest {

    private static final TypeName ACCOUNTS = TypeName.of("parties/accounts");

    @LocalServerPort int port;
    @Autowired DSLContext sql;
    @Autowired Jobs jobs;
    @Autowired ActorBook actors;
    @Autowired RecordWriter writer;
    @Autowired StoredRecords records;
    @Autowired PlatformTransactionManager transactions;

    private SharingStage stage;
    private Browser agent;
    private Browser lead;
    private String account;
    private String id;

    @BeforeEach
    void anAccountLockedButForItsKind() {
        stage = new SharingStage(port);
        agent = stage.signedIn("agent");
        lead = stage.signedIn("lead");
        account = SharingStage.account(agent);
        id = account.substring(account.lastIndexOf('/') + 1);
        var locked = lock(agent, "{\"reason\":\"The contract is being signed\",\"open\":[\"kind\"],\"verbs\":[\"flag\"]}");
        assertThat(locked.status()).as(locked.body()).isEqualTo(200);
    }

    @Test
    void aSingleWriteIsRefusedInWordsThatSayWhoSinceWhenWhyAndWhatIsOpen() {
        var refused = agent.patch("/api/" + account, "{\"name\":\"Other\",\"kind\":\"ORGANISATION\"}", 1);

        assertThat(refused.status()).as("the lock holds for the locker too").isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("platform.RECORD_LOCKED");
        assertThat(refused.text("/detail")).contains("林悦", "The contract is being signed", "Still open: Kind").doesNotContain("{");
        assertThat(refused.text("/fields/0/path")).isEqualTo("name");
        assertThat(stage.admin.patch("/api/" + account, "{\"name\":\"Other\"}", 1).status()).as("administrators unlock first").isEqualTo(409);
        assertThat(agent.patch("/api/" + account, "{\"owner\":\"%s\"}".formatted(stage.userId("lead")), 1).text("/code")).isEqualTo("platform.RECORD_LOCKED");
        assertThat(agent.patch("/api/" + account, "{\"kind\":\"PERSON\",\"name\":\"%s\"}".formatted(name()), 1).status()).as("what is open, and what stays as it is").isEqualTo(200);
    }

    @Test
    void deletingIsRefusedAndSoIsWhatAVerbDoesToTheRecordFromElsewhere() {
        assertThat(stage.admin.delete("/api/" + account, 1).text("/code")).isEqualTo("platform.RECORD_LOCKED");

        var merging = new Errand(actor(Actor.Via.SCREEN), Cause.verb("merge"));
        assertThatThrownBy(() -> merging.during(() -> writer.delete(ACCOUNTS, UUID.fromString(id), RecordWriter.ANY_VERSION, merging.by()))).isInstanceOf(Refused.class).hasMessageContaining("RECORD_LOCKED");
        assertThatThrownBy(() -> merging.during(() -> writer.change(ACCOUNTS, UUID.fromString(id), Values.NONE.with("name", "Merged"), RecordWriter.ANY_VERSION, merging.by()))).hasMessageContaining("RECORD_LOCKED");
        var process = new Errand(actor(Actor.Via.PROCESS), Cause.process("complaint/step"));
        assertThat(process.during(() -> writer.change(ACCOUNTS, UUID.fromString(id), Values.NONE.with("name", "By the process"), RecordWriter.ANY_VERSION, process.by())).version()).as("a lock stops people, not processes").isEqualTo(2);
    }

    @Test
    void verbsAreNeitherOfferedNorCarriedOutUnlessTheLockNamesThem() {
        assertThat(stage.admin.get("/api/" + account).json().path("verbs").toString()).contains("\"flag\"").doesNotContain("assign");
        assertThat(stage.admin.get("/api/parties/accounts?fields=verbs&filter=id%20eq%20" + id).json().at("/items/0/verbs").toString()).contains("flag").doesNotContain("assign");
        assertThat(stage.admin.post("/api/" + account + "/assign", "{\"owner\":\"%s\"}".formatted(stage.userId("lead"))).text("/code")).isEqualTo("platform.RECORD_LOCKED");
        assertThat(stage.admin.post("/api/" + account + "/flag", "{\"flag\":\"VIP\"}").status()).isEqualTo(200);
    }

    @Test
    void rowsInBulkAndChangesOfAllThatMatchLeaveItAlone() {
        var number = agent.get("/api/" + account).text("/number");
        var free = stage.admin.post("/api/parties/accounts", "{\"name\":\"%s free\",\"kind\":\"ORGANISATION\"}".formatted(name())).text("/id");

        var rows = stage.admin.copy().with("Content-Type", "application/x-ndjson").post("/api/parties/accounts/bulk?mode=upsert&key=number", "{\"number\":\"%s\",\"name\":\"In bulk\"}\n{\"number\":\"%s\",\"kind\":\"ORGANISATION\"}".formatted(number, number + "-X"));
        assertThat(rows.body().lines().findFirst().orElseThrow()).contains("RECORD_LOCKED").contains("The contract is being signed");

        var wish = "{\"ids\":[\"%s\",\"%s\"],\"change\":{\"name\":\"All alike\"}}".formatted(id, free);
        assertThat(stage.admin.post("/api/parties/accounts/change-all?dryRun=true", wish).text("/blocked/0/code")).isEqualTo("platform.RECORD_LOCKED");
        var job = stage.admin.post("/api/parties/accounts/change-all", wish).text("/job");
        finish();
        assertThat(stage.admin.get("/api/platform/jobs/" + job).text("/rejected")).isEqualTo("1");
        assertThat(stage.admin.get("/api/platform/jobs/" + job + "/files/left-alone.csv").body()).contains(id).contains("RECORD_LOCKED").doesNotContain(free);
    }

    @Test
    void anImportLeavesItAloneWithAReason() {
        var mapping = "{\"type\":\"parties/accounts\",\"mode\":\"UPSERT\",\"key\":\"number\",\"columns\":{\"number\":\"number\",\"name\":\"name\"}}";
        var form = "--b\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n" + mapping + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"locked.csv\"\r\nContent-Type: text/csv\r\n\r\nnumber,name\n"
                + agent.get("/api/" + account).text("/number") + ",From a file\n\r\n--b--\r\n";
        var imported = stage.admin.copy().with("Content-Type", "multipart/form-data; boundary=b").sendBytes("POST", "/api/platform/imports", form.getBytes(StandardCharsets.UTF_8));
        assertThat(imported.status()).as(imported.body()).isLessThan(300);
        finish();

        assertThat(stage.admin.get("/api/platform/imports/" + imported.text("/id") + "/errors.csv").body()).contains("The contract is being signed");
        assertThat(agent.get("/api/" + account).text("/version")).isEqualTo("1");
    }

    @Test
    void neitherOneChangeNorABulkChangeIsUndoneOnALockedRecord() {
        unlock(agent);
        agent.patch("/api/" + account, "{\"name\":\"Second name\"}", 1);
        var bulk = agent.post("/api/parties/accounts/change-all", "{\"ids\":[\"%s\"],\"change\":{\"kind\":\"PERSON\"}}".formatted(id)).text("/job");
        finish();
        lock(agent, "{\"reason\":\"Frozen\"}");

        assertThat(agent.get("/api/" + account + "/history/2/undo").json().path("locked").toString()).contains("name");
        assertThat(agent.copy().with("If-Match", "\"3\"").post("/api/" + account + "/history/2/undo", "{\"paths\":[\"name\"]}").text("/code")).isEqualTo("platform.RECORD_LOCKED");
        var undo = stage.admin.post("/api/platform/bulk-changes/" + bulk + "/undo", "{}").text("/job");
        finish();
        assertThat(stage.admin.get("/api/platform/jobs/" + undo + "/files/left-alone.csv").body()).contains("RECORD_LOCKED");
    }

    @Test
    void whoLockedItAndAdministratorsUnlockAndEachStepStandsInTheHistory() {
        assertThat(lock(lead, "{\"reason\":\"Mine\"}").text("/code")).as("nobody takes another's lock over").isEqualTo("platform.RECORD_LOCKED");
        assertThat(unlock(lead).status()).isEqualTo(403);
        assertThat(lead.get("/api/platform/locks/of?record=" + account).text("/lock/mayUnlock")).isEqualTo("false");
        var told = agent.get("/api/" + account + "/history").json().at("/items/0/changes/0");
        assertThat(told.path("label").asString()).isEqualTo("Lock");
        assertThat(told.path("after").asString()).isEqualTo("The contract is being signed · ✎ Kind · ▸ Set a flag");

        assertThat(unlock(stage.admin).status()).isEqualTo(200);
        assertThat(agent.get("/api/" + account).json().has("lock")).isFalse();
        assertThat(agent.patch("/api/" + account, "{\"name\":\"Free again\"}", 1).status()).as("a lock leaves the version alone").isEqualTo(200);
        assertThat(agent.get("/api/" + account + "/history").json().path("items")).hasSize(4);
        assertThat(unlock(agent).status()).isEqualTo(404);
    }

    @Test
    void aLockEndsByTheClockOfTheMachine() {
        lock(agent, "{\"reason\":\"For an hour\",\"until\":\"%s\"}".formatted(Instant.now().plusSeconds(3600)));
        assertThat(agent.get("/api/" + account).text("/lock/reason")).isEqualTo("For an hour");
        stage.admin.post("/api/platform/clock/advance", "{\"by\":\"PT2H\"}");
        assertThat(agent.patch("/api/" + account, "{\"name\":\"Early\"}", 1).status()).as("the business clock ends nothing").isEqualTo(409);

        sql.execute("update engine.record_locks set until = now() - interval '1 second' where record = {0}::uuid", val(id));

        assertThat(agent.get("/api/" + account).json().has("lock")).isFalse();
        assertThat(agent.patch("/api/" + account, "{\"name\":\"In time\"}", 1).status()).isEqualTo(200);
    }

    @Test
    void whoWaitsForTheRecordMeetsTheLockThatWasSetMeanwhile() throws Exception {
        unlock(agent);
        var waiting = new TransactionTemplate(transactions).<CompletableFuture<Answer>>execute(_ -> {
            records.lock(ACCOUNTS, UUID.fromString(id)).orElseThrow();
            var write = CompletableFuture.supplyAsync(() -> agent.patch("/api/" + account, "{\"name\":\"Too late\"}", 1));
            sql.execute("insert into engine.record_locks (type, record, reason, locked_by, locked_at, open, verbs) values ('parties/accounts', {0}::uuid, 'In between', {1}::uuid, now(), '{}', '{}')", val(id), val(stage.userId("lead")));
            pause();
            assertThat(write).isNotDone();
            return write;
        });

        assertThat(waiting.get(10, TimeUnit.SECONDS).text("/code")).isEqualTo("platform.RECORD_LOCKED");
    }

    @Test
    void fieldsThatAreHiddenFromAReaderAreNotNamedToHim() {
        lock(agent, "{\"reason\":\"Kept\",\"open\":[\"kind\",\"contactPoints\"]}");
        var role = stage.admin.post("/api/platform/roles", "{\"name\":\"Half blind %s\",\"grants\":[{\"type\":\"parties/accounts\",\"action\":\"READ\",\"scope\":\"ALL\"},{\"type\":\"parties/accounts\",\"action\":\"CHANGE\",\"scope\":\"ALL\"}],\"masks\":[{\"type\":\"parties/accounts\",\"path\":\"contactPoints\",\"mode\":\"HIDDEN\"}]}".formatted(UUID.randomUUID()));
        assertThat(role.status()).as(role.body()).isEqualTo(201);
        var username = "blind" + UUID.randomUUID().toString().substring(0, 8);
        var user = stage.admin.post("/api/platform/users", "{\"username\":\"%s\",\"name\":\"Half Blind\",\"roles\":[\"%s\"]}".formatted(username, role.text("/id"))).text("/id");
        stage.admin.post("/api/platform/users/" + user + "/set-password", "{\"password\":\"%s\"}".formatted(Browser.PASSWORD));
        var blind = stage.signedIn(username);

        assertThat(blind.patch("/api/" + account, "{\"name\":\"Other\"}", 1).text("/detail")).contains("Kind").contains("Kept").doesNotContain("ontact");
        assertThat(blind.get("/api/" + account).json().at("/lock/open").toString()).isEqualTo("[\"kind\"]");
        assertThat(blind.get("/api/" + account + "/history").json().at("/items/0/changes").toString()).contains("Kind").doesNotContain("ontact");
        assertThat(lock(blind, "{\"reason\":\"x\"}").status()).isEqualTo(409);
    }

    @Test
    void whatMakesNoSenseIsRefusedAndWhatTheHouseIsRunByIsNotLocked() {
        assertThat(lock(agent, "{}").text("/fields/0/code")).isEqualTo("REQUIRED");
        assertThat(lock(agent, "{\"reason\":\"%s\"}".formatted("x".repeat(501))).text("/fields/0/code")).isEqualTo("TOO_LONG");
        assertThat(lock(agent, "{\"reason\":\"a\\u202Eb\"}").text("/fields/0/code")).isEqualTo("CONTROL_CHARACTERS");
        assertThat(lock(agent, "{\"reason\":\"x\",\"until\":\"2020-01-01T00:00:00Z\"}").text("/fields/0/code")).isEqualTo("IN_THE_PAST");
        assertThat(lock(agent, "{\"reason\":\"x\",\"open\":[\"no such\",\"value/revenue\"]}").json().path("fields")).hasSize(2);
        assertThat(lock(agent, "{\"reason\":\"x\",\"verbs\":[\"nothing\"]}").text("/fields/0/code")).isEqualTo("NO_SUCH_VERB");
        assertThat(lock(stage.signedIn("finance"), "{\"reason\":\"x\"}").status()).as("who may not change it").isIn(403, 404);
        assertThat(stage.admin.post("/api/platform/locks/of?record=platform/users/" + stage.userId("agent"), "{\"reason\":\"x\"}").status()).isEqualTo(403);
        assertThat(stage.admin.get("/api/catalog").json().path("types").toString()).contains("\"lock\"");
    }

    @Test
    void theListShowsTheLockWhereItIsAskedForAndThePastDoesNot() {
        var found = agent.get("/api/parties/accounts?fields=name,lock&filter=id%20eq%20" + id);
        assertThat(found.text("/items/0/lock/reason")).isEqualTo("The contract is being signed");
        assertThat(found.text("/items/0/lock/by/id")).isEqualTo(stage.userId("agent"));
        assertThat(agent.get("/api/" + account + "?asOf=" + agent.get("/api/" + account).text("/updatedAt")).json().has("lock")).isFalse();
        assertThat(stage.trace(stage.admin, "agent", account).text("/lock/reason")).isEqualTo("The contract is being signed");
    }

    private Answer lock(Browser by, String wish) {
        return by.post("/api/platform/locks/of?record=" + account, wish);
    }

    private Answer unlock(Browser by) {
        return by.delete("/api/platform/locks/of?record=" + account);
    }

    private String name() {
        return agent.get("/api/" + account).text("/name");
    }

    private Actor actor(Actor.Via via) {
        return actors.acting(UUID.fromString(stage.userId("agent")), via, Locale.ENGLISH).orElseThrow();
    }

    private void finish() {
        assertThat(jobs.awaitQuiet(Duration.ofSeconds(60))).isTrue();
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
