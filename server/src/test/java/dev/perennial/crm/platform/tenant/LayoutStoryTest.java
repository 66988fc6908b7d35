package dev.perennial.crm.platform.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** An administrator draws layouts of accounts while the house runs: they hold on every door at once, and senseless ones are refused with all that is wrong. */
@StoryTest
class LayoutStoryTest {

    private static final String LAYOUTS = "/api/platform/layouts";
    private static final String ACCOUNTS = "/api/parties/accounts";
    private static final String CONDITIONS = """
            {"name":"Rules of %1$s","type":"parties/accounts","fields":[
              {"path":"custom/permit","required":"custom.grade == 'GOLD'"},
              {"path":"custom/limit","readOnly":"custom.grade == 'CLOSED'"}],
             "offers":[{"path":"custom/grade","options":["GOLD"],"condition":"kind == 'ORGANISATION'"}],
             "checks":[{"path":"custom/limit","condition":"custom.limit > 1000","en":"More than we lend","zh":"超出授信"}]}""";

    private static final AtomicInteger STORIES = new AtomicInteger();

    @LocalServerPort int port;
    private int story;
    private Browser admin;
    private MadeHere made;

    @BeforeEach
    void signIn() {
        story = STORIES.incrementAndGet();
        admin = new Browser(port);
        admin.signIn("admin");
        made = new MadeHere(admin);
        made.field("parties/accounts", own("grade"), "CHOICE", "\"label\":{\"en\":\"Grade\"},\"options\":[{\"value\":\"GOLD\",\"en\":\"Gold\"},{\"value\":\"PLAIN\",\"en\":\"Plain\"},{\"value\":\"CLOSED\",\"en\":\"Closed\"}]");
        made.field("parties/accounts", own("permit"), "TEXT", "\"label\":{\"en\":\"Permit\",\"zh\":\"许可证\"}");
        made.field("parties/accounts", own("limit"), "WHOLE", "\"label\":{\"en\":\"Limit\"}");
    }

    @AfterEach
    void tidyUp() {
        made.takeAway();
    }

    @Test
    void aLayoutHoldsAtOnceAndOnEveryDoor() {
        assertThat(account("GOLD", "\"limit\":5").status()).isEqualTo(201);
        var layout = made.record(LAYOUTS, own(CONDITIONS.formatted("doors")));

        assertThat(found(account("GOLD", "\"limit\":5").json())).isEqualTo(own("custom/permit REQUIRED"));
        assertThat(found(account("GOLD", "\"limit\":5000").json())).isEqualTo(own("custom/permit REQUIRED, custom/limit FORM_CHECK"));
        assertThat(found(admin.post(ACCOUNTS, own("{\"name\":\"P\",\"kind\":\"PERSON\",\"custom\":{\"grade\":\"GOLD\",\"permit\":\"x\"}}")).json())).isEqualTo(own("custom/grade NOT_OFFERED"));
        var closed = account("CLOSED", "\"permit\":\"x\"").text("/id");
        assertThat(found(admin.patch(ACCOUNTS + "/" + closed, own("{\"custom\":{\"limit\":7}}"), 1).json())).isEqualTo(own("custom/limit LOCKED_NOW"));

        var bulk = admin.copy().with("Content-Type", "application/x-ndjson").post(ACCOUNTS + "/bulk", own("{\"name\":\"B1\",\"kind\":\"ORGANISATION\",\"custom\":{\"grade\":\"GOLD\"}}\n{\"name\":\"B2\",\"kind\":\"ORGANISATION\",\"custom\":{\"grade\":\"PLAIN\"}}")).body();
        assertThat(bulk.split("\n")[0]).contains(own("custom/permit")).contains("REQUIRED");
        assertThat(bulk.split("\n")[1]).contains("201");
        var many = admin.post(ACCOUNTS + "/change-all?dryRun=true", own("{\"ids\":[\"" + closed + "\"],\"change\":{\"custom\":{\"limit\":9}}}")).body();
        assertThat(many).contains("\"changed\":0").contains("Cannot be changed as things stand.");

        admin.delete(LAYOUTS + "/" + layout, 1);
        assertThat(admin.patch(ACCOUNTS + "/" + closed, own("{\"custom\":{\"limit\":7}}"), 1).status()).isEqualTo(200);
    }

    @Test
    void theRefusalIsToldInTheReadersLanguageAndTheHistoryTakesALayoutBack() {
        var layout = made.record(LAYOUTS, own(CONDITIONS.formatted("words")));

        var chinese = admin.copy().with("Accept-Language", "zh-CN").post(ACCOUNTS, own("{\"name\":\"L\",\"kind\":\"ORGANISATION\",\"custom\":{\"limit\":5000}}"));
        assertThat(chinese.json().at("/fields/0/message").asString()).isIn("超出授信", "More than we lend");
        assertThat(admin.patch(LAYOUTS + "/" + layout, "{\"checks\":[]}", 1).status()).isEqualTo(200);
        assertThat(account("PLAIN", "\"limit\":5000").status()).isEqualTo(201);
        assertThat(admin.get(LAYOUTS + "/" + layout + "/history").body()).contains("More than we lend");
        var undone = admin.copy().with("If-Match", "\"2\"").post(LAYOUTS + "/" + layout + "/history/2/undo", "{\"paths\":[\"checks\"]}");
        assertThat(undone.status()).as(undone.body()).isEqualTo(200);
        assertThat(found(account("PLAIN", "\"limit\":5000").json())).isEqualTo(own("custom/limit FORM_CHECK"));
    }

    @Test
    void theCatalogueTellsTheFormOfItsReaderAndIsDrawnAnewWithTheLayout() {
        assertThat(form(admin).isMissingNode()).isTrue();
        made.record(LAYOUTS, own("""
                {"name":"Drawn","type":"parties/accounts","tabs":[{"key":"main","en":"Main"}],"sections":[{"key":"who","tab":"main","en":"Who","zh":"是谁","columns":1}],
                 "fields":[{"path":"name","section":"who"},{"path":"custom/permit","section":"who","visible":"kind == 'ORGANISATION'"}],
                 "related":[{"tab":"main","type":"parties/people","by":"account","filter":"contains(name,'a')","columns":["name"]}]}"""));

        var form = form(admin);

        assertThat(form.at("/sections/0/label").asString()).isEqualTo("Who");
        assertThat(form.at("/entries/1/visible").asString()).isEqualTo("kind == 'ORGANISATION'");
        assertThat(form.at("/related/0/filter").asString()).isEqualTo("contains(name,'a')");
        var agent = new Browser(port);
        agent.signIn("agent");
        assertThat(agent.get(LAYOUTS).status()).as("layouts are for administrators").isEqualTo(403);
    }

    @Test
    void membersOfATeamMeetTheirOwnLayoutThoughTheyHaveTheRightsOfOthers() {
        var agent = new Browser(port);
        agent.signIn("agent");
        var team = made.record("/api/platform/teams", "{\"name\":\"Drawers\",\"members\":[\"" + agent.get("/api/session").text("/user/id") + "\"]}");
        made.record(LAYOUTS, "{\"name\":\"For all\",\"type\":\"parties/accounts\",\"fields\":[{\"path\":\"name\",\"visible\":\"true\"}]}");
        made.record(LAYOUTS, "{\"name\":\"For the team\",\"type\":\"parties/accounts\",\"team\":\"" + team + "\",\"place\":9,\"fields\":[{\"path\":\"name\",\"visible\":\"true\"}]}");

        assertThat(form(agent).path("name").asString()).isEqualTo("For the team");
        assertThat(form(admin).path("name").asString()).isEqualTo("For all");
    }

    @Test
    void everythingSenselessIsToldAtOnce() {
        var refused = admin.post(LAYOUTS, own("""
                {"name":"Bad","type":"parties/accounts","tabs":[{"key":"Bad Key"}],"sections":[{"key":"a","tab":"none","columns":3},{"key":"a"}],
                 "fields":[{"path":"nothing"},{"path":"name","section":"none","visible":"name"},{"path":"name"},{"path":"custom/permit","visible":"custom.limit > 1"},{"path":"custom/limit","visible":"custom.permit != null"},
                           {"path":"custom/grade","readOnly":"custom.grade == 'GOLD'"}],
                 "related":[{"type":"parties/nothing","by":"x"},{"type":"parties/people","by":"name","filter":"nothing eq 1","columns":["nope"],"sort":"-nope"}],
                 "offers":[{"path":"name","options":["X"],"condition":"true"},{"path":"custom/grade","options":["SILVER"],"condition":"1 +"}],
                 "checks":[{"path":"name","condition":"true"}]}"""));

        assertThat(found(refused.json()).split(", ")).contains("tabs/0/key PLACE_KEY_FORM", "tabs/0/en LABEL_MISSING", "sections/0/tab NO_SUCH_PLACE", "sections/0/columns OUT_OF_BOUNDS", "sections/1/key GIVEN_TWICE",
                "fields/0/path UNKNOWN_PATH", "fields/1/section NO_SUCH_PLACE", "fields/1/visible NOT_A_CONDITION", "fields/2/path GIVEN_TWICE", "fields/3/visible SHOWN_BY_ITSELF", "fields/4/visible SHOWN_BY_ITSELF",
                "fields/5/readOnly LOCKED_BY_ITSELF", "related/0/type UNKNOWN_TYPE", "related/1/by NOT_A_LINK_HERE", "related/1/filter NOT_ASKABLE", "related/1/columns UNKNOWN_PATH", "related/1/sort UNKNOWN_PATH",
                "offers/0/path NOT_A_CHOICE", "offers/1/options NOT_AN_OPTION", "offers/1/condition NOT_A_CONDITION", "checks/0/en LABEL_MISSING");
        assertThat(found(admin.post(LAYOUTS, "{\"name\":\"x\",\"type\":\"platform/layouts\"}").json())).isEqualTo("type NO_LAYOUT");
        assertThat(found(admin.post(LAYOUTS, "{\"name\":\"x\",\"type\":\"parties/none\"}").json())).isEqualTo("type UNKNOWN_TYPE");
    }

    @Test
    void aConditionOnWhatTheRoleDoesNotSeeIsRefusedByName() {
        var role = made.record("/api/platform/roles", own("{\"name\":\"Blinkered\",\"grants\":[{\"type\":\"parties/accounts\",\"action\":\"READ\",\"scope\":\"ALL\"}],\"masks\":[{\"type\":\"parties/accounts\",\"path\":\"custom/limit\",\"mode\":\"HIDDEN\"}]}"));

        var refused = admin.post(LAYOUTS, own("{\"name\":\"x\",\"type\":\"parties/accounts\",\"role\":\"" + role + "\",\"fields\":[{\"path\":\"custom/permit\",\"required\":\"custom.limit > 5\"}]}"));

        assertThat(found(refused.json())).isEqualTo("fields/0/required HIDDEN_FROM_ROLE");
        assertThat(refused.body()).contains("Limit");
    }

    @Test
    void aFieldThatALayoutOrViewSpeaksOfDoesNotGo() {
        made.record(LAYOUTS, own(CONDITIONS.formatted("uses")));
        made.record("/api/platform/views", "{\"name\":\"Big limits\",\"type\":\"parties/accounts\",\"filter\":\"" + own("custom/limit") + " gt 5\"}");
        made.record("/api/platform/views", "{\"name\":\"People of big ones\",\"type\":\"parties/people\",\"columns\":[{\"path\":\"account/" + own("custom/limit") + "\"}]}");
        made.record("/api/platform/views", "{\"name\":\"Of another\",\"type\":\"parties/accounts\",\"filter\":\"" + own("custom/limit") + "less eq 5\"}");
        made.record("/api/platform/views", "{\"name\":\"Highest first\",\"type\":\"parties/accounts\",\"look\":{\"sort\":\"-" + own("custom/limit") + "\"}}");
        var field = admin.get("/api/platform/custom-fields?filter=type%20eq%20'parties/accounts'%20and%20key%20eq%20'" + own("limit") + "'").json().at("/items/0");

        var kept = admin.delete("/api/platform/custom-fields/" + field.get("id").asString(), field.get("version").intValue());

        assertThat(kept.text("/code")).isEqualTo("platform.FIELD_IN_USE");
        assertThat(kept.text("/detail")).contains("layout “Rules of uses”").contains("view “Big limits”").contains("view “Highest first”").contains("view “People of big ones”").doesNotContain("Of another");
    }

    @Test
    void aFieldThatASharingRuleSpeaksOfDoesNotGoAlsoWhereTheRuleReachesItByALink() {
        made.record("/api/platform/sharing-rules", sharing("Limits shown", "parties/accounts", own("custom/limit") + " gt 5"));
        made.record("/api/platform/sharing-rules", sharing("People shown", "parties/people", "account/" + own("custom/limit") + " eq 7"));
        var field = admin.get("/api/platform/custom-fields?filter=type%20eq%20'parties/accounts'%20and%20key%20eq%20'" + own("limit") + "'").json().at("/items/0");

        var kept = admin.delete("/api/platform/custom-fields/" + field.get("id").asString(), field.get("version").intValue());

        assertThat(kept.text("/code")).isEqualTo("platform.FIELD_IN_USE");
        assertThat(kept.text("/detail")).contains("sharing rule “Limits shown”").contains("sharing rule “People shown”");
        var shelved = admin.patch("/api/platform/custom-fields/" + field.get("id").asString(), "{\"demands\":{\"shelved\":true}}", field.get("version").intValue());
        assertThat(shelved.text("/code")).isEqualTo("platform.FIELD_IN_USE");
    }

    private String sharing(String name, String type, String filter) {
        var role = admin.get("/api/platform/roles?filter=name%20eq%20'agent'").text("/items/0/id");
        return "{\"name\":\"%s\",\"type\":\"%s\",\"filter\":\"%s\",\"grantee\":{\"type\":\"platform/roles\",\"id\":\"%s\"},\"level\":\"READ\"}".formatted(name, type, filter, role);
    }

    private Browser.Answer account(String grade, String more) {
        return admin.post(ACCOUNTS, own("{\"name\":\"Layout house\",\"kind\":\"ORGANISATION\",\"custom\":{\"grade\":\"" + grade + "\"," + more + "}}"));
    }

    /** Values of fields stay after their story, so each story has fields of its own. */
    private String own(String text) {
        return text.replaceAll("\\b(grade|permit|limit)\\b", "$1" + story);
    }

    private static String found(JsonNode problem) {
        var found = new StringBuilder();
        for (var one : problem.at("/fields")) found.append(found.isEmpty() ? "" : ", ").append(one.get("path").asString()).append(' ').append(one.get("code").asString());
        return found.toString();
    }

    private static JsonNode form(Browser reader) {
        for (var type : reader.get("/api/catalog").json().get("types")) if (type.get("type").asString().equals("parties/accounts")) return type.path("form");
        throw new AssertionError("no accounts");
    }
}
