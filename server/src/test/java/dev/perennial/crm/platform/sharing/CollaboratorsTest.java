package dev.perennial.crm.platform.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.val;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import java.time.Instant;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A record is shared with others, for a while or for good, by those who may change it on their own account. */
@StoryTest
class CollaboratorsTest {

    @LocalServerPort
    int port;
    @Autowired
    DSLContext sql;

    private SharingStage stage;
    private Browser owner;
    private Browser other;
    private String account;

    @BeforeEach
    void anAccountOutOfTheOthersReach() {
        stage = new SharingStage(port);
        owner = stage.signedIn("agent");
        other = stage.signedIn("agent2");
        account = SharingStage.account(owner);
        assertThat(other.get("/api/" + account).status()).isEqualTo(404);
    }

    @Test
    void aReaderMayReadAnEditorMayChangeAndNeitherPassesItOn() {
        assertThat(stage.shared(owner, account, stage.wish("USER", stage.userId("agent2"), "READ")).text("/items/0/label")).isEqualTo("Oliver Grant");
        assertThat(other.get("/api/" + account).status()).isEqualTo(200);
        assertThat(other.patch("/api/" + account, "{\"name\":\"Mine now\"}", 1).status()).isEqualTo(403);

        stage.shared(owner, account, stage.wish("USER", stage.userId("agent2"), "CHANGE"));
        assertThat(other.patch("/api/" + account, "{\"name\":\"Ours now\"}", 1).status()).isEqualTo(200);
        assertThat(stage.shared(other, account, stage.wish("USER", stage.userId("seller"), "READ")).status()).isEqualTo(403);
        assertThat(other.get("/api/platform/collaborators/of?record=" + account).text("/mayManage")).isEqualTo("false");
    }

    @Test
    void whatHangsOnARecordFollowsItsCollaboratorsAsFarAsTheyMay() {
        var person = person(owner, "Anna");
        assertThat(other.get("/api/" + person).status()).isEqualTo(404);

        stage.shared(owner, account, stage.wish("USER", stage.userId("agent2"), "READ"));
        assertThat(other.get("/api/" + person).status()).isEqualTo(200);
        assertThat(other.get("/api/parties/people?filter=" + SharingStage.encoded("account eq '" + idOf(account) + "'")).text("/items/0/id")).isEqualTo(idOf(person));
        assertThat(other.patch("/api/" + person, "{\"role\":\"Buyer\"}", 1).status()).isEqualTo(403);
        assertThat(stage.trace(stage.admin, "agent2", person).body()).contains("Access follows the record on which this one hangs (Account). Collaborator: Oliver Grant may read");

        stage.shared(owner, account, stage.wish("USER", stage.userId("agent2"), "CHANGE"));
        assertThat(other.patch("/api/" + person, "{\"role\":\"Buyer\"}", 1).status()).isEqualTo(200);
        assertThat(other.delete("/api/" + person, 2).status()).isEqualTo(403);

        sql.execute("update engine.shares set expires_at = now() - interval '1 minute' where record = {0}::uuid", val(idOf(account)));
        assertThat(other.get("/api/" + person).status()).isEqualTo(404);
    }

    @Test
    void sharingTheAccountOpensNoTypeThatIsClosed() {
        var person = person(owner, "Berta");
        stage.shared(owner, account, stage.wish("USER", stage.userId("warehouse"), "READ"));

        var warehouse = stage.signedIn("warehouse");

        assertThat(warehouse.get("/api/" + account).status()).isEqualTo(200);
        assertThat(warehouse.get("/api/" + person).status()).isIn(403, 404);
        assertThat(warehouse.get("/api/parties/people").status()).isEqualTo(403);
    }

    @Test
    void theOwnerOfAnAccountSeesWhatAHelperOfAnotherDepartmentMadeOnIt() {
        stage.shared(owner, account, stage.wish("USER", stage.userId("agent2"), "READ"));

        var made = person(other, "Carl");

        assertThat(owner.get("/api/" + made).status()).isEqualTo(200);
        assertThat(owner.patch("/api/" + made, "{\"role\":\"Buyer\"}", 1).status()).isEqualTo(403);
        assertThat(stage.trace(stage.admin, "agent", made).body()).contains("Owner of the record on which this one hangs (Account)");
        assertThat(stage.trace(stage.admin.with("Accept-Language", "zh-CN"), "agent", made).body()).contains("是所属记录");
    }

    private String person(Browser by, String name) {
        var answer = by.post("/api/parties/people", "{\"name\":\"%s\",\"account\":\"%s\"}".formatted(name, idOf(account)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return "parties/people/" + answer.text("/id");
    }

    private static String idOf(String record) {
        return record.substring(record.lastIndexOf('/') + 1);
    }

    @Test
    void aTeamOrADepartmentIsSharedWithAsAWhole() {
        var south = stage.admin.get("/api/platform/users/" + stage.userId("agent2")).text("/department");
        stage.shared(owner, account, stage.wish("DEPARTMENT", south, "READ"));
        assertThat(other.get("/api/" + account).status()).isEqualTo(200);

        owner.delete("/api/platform/collaborators/of/" + south + "?record=" + account);
        assertThat(other.get("/api/" + account).status()).isEqualTo(404);
    }

    @Test
    void aShareEndsByTheClockOfTheMachineAndIsShownAsEnded() {
        var user = stage.userId("agent2");
        stage.shared(owner, account, "{\"kind\":\"USER\",\"id\":\"%s\",\"level\":\"READ\",\"expiresAt\":\"%s\"}".formatted(user, Instant.now().plusSeconds(3600)));
        assertThat(other.get("/api/" + account).status()).isEqualTo(200);

        sql.execute("update engine.shares set expires_at = now() - interval '1 minute' where record = {0}::uuid", val(account.substring(account.lastIndexOf('/') + 1)));

        assertThat(other.get("/api/" + account).status()).isEqualTo(404);
        assertThat(owner.get("/api/platform/collaborators/of?record=" + account).text("/items/0/ended")).isEqualTo("true");
        assertThat(stage.trace(stage.admin, "agent2", account).body()).contains("the share with Oliver Grant ended on");
    }

    @Test
    void everyChangeOfCollaboratorsStandsInTheHistoryAndLeavesTheVersionAlone() {
        stage.shared(owner, account, stage.wish("USER", stage.userId("agent2"), "READ"));

        var newest = owner.get("/api/" + account + "/history").json().at("/items/0");
        assertThat(newest.at("/changes/0/label").asString()).isEqualTo("Collaborators");
        assertThat(newest.at("/changes/0/after").asString()).isEqualTo("Oliver Grant");
        assertThat(owner.get("/api/" + account).text("/version")).isEqualTo("1");
        assertThat(owner.get("/api/" + account + "?asOf=" + owner.get("/api/" + account).text("/updatedAt")).status()).isEqualTo(200);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(stage.shared(owner, account, "{\"level\":\"READ\"}").text("/fields/0/code")).isEqualTo("REQUIRED");
        assertThat(stage.shared(owner, account, stage.wish("USER", "00000000-0000-0000-0000-000000000001", "READ")).text("/fields/0/code")).isEqualTo("NO_SUCH_RECORD");
        assertThat(stage.shared(owner, account, "{\"kind\":\"USER\",\"id\":\"%s\",\"expiresAt\":\"2020-01-01T00:00:00Z\"}".formatted(stage.userId("agent2"))).text("/fields/0/code")).isEqualTo("IN_THE_PAST");
        assertThat(stage.shared(other, account, stage.wish("USER", stage.userId("agent2"), "READ")).status()).isEqualTo(404);
    }
}
