package dev.perennial.crm.platform.merge;

import static dev.perennial.crm.platform.merge.Merges.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two accounts turn out to be one customer: they become one with all that hangs on them, and several again when that was wrong. */
@StoryTest
class MergeStoryTest {

    private static final String ORDERS = "/api/orders/sales-orders";
    private static final String PEOPLE = "/api/parties/people";

    @LocalServerPort int port;

    private Browser admin;
    private Merges merges;
    private String mark;

    @BeforeEach
    void signIn() {
        admin = as("admin");
        merges = new Merges(admin);
        mark = "Merge7" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void whatHangsOnTheOtherHangsOnTheSurvivorAndTheOldIdLeadsThere() {
        var into = merges.account(mark + " Ltd", "\"contactPoints\":[{\"kind\":\"PHONE\",\"value\":\"010 8888 0001\",\"primary\":true}]");
        var other = merges.account(mark + " Limited", "\"contactPoints\":[{\"kind\":\"PHONE\",\"value\":\"+86 10 88880001\"},{\"kind\":\"EMAIL\",\"value\":\"a@example.org\",\"primary\":true}],\"flags\":[\"VIP\"]");
        var order = merges.order(other);
        var person = merges.created(PEOPLE, "{\"name\":\"%s Clerk\",\"account\":\"%s\"}".formatted(mark, other));
        var note = merges.created("/api/interactions/interactions", "{\"channel\":\"NOTE\",\"customer\":\"%1$s\",\"startedAt\":\"2026-05-01T08:00:00Z\",\"subject\":\"x\",\"record\":{\"type\":\"parties/accounts\",\"id\":\"%1$s\"}}".formatted(other));

        var rehearsed = merges.rehearse(ACCOUNTS, Map.of(), into, other);
        assertThat(rehearsed.status()).as(rehearsed.body()).isEqualTo(200);
        assertThat(rehearsed.json().at("/record/contactPoints")).hasSize(2);
        assertThat(rehearsed.json().at("/moves").toString()).contains("orders/sales-orders", "parties/people", "interactions/interactions");
        assertThat(admin.get(ORDERS + "/" + order).text("/customer")).as("a rehearsal moves nothing").isEqualTo(other);
        assertThat(admin.get(ACCOUNTS + "/" + other).status()).isEqualTo(200);

        var done = merges.merge(ACCOUNTS, Map.of("name", other), into, other);

        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.text("/name")).isEqualTo(mark + " Limited");
        assertThat(done.text("/flags/0")).isEqualTo("VIP");
        assertThat(done.json().at("/contactPoints")).as("one number written in two ways is one").hasSize(2);
        assertThat(admin.get(ORDERS + "/" + order).text("/customer")).isEqualTo(into);
        assertThat(admin.get(PEOPLE + "/" + person).text("/account")).isEqualTo(into);
        assertThat(admin.get("/api/interactions/interactions/" + note).text("/record/id")).isEqualTo(into);
        var old = admin.get(ACCOUNTS + "/" + other + "?expand=parent");
        assertThat(old.status()).isEqualTo(308);
        assertThat(old.headers().firstValue("Location")).contains(ACCOUNTS + "/" + into + "?expand=parent");
        assertThat(admin.get(ACCOUNTS + "/" + other + "/history").headers().firstValue("Location")).contains(ACCOUNTS + "/" + into + "/history");
        var refused = admin.patch(ACCOUNTS + "/" + other, "{\"name\":\"x\"}", 1);
        assertThat(refused.text("/code")).isEqualTo("platform.MERGED");
        assertThat(refused.text("/detail")).contains(mark + " Limited");
        assertThat(admin.post(ACCOUNTS + "/" + other + "/flag", "{\"flag\":\"VIP\"}").text("/code")).isEqualTo("platform.MERGED");
        assertThat(admin.post(ACCOUNTS + "/" + other + "/restore", "{}").text("/code")).as("it comes back by undoing the merge").isEqualTo("platform.MERGED");
        assertThat(admin.get(ORDERS + "/" + order + "/history").text("/items/0/cause/label")).isEqualTo("Merged");
        assertThat(admin.get(ACCOUNTS + "/" + into + "/history").json().at("/items").findValuesAsString("name")).contains("merge");
    }

    @Test
    void anUndoBringsAllBackExceptWhatSomebodyChangedSinceAndSaysSo() {
        var into = merges.account(mark + " A", "");
        var group = merges.account(mark + " Group", "");
        var other = merges.account(mark + " B", "\"parent\":\"" + group + "\"");
        var stays = merges.order(other);
        var relinked = merges.order(other);
        var third = merges.account(mark + " C", "");
        var merge = merges.merged(ACCOUNTS, into, other);
        assertThat(admin.get(ACCOUNTS + "/" + into).text("/parent")).as("blanks are filled").isEqualTo(group);
        admin.patch(ORDERS + "/" + relinked, "{\"customer\":\"%s\"}".formatted(third), merges.version(ORDERS, relinked));

        var rehearsed = admin.post(ACCOUNTS + "/" + into + "/merges/" + merge + "/undo?dryRun=true", "{}");
        assertThat(rehearsed.text("/conflicts/0/id")).as(rehearsed.body()).isEqualTo(relinked);
        assertThat(admin.get(ACCOUNTS + "/" + other).status()).isEqualTo(308);

        var undone = merges.undo(ACCOUNTS, into, merge);

        assertThat(undone.status()).as(undone.body()).isEqualTo(200);
        assertThat(undone.json().at("/conflicts")).hasSize(1);
        assertThat(admin.get(ACCOUNTS + "/" + other).text("/parent")).isEqualTo(group);
        assertThat(admin.get(ACCOUNTS + "/" + into).json().at("/parent").isString()).isFalse();
        assertThat(admin.get(ORDERS + "/" + stays).text("/customer")).isEqualTo(other);
        assertThat(admin.get(ORDERS + "/" + relinked).text("/customer")).isEqualTo(third);
        assertThat(merges.undo(ACCOUNTS, into, merge).text("/code")).as("once").isEqualTo("platform.MERGE_NOT_UNDOABLE");
    }

    @Test
    void oldIdsAreFoundOverSeveralMergesAndTheLastIsUndoneFirst() {
        var a = merges.account(mark + " A", "");
        var b = merges.account(mark + " B", "");
        var c = merges.account(mark + " C", "");
        var order = merges.order(a);
        var first = merges.merged(ACCOUNTS, b, a);
        var second = merges.merged(ACCOUNTS, c, b);

        assertThat(admin.get(ACCOUNTS + "/" + a).headers().firstValue("Location")).contains(ACCOUNTS + "/" + c);
        assertThat(admin.get(ORDERS + "/" + order).text("/customer")).isEqualTo(c);
        assertThat(merges.undo(ACCOUNTS, b, first).text("/code")).as("its survivor was merged itself").isEqualTo("platform.MERGED");
        assertThat(merges.undo(ACCOUNTS, c, second).status()).isEqualTo(200);
        assertThat(admin.get(ACCOUNTS + "/" + a).headers().firstValue("Location")).contains(ACCOUNTS + "/" + b);
        assertThat(merges.undo(ACCOUNTS, b, first).status()).isEqualTo(200);
        assertThat(admin.get(ORDERS + "/" + order).text("/customer")).isEqualTo(a);
    }

    @Test
    void noAccountHangsBelowItselfAfterwards() {
        var top = merges.account(mark + " top", "");
        var a = merges.account(mark + " a", "\"parent\":\"" + top + "\"");
        var middle = merges.account(mark + " m", "\"parent\":\"" + a + "\"");
        var below = merges.account(mark + " b", "\"parent\":\"" + middle + "\"");

        assertThat(merges.merge(ACCOUNTS, Map.of(), below, a).text("/parent")).as("the survivor takes the place of its former ancestor").isEqualTo(top);
        assertThat(admin.get(ACCOUNTS + "/" + middle).text("/parent")).isEqualTo(below);
        assertThat(merges.merge(ACCOUNTS, Map.of(), below, top).json().at("/parent").isString()).isFalse();
    }

    @Test
    void aNumberIsPickedFromTheOtherAndGivenBack() {
        var into = merges.account(mark + " A", "\"number\":\"" + mark + "-1\"");
        var other = merges.account(mark + " B", "\"number\":\"" + mark + "-2\"");

        assertThat(merges.merge(ACCOUNTS, Map.of("number", other), into, other).text("/number")).isEqualTo(mark + "-2");
        merges.account(mark + " thief", "\"number\":\"" + mark + "-1\"");
        var merge = admin.get(ACCOUNTS + "/" + into + "/merges").text("/items/0/id");
        var refused = merges.undo(ACCOUNTS, into, merge);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/fields/0/code")).as("somebody took the number meanwhile").isEqualTo("TAKEN");
        assertThat(admin.get(ACCOUNTS + "/" + other).status()).as("nothing was undone").isEqualTo(308);
    }

    @Test
    void whatCannotStandOnTheSurvivorStaysBehindAndIsNamed() {
        var firm = merges.account(mark + " firm", "\"creditCode\":\"91350100M000100Y43\"");
        var person = merges.created(ACCOUNTS, "{\"name\":\"%s\",\"kind\":\"PERSON\"}".formatted(mark));
        var rehearsed = merges.rehearse(ACCOUNTS, Map.of(), person, firm);

        assertThat(rehearsed.status()).as(rehearsed.body()).isEqualTo(200);
        assertThat(rehearsed.json().at("/behind").toString()).contains("creditCode");
        assertThat(merges.rehearse(ACCOUNTS, Map.of("creditCode", firm), person, firm).status()).as("what was picked is refused instead").isEqualTo(400);
    }

    @Test
    void whoLookedAtAnOlderVersionOrNamesNoneIsRefused() {
        var into = merges.account(mark + " A", "");
        var other = merges.account(mark + " B", "");
        var body = merges.body(ACCOUNTS, Map.of(), into, other);
        admin.patch(ACCOUNTS + "/" + other, "{\"name\":\"%s C\"}".formatted(mark), 1);

        assertThat(admin.post(ACCOUNTS + "/merge", body).status()).isEqualTo(412);
        assertThat(admin.post(ACCOUNTS + "/merge", "{\"into\":\"%s\",\"others\":[\"%s\"]}".formatted(into, other)).status()).isEqualTo(428);
    }

    @Test
    void whatMakesNoSenseIsRefusedByName() {
        var into = merges.account(mark + " A", "");
        var other = merges.account(mark + " B", "");
        var stranger = merges.account(mark + " C", "");

        assertThat(admin.post(ACCOUNTS + "/merge", "{}").text("/fields/0/path")).isEqualTo("into");
        assertThat(admin.post(ACCOUNTS + "/merge", "{\"into\":\"%s\",\"others\":[\"x\"]}".formatted(into)).text("/fields/0/code")).isEqualTo("NOT_AN_ID");
        assertThat(admin.post(ACCOUNTS + "/merge", "{\"into\":7,\"others\":{},\"values\":[],\"versions\":\"x\",\"more\":1}").status()).isEqualTo(400);
        assertThat(merges.merge(ACCOUNTS, Map.of(), into, into).text("/fields/0/code")).isEqualTo("GIVEN_TWICE");
        assertThat(merges.merge(ACCOUNTS, Map.of("name", stranger), into, other).text("/fields/0/code")).isEqualTo("NOT_AN_OPTION");
        assertThat(merges.merge(ACCOUNTS, Map.of("nothing", other), into, other).text("/fields/0/code")).isEqualTo("UNKNOWN_FIELD");
        assertThat(merges.merge(ACCOUNTS, Map.of("value/revenue", other), into, other).status()).isEqualTo(400);
        assertThat(admin.post(ORDERS + "/merge", "{}").status()).as("an order is never two").isEqualTo(404);
        assertThat(admin.post("/api/platform/users/merge", "{}").status()).isEqualTo(404);
        assertThat(admin.post(ACCOUNTS + "/" + into + "/merges/" + UUID.randomUUID() + "/undo", "{}").status()).isEqualTo(404);
    }

    @Test
    void ofTwoWhoMergeTheSameRecordAtOnceOneWins() throws Exception {
        var contested = merges.account(mark + " X", "");
        var one = merges.account(mark + " A", "");
        var two = merges.account(mark + " B", "");
        var bodies = List.of(merges.body(ACCOUNTS, Map.of(), one, contested), merges.body(ACCOUNTS, Map.of(), two, contested));
        try (var both = Executors.newFixedThreadPool(2)) {
            var acts = bodies.stream().<Callable<Integer>>map(body -> () -> admin.copy().post(ACCOUNTS + "/merge", body).status()).toList();
            var statuses = both.invokeAll(acts).stream().map(each -> each.resultNow()).sorted().toList();

            assertThat(statuses.getFirst()).isEqualTo(200);
            assertThat(statuses.getLast()).isIn(404, 409);
        }
    }

    @Test
    void thirtyDaysLaterItStands() {
        var into = merges.account(mark + " A", "");
        var merge = merges.merged(ACCOUNTS, into, merges.account(mark + " B", ""));
        assertThat(admin.get(ACCOUNTS + "/" + into + "/merges").text("/items/0/undoable")).isEqualTo("true");
        admin.post("/api/platform/clock/advance", "{\"by\":\"P31D\"}");

        assertThat(merges.undo(ACCOUNTS, into, merge).text("/code")).isEqualTo("platform.MERGE_NOT_UNDOABLE");
        assertThat(admin.get(ACCOUNTS + "/" + into + "/merges").text("/items/0/undoable")).isEqualTo("false");
    }

    private Browser as(String user) {
        var browser = new Browser(port);
        browser.signIn(user);
        return browser;
    }
}
