package dev.perennial.crm.platform.configuration;

import static dev.perennial.crm.platform.configuration.Configurator.change;
import static dev.perennial.crm.platform.configuration.Configurator.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.platform.Jobs;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The configuration travels as a file from one installation to the next: compared, taken over, refused where it is hostile, and nobody but administrators touches it. */
@StoryTest
class ConfigurationFileStoryTest {

    private static final String ACCOUNTS = "/api/parties/accounts";

    @LocalServerPort int port;
    @Autowired Jobs jobs;
    @Autowired JsonMapper json;

    private Browser admin;
    private Configurator configurator;

    @BeforeEach
    void signIn() {
        admin = as("admin");
        configurator = new Configurator(admin, jobs);
    }

    @AfterEach
    void takeAllBack() {
        configurator.takeAllBack();
    }

    @Test
    void aFileIsComparedTakenOverAndWhatItDoesNotNameIsOnlyTakenAwayWhenChosen() {
        var document = (ObjectNode) admin.get(Configurator.ADDRESS).json();
        var wanted = document(((ObjectNode) document.get("items")).deepCopy(), true);
        assertThat(configurator.compare(json.writeValueAsString(wanted)).json().get("changes")).as("its own configuration changes nothing").isEmpty();

        var items = (ObjectNode) wanted.at("/document/items");
        items.withObjectProperty("fields").putObject("parties/accounts#fromAfar").put("kind", "TEXT").putObject("label").put("en", "From afar").put("zh", "来自远方");
        items.withObjectProperty("menu").putObject("parties/people").put("place", 3);
        items.withObjectProperty("labels").putObject("parties.accounts@en").put("word", "Clients");
        ((ObjectNode) items.get("rights")).remove("parties/accounts#desk");
        var review = configurator.compare(json.writeValueAsString(wanted)).json();

        assertThat(texts(review.get("changes"), "key")).containsExactlyInAnyOrder("parties/accounts#fromAfar", "parties/people", "parties.accounts@en", "parties/accounts#desk");
        assertThat(change(review, "parties/accounts#desk").get("proposed").asBoolean()).isFalse();
        var set = configurator.apply(json.writeValueAsString(wanted), change -> true);
        assertThat(as("desk").get(ACCOUNTS).status()).isEqualTo(403);
        assertThat(admin.get("/api/catalog").body()).contains("\"label\":\"Clients\"");
        assertThat(admin.get("/api/platform/custom-fields/" + admin.get("/api/platform/custom-fields?filter=address%20eq%20'parties/accounts%23fromAfar'").text("/items/0/id") + "/history").json().at("/items/0/cause/label").asString()).isEqualTo("Change of the configuration");

        configurator.undo(set);
        assertThat(configurator.items()).isEqualTo(document.get("items"));
        assertThat(as("desk").get(ACCOUNTS).status()).isEqualTo(200);
    }

    @Test
    void whatMovedSinceSomebodyLookedIsNotAppliedBlindly() {
        var review = configurator.compare(Configurator.wantsMode("consumer")).text("/review");
        var made = admin.post("/api/platform/menu-entries", "{\"type\":\"parties/people\",\"inMenu\":true}");
        var answer = admin.post(Configurator.ADDRESS + "/sets", "{\"mode\":\"consumer\",\"review\":\"%s\",\"chosen\":[]}".formatted(review));
        admin.delete("/api/platform/menu-entries/" + made.text("/id"), 1);

        assertThat(answer.text("/code")).isEqualTo("platform.CONFIGURATION_MOVED");
    }

    @Test
    void onlyAdministratorsSeeAndChangeTheConfiguration() {
        for (var user : List.of("seller", "manager", "lead")) {
            var other = as(user);
            assertThat(other.get(Configurator.ADDRESS).status()).isEqualTo(403);
            assertThat(other.get(Configurator.ADDRESS + "/modes").status()).isEqualTo(403);
            assertThat(other.get(Configurator.ADDRESS + "/sets").status()).isEqualTo(403);
            assertThat(other.post(Configurator.ADDRESS + "/compare", Configurator.wantsMode("standard")).status()).isEqualTo(403);
            assertThat(other.post(Configurator.ADDRESS + "/sets", Configurator.wantsMode("standard")).status()).isEqualTo(403);
            assertThat(other.post(Configurator.ADDRESS + "/sets/" + UUID.randomUUID() + "/undo", "{}").status()).isEqualTo(403);
            assertThat(other.get("/api/platform/menu").status()).isEqualTo(200);
        }
    }

    @Test
    void aHostileFileIsRefusedWithAllThatIsWrongWithIt() {
        var before = configurator.items();
        var answer = configurator.compare("""
                {"document":{"perennial":"configuration","version":1,"items":{
                  "backdoors":{"x":{}},
                  "types":{"Drop Table":{"one":"x"},"traps":{"one":"trap","many":{"en":"<script>alert(1)</script>"},"owner":"00000000-0000-7000-8000-000000000001"}},
                  "fields":{"parties/accounts#a":{"kind":"FORMULA","label":{"en":"A"},"formula":{"expression":"custom.b + 1","result":"WHOLE"}},
                            "parties/accounts#b":{"kind":"FORMULA","label":{"en":"B"},"formula":{"expression":"custom.a + 1","result":"WHOLE"}},
                            "parties/nothing#c":{"kind":"TEXT","label":{"en":"C\\u202e"},"sql":"drop","promotion":{"state":"READY"}}},
                  "views":{"parties/accounts#v":{"name":"V","filter":"name eq","shared":"PRIVATE"}},
                  "sharing":{"all":{"type":"parties/accounts","filter":"name eq 'x'","grantee":{"type":"platform/roles","name":"nobody at all"},"level":"READ"}},
                  "rights":{"parties/accounts#seller":{"may":{"READ":"EVERYTHING","FLY":"ALL"},"verbs":"all"},"platform/users#seller":{"may":{"CHANGE":"ALL"}}}}}}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(texts(answer.json().get("fields"), "path")).contains("items/backdoors", "items/types/Drop Table", "items/types/traps/many/en", "items/types/traps/owner", "items/fields/parties/accounts#a/kind",
                "items/fields/parties/nothing#c/type", "items/fields/parties/nothing#c/sql", "items/fields/parties/nothing#c/promotion/state", "items/views/parties/accounts#v/filter", "items/views/parties/accounts#v/shared",
                "items/sharing/all/grantee", "items/rights/parties/accounts#seller/may/FLY", "items/rights/parties/accounts#seller/verbs", "items/rights/platform/users#seller");
        assertThat(texts(answer.json().get("fields"), "code")).contains("UNKNOWN_FIELD", "CONFIGURATION_KEY", "MARKUP", "CIRCLE", "UNKNOWN_TYPE", "DIRECTION_MARKS", "BAD_FILTER", "NO_SUCH_RECORD", "NOT_A_LIST", "ADMINISTRATORS_ONLY");
        assertThat(configurator.compare("{\"document\":{\"perennial\":\"configuration\",\"version\":1,\"items\":{\"menu\":{\"" + "x".repeat(1_100_000) + "\":{}}}}}").status()).isEqualTo(413);
        assertThat(configurator.compare("{\"document\":" + "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000) + "}").status()).isEqualTo(400);
        assertThat(configurator.compare("{\"document\":{\"version\":7}}").json().toString()).contains("NOT_A_CONFIGURATION");
        assertThat(configurator.items()).isEqualTo(before);
    }

    private ObjectNode document(ObjectNode items, boolean complete) {
        var wanted = json.createObjectNode().put("source", "sandbox.json");
        wanted.putObject("document").put("perennial", "configuration").put("version", 1).put("complete", complete).set("items", items);
        return wanted;
    }

    private Browser as(String user) {
        var browser = new Browser(port);
        browser.signIn(user);
        return browser;
    }
}
