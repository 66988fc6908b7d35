package dev.perennial.crm.platform.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.Browser.Answer;
import dev.perennial.crm.support.StoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One change is taken back after a look at what that would do; what others changed since is named and left alone unless chosen. */
@StoryTest
class UndoChangeTest {

    @LocalServerPort
    int port;

    private SharingStage stage;
    private Browser agent;
    private String account;

    @BeforeEach
    void anAccountChangedTwice() {
        stage = new SharingStage(port);
        agent = stage.signedIn("agent");
        account = SharingStage.account(agent);
        assertThat(agent.patch("/api/" + account, "{\"name\":\"Second\",\"contactPoints\":[{\"kind\":\"PHONE\",\"value\":\"13900001111\"}]}", 1).status()).isEqualTo(200);
        assertThat(agent.patch("/api/" + account, "{\"name\":\"Third\"}", 2).status()).isEqualTo(200);
    }

    @Test
    void thePreviewTellsWhatWasChangedSince() {
        var preview = agent.get("/api/" + account + "/history/2/undo");

        assertThat(preview.text("/version")).isEqualTo("3");
        assertThat(preview.json().at("/changes").findValuesAsString("path")).containsExactlyInAnyOrder("name", "contactPoints");
        assertThat(preview.json().at("/changedSince").valueStream().map(path -> path.asString())).containsExactly("name");
        assertThat(preview.json().at("/locked")).isEmpty();
    }

    @Test
    void onlyTheChosenFieldsGoBack() {
        var undone = undo(2, "contactPoints", 3);

        assertThat(undone.status()).as(undone.body()).isEqualTo(200);
        assertThat(undone.json().at("/contactPoints")).isEmpty();
        assertThat(undone.text("/name")).isEqualTo("Third");
        assertThat(agent.get("/api/" + account + "/history").text("/items/0/act")).isEqualTo("change");
        assertThat(undo(3, "name", 4).text("/name")).isEqualTo("Second");
    }

    @Test
    void whatIsNotThereToUndoIsRefused() {
        assertThat(undo(2, "contactPoints", 2).status()).isEqualTo(412);
        assertThat(undo(2, "addresses", 3).text("/code")).isEqualTo("platform.UNKNOWN_FIELD");
        assertThat(agent.get("/api/" + account + "/history/1/undo").status()).isEqualTo(404);
        assertThat(agent.get("/api/" + account + "/history/x/undo").status()).isEqualTo(404);
        assertThat(stage.signedIn("agent2").get("/api/" + account + "/history/2/undo").status()).isEqualTo(404);
    }

    @Test
    void whoMayOnlyReadSeesWhatIsLocked() {
        var manager = stage.signedIn("manager");

        assertThat(manager.get("/api/" + account + "/history/2/undo").json().at("/locked").valueStream().map(path -> path.asString())).contains("name", "contactPoints");
        assertThat(manager.with("If-Match", "\"3\"").post("/api/" + account + "/history/2/undo", "{\"paths\":[\"name\"]}").status()).isEqualTo(403);
    }

    @Test
    void theListOfThePastHoldsTheFormerName() {
        var id = account.substring(account.lastIndexOf('/') + 1);
        var now = agent.get("/api/" + account).text("/updatedAt");
        var lead = stage.signedIn("lead");
        lead.delete("/api/" + account, 3);

        assertThat(agent.get("/api/parties/accounts?filter=" + SharingStage.encoded("id eq '" + id + "'")).json().at("/items")).isEmpty();
        var then = agent.get("/api/parties/accounts?asOf=" + now + "&filter=" + SharingStage.encoded("id eq '" + id + "'"));
        assertThat(then.text("/items/0/name")).as(then.body()).isEqualTo("Third");
        assertThat(lead.get("/api/parties/accounts?deleted=true&filter=" + SharingStage.encoded("id eq '" + id + "'")).json().at("/items")).hasSize(1);
    }

    private Answer undo(int version, String path, int seen) {
        var browser = agent.copy().with("If-Match", "\"" + seen + "\"");
        return browser.post("/api/" + account + "/history/" + version + "/undo", "{\"paths\":[\"" + path + "\"]}");
    }
}
