package dev.perennial.crm.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody keeps the way he looks at a list, for himself, for his team, and for the house. */
@StoryTest
class ViewStoryTest {

    private static final String ADDRESS = "/api/platform/views";
    private static final String MARGIN = "value/margin/amount gt 4711";

    @LocalServerPort
    int port;

    private Browser admin;
    private Browser seller;
    private Browser agent;

    @BeforeEach
    void signIn() {
        admin = as("admin");
        seller = as("seller");
        agent = as("agent");
    }

    @Test
    void whatSomebodyKeepsIsHisAlone() {
        var view = keep(seller, "Mine", "kind eq 'ORGANISATION'");

        assertThat(seller.get(ADDRESS + "/" + view).text("/shared")).isEqualTo("PRIVATE");
        assertThat(seller.get(ADDRESS + "/" + view).text("/columns/1/width")).isEqualTo("140");
        assertThat(agent.get(ADDRESS + "/" + view).status()).isEqualTo(404);
        assertThat(names(agent)).doesNotContain("Mine");
        assertThat(agent.patch(ADDRESS + "/" + view, "{\"name\":\"Yours\"}", 1).status()).isEqualTo(404);
    }

    @Test
    void aTeamUsesAndManagesWhatIsSharedWithIt() {
        var team = team("Field force", "seller", "agent");
        var view = keep(seller, "Field", "kind eq 'ORGANISATION'");
        var shared = seller.post(ADDRESS + "/" + view + "/share", "{\"team\":\"%s\"}".formatted(team));

        assertThat(shared.text("/shared")).isEqualTo("TEAM");
        assertThat(agent.patch(ADDRESS + "/" + view, "{\"name\":\"Field, by name\",\"look\":{\"sort\":\"name\"}}", 2).status()).isEqualTo(200);
        assertThat(as("lead").get(ADDRESS + "/" + view).status()).isEqualTo(404);
        assertThat(agent.delete(ADDRESS + "/" + view, 3).status()).as("only its owner deletes it").isEqualTo(403);

        seller.post(ADDRESS + "/" + view + "/withdraw", "{}");

        assertThat(agent.get(ADDRESS + "/" + view).status()).isEqualTo(404);
    }

    @Test
    void nobodySharesWithATeamThatHeIsNotIn() {
        var team = team("Far away", "lead");
        var view = keep(seller, "Not theirs", null);

        assertThat(seller.post(ADDRESS + "/" + view + "/share", "{\"team\":\"%s\"}".formatted(team)).text("/code")).isEqualTo("platform.NOT_IN_TEAM");
        assertThat(as("lead").get(ADDRESS + "/" + view).status()).isEqualTo(404);
    }

    @Test
    void onlyWhoHoldsTheRightOffersAViewToEverybody() {
        var view = keep(seller, "For all?", null);

        assertThat(seller.post(ADDRESS + "/" + view + "/publish", "{}").status()).isEqualTo(403);
        assertThat(seller.patch(ADDRESS + "/" + view, "{\"shared\":\"PUBLIC\"}", 1).status()).as("nor by the form").isEqualTo(400);
        assertThat(admin.post(ADDRESS + "/" + view + "/publish", "{}").text("/shared")).isEqualTo("PUBLIC");
        assertThat(names(agent)).contains("For all?");
        assertThat(agent.patch(ADDRESS + "/" + view, "{\"name\":\"Mine now\"}", 3).status()).isEqualTo(403);
    }

    @Test
    void aFilterOnWhatItsReaderMayNotSeeIsShownAsSuchAndTellsNothing() {
        var view = keep(admin, "Rich ones", MARGIN);
        admin.post(ADDRESS + "/" + view + "/publish", "{}");
        var seen = agent.get(ADDRESS + "/" + view);

        assertThat(admin.get(ADDRESS + "/" + view).text("/filter")).isEqualTo(MARGIN);
        assertThat(agent.get("/api/parties/accounts?filter=" + encoded(MARGIN)).status()).as("the agent may not see margins").isEqualTo(400);
        assertThat(seen.text("/filter")).isEqualTo("crm.hidden()");
        assertThat(agent.get("/api/parties/accounts?filter=" + encoded(seen.text("/filter"))).status()).as("no list takes it for everything").isEqualTo(400);
        for (var surface : List.of("/" + view, "/" + view + "?fields=filter", "?fields=filter,name", "/" + view + "/history", "/" + view + "/timeline"))
            assertThat(agent.get(ADDRESS + surface).body()).as(surface).doesNotContain("4711").doesNotContain("margin");
        assertThat(agent.get(ADDRESS + "?filter=" + encoded("contains(filter,'4711')")).status()).as("nor can it be guessed piece by piece").isEqualTo(400);
        assertThat(agent.get(ADDRESS + "?sort=filter").status()).isEqualTo(400);
    }

    @Test
    void aFilterThatCannotBeReadIsRefusedWithItsPlace() {
        var refused = seller.post(ADDRESS, body("Broken", "kind eq"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/fields/0/path")).isEqualTo("filter");
        assertThat(refused.text("/fields/0/message")).contains("8");
        assertThat(seller.post(ADDRESS, "{\"name\":\"Nowhere\",\"type\":\"parties/nothing\"}").text("/fields/0/code")).isEqualTo("UNKNOWN_TYPE");
    }

    @Test
    void everybodyPinsForHimselfAndAListOpensWithOneView() {
        var first = keep(seller, "First", null);
        var second = keep(seller, "Second", null);
        choose(first, true, true);
        choose(second, false, true);
        var choices = seller.get("/api/platform/view-choices?type=parties/accounts");

        assertThat(choices.json().path("items").valueStream().filter(choice -> choice.path("first").asBoolean()).map(choice -> choice.path("view").asString())).containsExactly(second);
        assertThat(choices.json().path("items").valueStream().filter(choice -> choice.path("pinned").asBoolean()).map(choice -> choice.path("view").asString())).contains(first);
        assertThat(agent.get("/api/platform/view-choices?type=parties/accounts").body()).doesNotContain(first);
        assertThat(agent.post("/api/platform/view-choices/" + first, "{\"pinned\":true,\"first\":false}").status()).isEqualTo(404);
    }

    private void choose(String view, boolean pinned, boolean first) {
        assertThat(seller.post("/api/platform/view-choices/" + view, "{\"pinned\":%s,\"first\":%s}".formatted(pinned, first)).status()).isEqualTo(204);
    }

    private Browser as(String user) {
        var browser = new Browser(port);
        browser.signIn(user);
        return browser;
    }

    private static String keep(Browser by, String name, String filter) {
        var kept = by.post(ADDRESS, body(name, filter));
        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        return kept.text("/id");
    }

    private static String body(String name, String filter) {
        return """
                {"name":"%s","type":"parties/accounts","filter":%s,"look":{"sort":"-createdAt","totals":["value/revenue"]},"columns":[{"path":"name","width":240},{"path":"number","width":140}]}"""
                .formatted(name, filter == null ? "null" : "\"" + filter + "\"");
    }

    private String team(String name, String... usernames) {
        var members = StreamSupport.stream(List.of(usernames).spliterator(), false)
                .map(username -> "\"" + admin.get("/api/platform/users?filter=" + encoded("username eq '" + username + "'")).text("/items/0/id") + "\"").toList();
        return admin.post("/api/platform/teams", "{\"name\":\"%s\",\"members\":[%s]}".formatted(name, String.join(",", members))).text("/id");
    }

    private static List<String> names(Browser by) {
        return by.get(ADDRESS + "?limit=200").json().path("items").valueStream().map(view -> view.path("name").asString()).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
