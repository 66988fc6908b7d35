package dev.perennial.crm.platform.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.platform.Jobs;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.Browser.Answer;
import dev.perennial.crm.support.StoryTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever changed many records at once finds it again as a set, with what was left alone and the way back; others do not find it. */
@StoryTest
class ChangeSetStoryTest {

    private static final String SETS = "/api/platform/change-sets";
    private static final String ACCOUNTS = "/api/parties/accounts";

    @LocalServerPort int port;
    @Autowired Jobs jobs;

    private Browser admin;
    private Browser seller;
    private String sellerId;

    @BeforeEach
    void signIn() {
        admin = as("admin");
        seller = as("seller");
        sellerId = seller.get("/api/session").text("/user/id");
    }

    @Test
    void aBulkChangeIsFoundWithWhoWhenHowManyAndWhatWasLeftAlone() {
        var ids = accounts(3);
        admin.post("/api/platform/locks/of?record=parties/accounts/" + ids.getFirst(), "{\"reason\":\"Held\"}");
        var set = changed(seller, ids);

        var found = seller.get(SETS + "/" + set);
        assertThat(found.text("/kind")).as(found.body()).isEqualTo("change");
        assertThat(found.text("/kindLabel")).isEqualTo("Bulk change");
        assertThat(found.text("/by/id")).isEqualTo(sellerId);
        assertThat(found.text("/state")).isEqualTo("DONE");
        assertThat(found.text("/changed")).isEqualTo("2");
        assertThat(found.text("/left")).isEqualTo("1");
        assertThat(found.text("/files/0")).isEqualTo("left-alone.csv");
        assertThat(found.text("/undoable")).isEqualTo("true");
        assertThat(found.text("/undoableUntil")).isNotEmpty();
    }

    @Test
    void peopleSeeTheirOwnAndAdministratorsAll() {
        var set = changed(seller, accounts(1));

        assertThat(ids(seller.get(SETS))).contains(set);
        assertThat(ids(admin.get(SETS + "?limit=100"))).contains(set);
        assertThat(ids(admin.get(SETS + "?person=" + sellerId))).contains(set);
        assertThat(ids(admin.get(SETS + "?person=" + admin.get("/api/session").text("/user/id")))).doesNotContain(set);
        var agent = as("agent");
        assertThat(ids(agent.get(SETS + "?person=" + sellerId))).as("asking for another's shows one's own").doesNotContain(set);
        assertThat(agent.get(SETS + "/" + set).status()).isEqualTo(404);
        assertThat(agent.post(SETS + "/" + set + "/undo", "{}").status()).isEqualTo(404);
        assertThat(agent.post(SETS + "/" + set + "/undo?dryRun=true", "{}").status()).isEqualTo(404);
        assertThat(seller.get(SETS).json().path("kinds").toString()).contains("\"import\"", "\"transfer\"").doesNotContain("configuration");
        assertThat(seller.get(SETS + "?kind=configuration").status()).isEqualTo(404);
        assertThat(seller.get(SETS + "?kind=no-such").status()).isEqualTo(404);
    }

    @Test
    void pagesFollowOneAnotherAcrossAllKinds() {
        for (var i = 0; i < 3; i++) changed(seller, accounts(1));
        var imported = imported("Paged");
        var whole = ids(admin.get(SETS + "?limit=4"));
        var paged = new ArrayList<String>();
        String cursor = null;
        for (var i = 0; i < 4; i++) {
            var page = admin.get(SETS + "?limit=1" + (cursor == null ? "" : "&cursor=" + cursor));
            paged.addAll(ids(page));
            cursor = page.text("/next");
        }

        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
        assertThat(admin.get(SETS + "?cursor=nonsense").text("/code")).isEqualTo("platform.BAD_CURSOR");
        assertThat(ids(admin.get(SETS + "?kind=import&limit=1"))).containsExactly(imported);
    }

    @Test
    void aSetIsTakenBackAfterALookAtWhatWouldStay() {
        var ids = accounts(2);
        var set = changed(seller, ids);
        seller.patch(ACCOUNTS + "/" + ids.getFirst(), "{\"kind\":\"ORGANISATION\"}", 2);
        seller.patch(ACCOUNTS + "/" + ids.getFirst(), "{\"kind\":\"PERSON\"}", 3);
        seller.delete(ACCOUNTS + "/" + ids.getLast(), 2);
        admin.delete(ACCOUNTS + "/" + ids.getLast(), 2);

        var rehearsed = seller.post(SETS + "/" + set + "/undo?dryRun=true", "{}");
        assertThat(rehearsed.text("/total")).as(rehearsed.body()).isEqualTo("2");
        assertThat(rehearsed.text("/back")).isEqualTo("1");
        assertThat(rehearsed.text("/left/0/reason")).contains("deleted");
        assertThat(seller.get(ACCOUNTS + "/" + ids.getFirst()).text("/kind")).isEqualTo("PERSON");

        var undo = seller.post(SETS + "/" + set + "/undo", "{}").text("/job");
        finish();
        assertThat(seller.get(ACCOUNTS + "/" + ids.getFirst()).text("/kind")).isEqualTo("ORGANISATION");
        assertThat(seller.get(SETS + "/" + set).text("/undoneBy")).isEqualTo(undo);
        assertThat(seller.get(SETS + "/" + set).text("/undoable")).isEqualTo("false");
        assertThat(seller.get(SETS + "/" + undo).text("/undoes")).isEqualTo(set);
        assertThat(seller.post(SETS + "/" + set + "/undo", "{}").text("/code")).isEqualTo("platform.BULK_NOT_UNDOABLE");
    }

    @Test
    void anImportIsASetTooAndTellsWhenItWasTakenBack() {
        var name = "Set " + UUID.randomUUID();
        var set = imported(name);

        assertThat(admin.get(SETS + "/" + set).text("/kind")).isEqualTo("import");
        assertThat(admin.get(SETS + "/" + set).text("/title")).isEqualTo("sets.csv");
        var rehearsed = admin.post(SETS + "/" + set + "/undo?dryRun=true", "{}");
        assertThat(rehearsed.text("/back")).as(rehearsed.body()).isEqualTo("1");
        var undo = admin.post(SETS + "/" + set + "/undo", "{}").text("/job");
        finish();

        assertThat(admin.get(SETS + "/" + set).text("/undoneBy")).isEqualTo(undo);
        assertThat(admin.get(SETS + "/" + set).text("/undoable")).isEqualTo("false");
        assertThat(admin.get(SETS + "/" + undo).text("/undoes")).isEqualTo(set);
    }

    @Test
    void theHistoryOfARecordNamesTheSetAndLeadsThereWhoMayOpenIt() {
        var id = accounts(1).getFirst();
        var set = changed(seller, List.of(id));

        var own = seller.get(ACCOUNTS + "/" + id + "/history").json().at("/items/0/set");
        assertThat(own.path("id").asString()).isEqualTo(set);
        assertThat(own.path("label").asString()).contains("Accounts");
        assertThat(own.path("open").asBoolean()).isTrue();
        var lead = as("lead").get(ACCOUNTS + "/" + id + "/history");
        if (lead.status() == 200) assertThat(lead.json().at("/items/0/set/open").asBoolean()).as("another's set").isFalse();
        assertThat(seller.get(ACCOUNTS + "/" + id + "/history").json().at("/items/1").at("/set/id").isMissingNode()).as("created by hand").isTrue();
    }

    private List<String> accounts(int count) {
        var ids = new ArrayList<String>();
        for (var i = 0; i < count; i++) ids.add(seller.post(ACCOUNTS, "{\"name\":\"Setof7 %s\",\"kind\":\"ORGANISATION\"}".formatted(UUID.randomUUID().toString().substring(0, 8))).text("/id"));
        return ids;
    }

    private String changed(Browser by, List<String> ids) {
        var answer = by.post(ACCOUNTS + "/change-all", "{\"ids\":[%s],\"change\":{\"kind\":\"PERSON\"}}".formatted(String.join(",", ids.stream().map(id -> "\"" + id + "\"").toList())));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        finish();
        return answer.text("/job");
    }

    private String imported(String name) {
        var form = "--b\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n{\"type\":\"products/categories\",\"columns\":{\"name\":\"name\"}}\r\n--b\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"sets.csv\"\r\nContent-Type: text/csv\r\n\r\nname\n" + name + "\n\r\n--b--\r\n";
        var answer = admin.copy().with("Content-Type", "multipart/form-data; boundary=b").sendBytes("POST", "/api/platform/imports", form.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
        finish();
        return answer.text("/id");
    }

    private static List<String> ids(Answer page) {
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        var ids = new ArrayList<String>();
        page.json().path("items").forEach(item -> ids.add(item.path("id").asString()));
        return ids;
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
