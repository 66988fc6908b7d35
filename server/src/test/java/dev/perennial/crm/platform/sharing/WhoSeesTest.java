package dev.perennial.crm.platform.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.Browser.Answer;
import dev.perennial.crm.support.StoryTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever asks who sees a record is told of everybody, with the reasons in words that agree with what these people really meet. */
@StoryTest
class WhoSeesTest {

    private static final List<String> PEOPLE = List.of("admin", "agent", "agent2", "lead", "finance", "warehouse", "desk", "manager", "seller");

    @LocalServerPort
    int port;

    private SharingStage stage;
    private Browser agent;
    private String account;

    @BeforeEach
    void anAccountOfTheAgent() {
        stage = new SharingStage(port);
        agent = stage.signedIn("agent");
        account = SharingStage.account(agent);
    }

    @Test
    void whatIsSaidOfEverybodyIsWhatHeMeets() {
        for (var username : PEOPLE) {
            var person = stage.signedIn(username);
            var record = person.get("/api/" + account);
            var said = stage.trace(stage.admin, username, account);

            assertThat(said.json().at("/rights/0/allowed").asBoolean()).as(username + " reads: " + said.body()).isEqualTo(record.status() == 200);
            var change = person.patch("/api/" + account + "?dryRun=true", "{}", 1);
            assertThat(said.json().at("/rights/1/allowed").asBoolean()).as(username + " changes").isEqualTo(change.status() == 200);
            var delete = person.delete("/api/" + account + "?dryRun=true", 1);
            assertThat(said.json().at("/rights/2/allowed").asBoolean()).as(username + " deletes").isEqualTo(delete.status() / 100 == 2);
        }
    }

    @Test
    void theReasonsNameRoleAndScopeInTheReadersLanguage() {
        assertThat(steps(stage.trace(stage.admin, "agent", account), 0)).contains("role agent: is the owner");
        assertThat(steps(stage.trace(stage.admin, "desk", account), 0)).contains("role desk: held by the own department");
        assertThat(steps(stage.trace(stage.admin, "admin", account), 0)).containsExactly("Administrator: may do everything");
        assertThat(steps(stage.trace(stage.signedIn("admin").with("Accept-Language", "zh-CN"), "manager", account), 0)).contains("角色“manager”：全部记录");
    }

    @Test
    void theTraceSaysWhyNot() {
        var said = stage.trace(stage.admin, "agent2", account);

        assertThat(said.text("/rights/0/allowed")).isEqualTo("false");
        assertThat(steps(said, 0)).contains("role agent reaches the own department; the record is held by another");
        assertThat(said.json().at("/hidden").valueStream().map(label -> label.asString())).contains("Margin");
    }

    @Test
    void peopleComePageByPageAndCanBeSearched() {
        var names = new ArrayList<String>();
        var people = new ArrayList<String>();
        for (String cursor = null, first = ""; first != null; first = cursor) {
            var page = stage.admin.get("/api/platform/access/of?limit=3&record=" + account + (cursor == null ? "" : "&cursor=" + cursor));
            page.json().at("/items").forEach(person -> {
                people.add(person.at("/user/id").asString());
                names.add(person.at("/user/label").asString());
            });
            cursor = page.json().at("/next").isNull() ? null : page.text("/next");
        }

        assertThat(people).doesNotHaveDuplicates();
        assertThat(names).contains("林悦", "Oliver Grant", "顾明川");
        assertThat(stage.admin.get("/api/platform/access/of?q=oliver&record=" + account).json().at("/items").findValuesAsString("label")).containsExactly("Oliver Grant");
    }

    @Test
    void onlyAdministratorsAndTheOwnerAreToldAndTheOwnerLearnsNoRoleThatIsKeptFromHim() {
        var page = agent.get("/api/platform/access/of?record=" + account);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("a role: is the owner").doesNotContain("role agent");
        assertThat(stage.signedIn("lead").get("/api/platform/access/of?record=" + account).status()).isEqualTo(403);
        assertThat(stage.signedIn("agent2").get("/api/platform/access/of?record=" + account).status()).isEqualTo(404);
        assertThat(stage.admin.get("/api/platform/access/of?record=parties/accounts/nonsense").status()).isEqualTo(400);
    }

    private static List<String> steps(Answer trace, int action) {
        return trace.json().at("/rights/" + action + "/steps").valueStream().map(step -> step.at("/text").asString()).toList();
    }
}
