package dev.perennial.crm.platform.merge;

import static dev.perennial.crm.platform.merge.Merges.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.val;

import dev.perennial.crm.platform.Jobs;
import dev.perennial.crm.platform.access.ActorBook;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.KilledRun;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.merge.MergeWish;
import dev.perennial.engine.merge.Merging.State;
import dev.perennial.engine.record.TypeName;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Who may merge and what he learns by it; what moves in the background, and what followed besides. */
@StoryTest
@TestPropertySource(properties = "perennial.test.house=merges")
class MergeRightsTest {

    private static final String PASSWORD = "another good long password 7";
    private static final String COLLABORATORS = "/api/platform/collaborators/of?record=parties/accounts/";
    private static final TypeName TYPE = TypeName.of("parties/accounts");

    @LocalServerPort int port;
    @Autowired MergeDesk desk;
    @Autowired MoveLinks moveLinks;
    @Autowired MergeLedger ledger;
    @Autowired SecondLook secondLook;
    @Autowired Partings partings;
    @Autowired Jobs jobs;
    @Autowired ActorBook actors;
    @Autowired DSLContext sql;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JsonMapper json;

    private Browser admin;
    private Merges merges;
    private String mark;

    @BeforeEach
    void signIn() {
        admin = new Browser(port);
        admin.signIn("admin");
        merges = new Merges(admin);
        mark = "Rights7" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void whoMayNotDeleteTheOtherOrSeeItMayNotMergeIt() {
        var into = merges.account(mark + " A", "");
        var other = merges.account(mark + " B", "");
        var body = merges.body(ACCOUNTS, Map.of(), into, other);

        assertThat(clerk("ALL", "READ", "CHANGE").post(ACCOUNTS + "/merge", body).status()).isEqualTo(403);
        assertThat(clerk("ALL", "READ", "DELETE").post(ACCOUNTS + "/merge", body).status()).isEqualTo(403);
        var own = clerk("OWN", "READ", "CHANGE", "DELETE");
        assertThat(own.post(ACCOUNTS + "/merge", body).status()).as("out of his sight").isEqualTo(404);
        merges.merged(ACCOUNTS, into, other);
        assertThat(own.get(ACCOUNTS + "/" + other).status()).as("the survivor's existence is not told").isEqualTo(404);
    }

    @Test
    void aLockedRecordIsNeitherMergedAwayNorMergedInto() {
        var into = merges.account(mark + " A", "");
        var other = merges.account(mark + " B", "");
        for (var locked : List.of(into, other)) {
            assertThat(admin.post("/api/platform/locks/of?record=parties/accounts/" + locked, "{\"reason\":\"Under audit\"}").status()).isLessThan(300);

            assertThat(merges.merge(ACCOUNTS, Map.of(), into, other).text("/code")).isEqualTo("platform.RECORD_LOCKED");
            assertThat(admin.get(ACCOUNTS + "/" + other).status()).as("nothing happened").isEqualTo(200);

            var unlocked = admin.delete("/api/platform/locks/of?record=parties/accounts/" + locked);
            assertThat(unlocked.status()).as(unlocked.body()).isLessThan(300);
        }
        assertThat(merges.merge(ACCOUNTS, Map.of(), into, other).status()).isEqualTo(200);
    }

    @Test
    void hiddenFieldsAreCarriedAndTellNothing() {
        var into = merges.account(mark + " A", "");
        var other = merges.account(mark + " B", "\"creditCode\":\"91350100M000100Y43\"");
        var order = merges.order(other);
        var clerk = clerk("ALL", "READ", "CHANGE", "DELETE");
        var rehearsed = clerk.post(ACCOUNTS + "/merge?dryRun=true", merges.body(ACCOUNTS, Map.of(), into, other));

        assertThat(rehearsed.status()).as(rehearsed.body()).isEqualTo(200);
        assertThat(rehearsed.body()).doesNotContain("91350100M000100Y43").doesNotContain("sales-orders");
        assertThat(clerk.post(ACCOUNTS + "/merge", merges.body(ACCOUNTS, Map.of("creditCode", other), into, other)).text("/fields/0/code")).isEqualTo("UNKNOWN_FIELD");
        assertThat(clerk.post(ACCOUNTS + "/merge", merges.body(ACCOUNTS, Map.of(), into, other)).status()).isEqualTo(200);
        assertThat(admin.get(ACCOUNTS + "/" + into).text("/creditCode")).as("nothing is lost that he does not see").isEqualTo("91350100M000100Y43");
        assertThat(admin.get("/api/orders/sales-orders/" + order).text("/customer")).as("nor does he need a right on each that moves").isEqualTo(into);
        assertThat(clerk.get(ACCOUNTS + "/" + into + "/merges").body()).doesNotContain("sales-orders").contains(mark + " B");
    }

    @Test
    void whatIsTooMuchAtOnceMovesInTheBackgroundAndGoesOnAfterAKill() {
        var into = merges.account(mark + " A", "");
        var other = merges.account(mark + " B", "");
        var orders = IntStream.range(0, 12).mapToObj(_ -> merges.order(other)).toList();
        var merged = desk.merge(TYPE, new MergeWish(UUID.fromString(into), List.of(UUID.fromString(other)), Map.of(), Map.of(UUID.fromString(into), 1L, UUID.fromString(other), 1L), List.of()), administrator(), 5);

        assertThat(merged.later()).isTrue();
        assertThat(merged.moves()).anySatisfy(move -> assertThat(move.count()).isEqualTo(12));
        assertThat(admin.get(ACCOUNTS + "/" + other).status()).isEqualTo(308);
        assertThat(jobs.awaitQuiet(Duration.ofSeconds(60))).isTrue();
        assertThat(orders.stream().map(order -> admin.get("/api/orders/sales-orders/" + order).text("/customer"))).containsOnly(into);
        assertThat(ledger.find(merged.merge()).orElseThrow().state()).isEqualTo(State.DONE);

        partings.undo(TYPE, UUID.fromString(into), merged.merge(), administrator(), 5);
        assertThat(jobs.awaitQuiet(Duration.ofSeconds(60))).isTrue();
        assertThat(orders.stream().map(order -> admin.get("/api/orders/sales-orders/" + order).text("/customer"))).containsOnly(other);
        assertThat(ledger.find(merged.merge()).orElseThrow().state()).isEqualTo(State.UNDONE);
    }

    @Test
    void aKilledRunGoesOnWhereItWasAndMovesNothingTwice() {
        var into = merges.account(mark + " A", "");
        var other = merges.account(mark + " B", "");
        var merge = ledger.find(UUID.fromString(merges.merged(ACCOUNTS, into, other))).orElseThrow();
        var person = merges.created("/api/parties/people", "{\"name\":\"%s Clerk\",\"account\":\"%s\"}".formatted(mark, into));
        var order = merges.order(into);
        sql.execute("update parties.people set account = {0} where id = {1}", val(merge.others().getFirst()), val(UUID.fromString(person)));
        sql.execute("update orders.sales_orders set customer = {0} where id = {1}", val(merge.others().getFirst()), val(UUID.fromString(order)));
        var run = new KilledRun(transactions, json, administrator(), new MoveLinks.Parameters(merge.id()));

        run.killAtStep(2);
        assertThatThrownBy(() -> moveLinks.run(run)).isInstanceOf(KilledRun.Killed.class);
        run.killAtStep(Integer.MAX_VALUE);
        moveLinks.run(run);

        assertThat(admin.get("/api/parties/people/" + person).text("/account")).isEqualTo(into);
        assertThat(admin.get("/api/orders/sales-orders/" + order).text("/customer")).isEqualTo(into);
        assertThat(merges.version("/api/parties/people", person)).isEqualTo(2);
        assertThat(merges.version("/api/orders/sales-orders", order)).isEqualTo(2);
    }

    @Test
    void whoeverLinkedInTheVeryMomentOfTheMergeIsFoundByTheSecondLook() {
        var into = merges.account(mark + " A", "");
        var other = merges.account(mark + " B", "");
        var merge = ledger.find(UUID.fromString(merges.merged(ACCOUNTS, into, other))).orElseThrow();
        var order = merges.order(into);
        sql.execute("update orders.sales_orders set customer = {0} where id = {1}", val(merge.others().getFirst()), val(UUID.fromString(order)));

        secondLook.look(merge);

        assertThat(admin.get("/api/orders/sales-orders/" + order).text("/customer")).isEqualTo(into);
        merges.undo(ACCOUNTS, into, merge.id().toString());
        assertThat(admin.get("/api/orders/sales-orders/" + order).text("/customer")).isEqualTo(other);
    }

    @Test
    void collaboratorsRunningProcessesAndTasksFollowAndGoBack() {
        var into = merges.account(mark + " A", "");
        var other = merges.account(mark + " B", "");
        var seller = new Browser(port);
        seller.signIn("seller");
        var grantee = seller.get("/api/session").text("/user/id");
        var shared = admin.post(COLLABORATORS + other, "{\"kind\":\"USER\",\"id\":\"%s\",\"level\":\"READ\"}".formatted(grantee));
        assertThat(shared.status()).as(shared.body()).isLessThan(300);
        var instance = UUID.randomUUID().toString();
        sql.execute("insert into workflow.instances (id, definition, key, record_type, record_id, state, started_at) values ({0}, {1}, 'x', 'parties/accounts', {2}, 'RUNNING', now())",
                val(instance), val(UUID.randomUUID()), val(UUID.fromString(other)));

        var task = UUID.randomUUID();
        sql.execute("insert into platform.tasks (id, version, created_at, updated_at, title, kind, state, record_type, record_id, action_href) values ({0}, 1, now(), now(), 'x', 'TASK', 'OPEN', 'parties/accounts', {1}, {2})",
                val(task), val(UUID.fromString(other)), val(ACCOUNTS + "/" + other + "/flag"));
        sql.execute("insert into workflow.act_ru_variable (id_, rev_, type_, name_, text_) values ({0}, 1, 'string', 'record', {1})", val(instance), val("parties/accounts/" + other));

        var merge = merges.merged(ACCOUNTS, into, other);
        assertThat(admin.get(COLLABORATORS + into).body()).contains(grantee);
        assertThat(List.of(recordOf(instance), hrefOf(task), variable(instance))).containsExactly(into, ACCOUNTS + "/" + into + "/flag", "parties/accounts/" + into);
        merges.undo(ACCOUNTS, into, merge);
        assertThat(admin.get(COLLABORATORS + into).body()).doesNotContain(grantee);
        assertThat(List.of(recordOf(instance), hrefOf(task), variable(instance))).containsExactly(other, ACCOUNTS + "/" + other + "/flag", "parties/accounts/" + other);
        sql.execute("delete from platform.tasks where id = {0}", val(task));
        sql.execute("delete from workflow.act_ru_variable where id_ = {0}", val(instance));
        sql.execute("delete from workflow.instances where id = {0}", val(instance));
    }

    @Test
    void productsCountedInOtherUnitsOrWithTwoStocksInOneWarehouseAreNotOne() {
        var piece = merges.created("/api/products/units", "{\"name\":\"%s piece\",\"code\":\"%s\"}".formatted(mark, mark.substring(7)));
        var oil = merges.created("/api/products/products", "{\"name\":\"%s oil\",\"unit\":\"%s\"}".formatted(mark, piece));
        var other = merges.created("/api/products/products", "{\"name\":\"%s oil too\"}".formatted(mark));

        assertThat(merges.merge("/api/products/products", Map.of(), oil, other).text("/code")).isEqualTo("products.DIFFERENT_UNITS");
        admin.patch("/api/products/products/" + other, "{\"unit\":\"%s\"}".formatted(piece), 1);
        var warehouse = UUID.randomUUID();
        for (var product : List.of(oil, other))
            sql.execute("insert into fulfilment.stock_items (id, version, created_at, updated_at, product, warehouse, on_hand, reserved, available) values (uuidv7(), 1, now(), now(), {0}, {1}, 1, 0, 1)",
                    val(UUID.fromString(product)), val(warehouse));
        assertThat(merges.merge("/api/products/products", Map.of(), oil, other).text("/code")).isEqualTo("platform.MERGE_CLASH");
        assertThat(admin.get("/api/products/products/" + other).status()).as("nothing happened").isEqualTo(200);
        sql.execute("delete from fulfilment.stock_items where warehouse = {0}", val(warehouse));
    }

    /** Somebody whose only role reaches so far with these acts on accounts and does not see their credit code, nor any order. */
    private Browser clerk(String scope, String... actions) {
        var grants = Arrays.stream(actions).map(action -> "{\"type\":\"parties/accounts\",\"action\":\"%s\",\"scope\":\"%s\"}".formatted(action, scope)).collect(Collectors.joining(","));
        var name = "clerk" + UUID.randomUUID().toString().substring(0, 8);
        var role = merges.created("/api/platform/roles", "{\"name\":\"%s\",\"grants\":[%s],\"masks\":[{\"type\":\"parties/accounts\",\"path\":\"creditCode\",\"mode\":\"HIDDEN\"}]}".formatted(name, grants));
        var user = merges.created("/api/platform/users", "{\"username\":\"%s\",\"name\":\"Clerk\",\"roles\":[\"%s\"]}".formatted(name, role));
        assertThat(admin.post("/api/platform/users/" + user + "/set-password", "{\"password\":\"%s\"}".formatted(PASSWORD)).status()).isEqualTo(200);
        var browser = new Browser(port);
        assertThat(browser.signIn(name, PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    private String recordOf(String instance) {
        return sql.resultQuery("select record_id from workflow.instances where id = {0}", val(instance)).fetchSingle(0, UUID.class).toString();
    }

    private String hrefOf(UUID task) {
        return sql.resultQuery("select action_href from platform.tasks where id = {0}", val(task)).fetchSingle(0, String.class);
    }

    private String variable(String id) {
        return sql.resultQuery("select text_ from workflow.act_ru_variable where id_ = {0}", val(id)).fetchSingle(0, String.class);
    }

    private Actor administrator() {
        return actors.acting(UUID.fromString(admin.get("/api/session").text("/user/id")), Actor.Via.SCREEN, Locale.ENGLISH).orElseThrow();
    }
}
