package dev.perennial.crm.platform.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.platform.Jobs;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.TypeName;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A field by which lists are filtered often gets an index, and loses it again. */
@StoryTest
class PromotionStoryTest {

    private static final TypeName ACCOUNTS = TypeName.of("parties/accounts");
    private static final String FIELDS = "/api/platform/custom-fields/";
    private static final String INDEXES = "select count(*) from pg_indexes i join pg_class c on c.relname = i.indexname join pg_index x on x.indexrelid = c.oid where i.indexdef like '%voucher%' and x.indisvalid";

    @LocalServerPort int port;
    @Autowired Jobs jobs;
    @Autowired DSLContext database;
    @Autowired Blueprints blueprints;
    private Browser admin;
    private MadeHere made;

    @BeforeEach
    void signIn() {
        admin = new Browser(port);
        admin.signIn("admin");
        made = new MadeHere(admin);
    }

    @AfterEach
    void tidyUp() {
        made.takeAway();
    }

    @Test
    void anIndexIsBuiltInTheBackgroundServesTheFilterAndGoesAgain() {
        var field = made.field("parties/accounts", "voucher", "TEXT", "\"label\":{\"en\":\"Voucher\"}");

        assertThat(admin.post(FIELDS + field + "/promote", "{}").text("/promotion/state")).isEqualTo("BUILDING");
        assertThat(jobs.awaitQuiet(Duration.ofSeconds(60))).isTrue();
        assertThat(admin.get(FIELDS + field).text("/promotion/state")).isEqualTo("READY");
        assertThat(database.fetchSingle(INDEXES).get(0, Long.class)).isEqualTo(2);
        assertThat(plan("lower(normalize((t0.custom ->> 'voucher'), NFKC)) = 'x'")).contains("custom_");
        assertThat(blueprints.get(ACCOUNTS).field(Path.of("custom/voucher")).orElseThrow().is(Treatment.INDEXED)).isTrue();

        assertThat(admin.post(FIELDS + field + "/demote", "{}").status()).isEqualTo(200);
        assertThat(jobs.awaitQuiet(Duration.ofSeconds(60))).isTrue();
        assertThat(database.fetchSingle(INDEXES).get(0, Long.class)).isZero();
        assertThat(blueprints.get(ACCOUNTS).field(Path.of("custom/voucher")).orElseThrow().is(Treatment.INDEXED)).isFalse();
    }

    @Test
    void theRecordsOfOneValueLieNewestFirstAndByNameAndTellWhoseTheyAre() {
        var field = made.field("parties/accounts", "voucher", "TEXT", "\"label\":{\"en\":\"Voucher\"}");
        admin.post(FIELDS + field + "/promote", "{}");
        assertThat(jobs.awaitQuiet(Duration.ofSeconds(60))).isTrue();

        var ofOneValue = "lower(normalize((t0.custom ->> 'voucher'), NFKC)) = 'x' and t0.kind = 'ORGANISATION'";
        for (var order : List.of("created_at desc, id desc", "created_at, id", "name_sort, id", "name_sort desc, id desc"))
            assertThat(plan(ofOneValue + " order by " + order)).as(order).contains("custom_").doesNotContain("Sort");
        assertThat(plan(ofOneValue + " and t0.unit = '00000000-0000-7000-8000-000000000001' order by name_sort, id")).containsPattern("Index Cond: .*NFKC\\)\\) = 'x'::text\\) AND \\(unit = ").doesNotContain("Sort");
    }

    @Test
    void beyondAFewHundredLettersThereIsNoRoomForANameBesideTheValue() {
        var field = made.field("parties/accounts", "voucher", "TEXT", "\"label\":{\"en\":\"Voucher\"},\"limits\":{\"maxLength\":401}");
        admin.post(FIELDS + field + "/promote", "{}");
        assertThat(jobs.awaitQuiet(Duration.ofSeconds(60))).isTrue();

        assertThat(database.fetchSingle(INDEXES).get(0, Long.class)).isEqualTo(1);
    }

    @Test
    void accessFollowsALinkOfTheTenantOnceItHasItsIndex() {
        made.type("visits", "visit", "\"many\":{\"en\":\"Visits\"}");
        var field = made.field("custom/visits", "host", "LINK", "\"label\":{\"en\":\"Host\"},\"linking\":{\"target\":\"parties/accounts\"},\"demands\":{\"followed\":true}");
        var role = admin.post("/api/platform/roles", "{\"name\":\"visitors %s\",\"grants\":[{\"type\":\"custom/visits\",\"action\":\"READ\",\"scope\":\"OWN\"}]}".formatted(field)).text("/id");
        var agent = admin.get("/api/platform/users?filter=username%20eq%20'agent'").json().at("/items/0");
        admin.patch("/api/platform/users/" + agent.at("/id").asString(), "{\"roles\":[\"%s\",\"%s\"]}".formatted(agent.at("/roles/0").asString(), role), agent.at("/version").longValue());
        var owner = new Browser(port);
        owner.signIn("agent");
        var account = owner.post("/api/parties/accounts", "{\"name\":\"Host house\",\"kind\":\"ORGANISATION\"}").text("/id");
        var visit = "/api/custom/visits/" + admin.post("/api/custom/visits", "{\"name\":\"Spring visit\",\"custom\":{\"host\":\"%s\"}}".formatted(account)).text("/id");
        assertThat(owner.get(visit).status()).isEqualTo(404);

        admin.post(FIELDS + field + "/promote", "{}");
        assertThat(jobs.awaitQuiet(Duration.ofSeconds(60))).isTrue();

        assertThat(owner.get(visit).status()).isEqualTo(200);
        assertThat(owner.get("/api/custom/visits").json().at("/items").size()).isEqualTo(1);
        var now = admin.get("/api/platform/users/" + agent.at("/id").asString());
        admin.patch("/api/platform/users/" + agent.at("/id").asString(), "{\"roles\":[\"%s\"]}".formatted(agent.at("/roles/0").asString()), Long.parseLong(now.text("/version")));
        admin.delete(visit, 1);
    }

    @Test
    void onlyALinkCanBeFollowed() {
        assertThat(made.refused("{\"type\":\"parties/accounts\",\"key\":\"mood\",\"kind\":\"TEXT\",\"label\":{\"en\":\"Mood\"},\"demands\":{\"followed\":true}}")).contains("demands/followed").contains("NOT_OF_THIS_KIND");
    }

    @Test
    void aKindOfWhichNoIndexFindsAnythingIsNotPromoted() {
        var field = made.field("parties/accounts", "memoir", "LONG_TEXT", "\"label\":{\"en\":\"Memoir\"}");

        assertThat(admin.post(FIELDS + field + "/promote", "{}").status()).isEqualTo(409);
    }

    /** The condition is written as the filter compiler writes it. */
    private String plan(String condition) {
        return database.transactionResult(running -> {
            for (var way : List.of("seqscan", "bitmapscan", "sort")) running.dsl().execute("set local enable_" + way + " = off");
            return String.join("\n", running.dsl().fetch("explain select id from parties.accounts t0 where t0.deleted_at is null and " + condition).getValues(0, String.class));
        });
    }
}
