package dev.perennial.crm.platform.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Administrators open records by criteria, see beforehand how many that are, and can take it back; roles reach chosen departments. */
@StoryTest
@TestPropertySource(properties = "perennial.test.house=office")
class SharingRulesTest {

    @LocalServerPort
    int port;

    private SharingStage stage;
    private Browser owner;
    private Browser other;
    private String mark;
    private String account;

    @BeforeEach
    void anAccountOutOfTheOthersReach() {
        stage = new SharingStage(port);
        owner = stage.signedIn("agent");
        other = stage.signedIn("agent2");
        mark = "Mark " + UUID.randomUUID();
        account = "parties/accounts/" + owner.post("/api/parties/accounts", "{\"name\":\"%s\",\"kind\":\"ORGANISATION\"}".formatted(mark)).text("/id");
        assertThat(other.get("/api/" + account).status()).isEqualTo(404);
    }

    @Test
    void aRuleCountsFromTheNextRequestAndEndsWhenItIsDeletedAndComesBackWhenRestored() {
        var rule = stage.admin.post("/api/platform/sharing-rules", rule("parties/accounts", "name eq '" + mark + "'"));
        assertThat(rule.status()).as(rule.body()).isEqualTo(201);
        assertThat(other.get("/api/" + account).status()).isEqualTo(200);
        assertThat(stage.trace(stage.admin, "agent2", account).body()).contains("Sharing rule for Oliver Grant");

        var address = "/api/platform/sharing-rules/" + rule.text("/id");
        assertThat(stage.admin.patch(address, "{\"filter\":\"name eq 'Nothing like it'\"}", 1).status()).isEqualTo(200);
        assertThat(other.get("/api/" + account).status()).isEqualTo(404);
        stage.admin.patch(address, "{\"filter\":\"name eq '%s'\"}".formatted(mark), 2);
        assertThat(stage.admin.delete(address, 3).status()).isEqualTo(204);
        assertThat(other.get("/api/" + account).status()).isEqualTo(404);
        stage.admin.post(address + "/restore", "{}");
        assertThat(other.get("/api/" + account).status()).isEqualTo(200);
    }

    @Test
    void thePreviewCountsRecordsAndPeople() {
        var preview = stage.admin.get("/api/platform/sharing-rules/preview?type=parties/accounts&kind=USER&grantee=%s&filter=%s"
                .formatted(stage.userId("agent2"), SharingStage.encoded("name eq '" + mark + "'")));

        assertThat(preview.body()).isEqualTo("{\"records\":1,\"people\":1,\"seeAll\":0,\"closed\":0}");
        assertThat(stage.admin.get("/api/platform/sharing-rules/preview?type=parties/accounts&filter=nonsense").status()).isEqualTo(400);
        assertThat(owner.get("/api/platform/sharing-rules/preview?type=parties/accounts&filter=" + SharingStage.encoded("name ne null")).status()).isEqualTo(403);
    }

    @Test
    void aRuleThatMakesNoSenseIsRefusedWithEverythingThatIsWrong() {
        assertThat(stage.admin.post("/api/platform/sharing-rules", rule("no/such", "x")).json().at("/fields").findValuesAsString("code")).contains("UNKNOWN_TYPE");
        assertThat(stage.admin.post("/api/platform/sharing-rules", rule("parties/accounts", "gone eq 1")).json().at("/fields").findValuesAsString("code")).contains("NOT_ASKABLE");
        assertThat(owner.post("/api/platform/sharing-rules", rule("parties/accounts", "name ne null")).status()).isEqualTo(403);
    }

    @Test
    void aRoleReachesTheDepartmentsChosenInItAndAllRolesTogetherAreTold() {
        var east = stage.admin.get("/api/platform/users/" + stage.userId("agent")).text("/department");
        var role = stage.admin.post("/api/platform/roles", """
                {"name":"%s","grants":[{"type":"parties/accounts","action":"READ","scope":"CHOSEN_DEPARTMENTS","departments":["%s"]}]}""".formatted(mark, east));
        assertThat(role.status()).as(role.body()).isEqualTo(201);
        var agent2 = stage.admin.get("/api/platform/users/" + stage.userId("agent2"));
        stage.admin.patch("/api/platform/users/" + agent2.text("/id"), "{\"roles\":[\"%s\",\"%s\"]}".formatted(agent2.text("/roles/0"), role.text("/id")), Long.parseLong(agent2.text("/version")));

        assertThat(other.get("/api/" + account).status()).isEqualTo(200);
        assertThat(other.patch("/api/" + account, "{\"name\":\"x\"}", 1).status()).isEqualTo(403);
        assertThat(stage.trace(stage.admin, "agent2", account).body()).contains("held by a department chosen there");
        var rights = stage.admin.get("/api/platform/access/rights/" + agent2.text("/id"));
        assertThat(rights.body()).contains("华东服务组").contains(mark);
        assertThat(other.get("/api/platform/access/rights/" + agent2.text("/id")).status()).isEqualTo(200);
        assertThat(owner.get("/api/platform/access/rights/" + agent2.text("/id")).status()).isEqualTo(403);
        assertThat(stage.admin.post("/api/platform/roles", "{\"name\":\"%s x\",\"grants\":[{\"type\":\"parties/accounts\",\"action\":\"READ\",\"scope\":\"CHOSEN_DEPARTMENTS\"}]}".formatted(mark)).status()).isEqualTo(400);
        var now = stage.admin.get("/api/platform/users/" + agent2.text("/id"));
        stage.admin.patch("/api/platform/users/" + agent2.text("/id"), "{\"roles\":[\"%s\"]}".formatted(agent2.text("/roles/0")), Long.parseLong(now.text("/version")));
    }

    private String rule(String type, String filter) {
        return "{\"name\":\"Rule %s\",\"type\":\"%s\",\"filter\":\"%s\",\"grantee\":{\"type\":\"platform/users\",\"id\":\"%s\"},\"level\":\"READ\"}".formatted(mark, type, filter, stage.userId("agent2"));
    }
}
