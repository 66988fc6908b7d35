package dev.perennial.crm.platform.tenant;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.platform.Jobs;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Workshops hold jobs: what the house works out from others stays current and is the same wherever it is told. */
@StoryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DerivedStoryTest {

    private static final String SHOPS = "/api/custom/shops";
    private static final String ERRANDS = "/api/custom/errands";

    @LocalServerPort int port;
    @Autowired Jobs jobs;
    private Browser admin;
    private MadeHere made;

    @BeforeAll
    void open() {
        admin = new Browser(port);
        admin.signIn("admin");
        made = new MadeHere(admin);
        made.type("shops", "shop", "\"many\":{\"en\":\"Shops\"}");
        made.type("errands", "errand", "\"many\":{\"en\":\"Errands\"}");
        made.field("custom/errands", "shop", "LINK", "\"label\":{\"en\":\"Shop\"},\"linking\":{\"target\":\"custom/shops\"}");
        made.field("custom/errands", "price", "DECIMAL", "\"label\":{\"en\":\"Price\"}");
        made.field("custom/errands", "pieces", "WHOLE", "\"label\":{\"en\":\"Pieces\"}");
        made.field("custom/errands", "total", "FORMULA", "\"label\":{\"en\":\"Total\"},\"formula\":{\"expression\":\"custom.price * custom.pieces\",\"result\":\"DECIMAL\"}");
        made.field("custom/shops", "turnover", "ROLL_UP", "\"label\":{\"en\":\"Turnover\"},\"rollUp\":{\"of\":\"custom/errands\",\"by\":\"custom/shop\",\"figure\":\"SUM\",\"value\":\"custom/total\"}");
        made.field("custom/shops", "large", "ROLL_UP", "\"label\":{\"en\":\"Large\"},\"rollUp\":{\"of\":\"custom/errands\",\"by\":\"custom/shop\",\"figure\":\"COUNT\",\"filter\":\"custom/total ge 100\"}");
        made.field("custom/shops", "rank", "FORMULA", "\"label\":{\"en\":\"Rank\"},\"formula\":{\"expression\":\"custom.turnover > 150.0 ? 'gold' : 'plain'\",\"result\":\"TEXT\"}");
        made.field("custom/errands", "shopRank", "LOOKUP", "\"label\":{\"en\":\"Rank of the shop\"},\"lookup\":{\"through\":\"custom/shop\",\"from\":\"custom/rank\"}");
    }

    @AfterAll
    void tidyUp() {
        jobs.awaitQuiet(Duration.ofSeconds(60));
        made.takeAway();
    }

    @Test
    void aWriteIsFollowedAcrossTypesInItsOwnTransaction() {
        var shop = shop("Corner");
        var first = errand("First", shop, "12.50", 4);
        var second = errand("Second", shop, "60", 2);

        assertThat(custom(ERRANDS, first, "total")).isEqualTo("50");
        assertThat(custom(SHOPS, shop, "turnover")).isEqualTo("170");
        assertThat(custom(SHOPS, shop, "large")).isEqualTo("1");
        assertThat(custom(ERRANDS, first, "shopRank")).isEqualTo("gold");
        assertThat(admin.get(SHOPS + "/" + shop).json().get("version").intValue()).as("what follows is no version of its own").isEqualTo(1);

        admin.delete(ERRANDS + "/" + second, 1);
        assertThat(custom(SHOPS, shop, "turnover")).isEqualTo("50");
        assertThat(custom(ERRANDS, first, "shopRank")).isEqualTo("plain");
        admin.post(ERRANDS + "/" + second + "/restore", "{}");
        assertThat(custom(ERRANDS, second, "shopRank")).isEqualTo("gold");

        var other = shop("Market");
        admin.patch(ERRANDS + "/" + second, "{\"custom\":{\"shop\":\"" + other + "\"}}", 3);
        assertThat(custom(SHOPS, shop, "turnover")).isEqualTo("50");
        assertThat(custom(SHOPS, other, "turnover")).isEqualTo("120");
    }

    @Test
    void theValueIsTheSameInListFilterSortReportAndBulk() {
        var shop = shop("Same");
        var lines = IntStream.range(1, 40).mapToObj(i -> "{\"name\":\"E" + i + "\",\"custom\":{\"shop\":\"" + shop + "\",\"price\":" + i + ".1,\"pieces\":" + i % 7 + "}}").toList();
        var bulk = admin.copy().with("Content-Type", "application/x-ndjson").post(ERRANDS + "/bulk", String.join("\n", lines));
        assertThat(bulk.status()).as(bulk.body()).isEqualTo(200);

        var sum = 0.0;
        for (var item : admin.get(ERRANDS + "?limit=100&sort=custom/total&filter=custom/shop%20eq%20'" + shop + "'").json().get("items")) {
            var custom = item.get("custom");
            var expected = Math.round(custom.get("price").doubleValue() * custom.get("pieces").doubleValue() * 1e6) / 1e6;
            assertThat(custom.get("total").doubleValue()).isEqualTo(expected);
            assertThat(admin.get(ERRANDS + "?filter=custom/total%20eq%20" + custom.get("total").asString() + "%20and%20name%20eq%20'" + item.get("name").asString() + "'").json().get("items").size()).isEqualTo(1);
            sum += expected;
        }
        assertThat(Double.parseDouble(custom(SHOPS, shop, "turnover"))).isEqualTo(Math.round(sum * 1e6) / 1e6);
        assertThat(admin.get(ERRANDS + "/aggregate?measures=sum(custom/total)&filter=custom/shop%20eq%20'" + shop + "'").json().at("/items/0/sum(custom~1total)").doubleValue()).isEqualTo(Math.round(sum * 1e6) / 1e6);
    }

    @Test
    void whatStoodBeforeTheDefinitionIsBroughtUpInTheBackground() {
        var shop = shop("Early");
        made.field("custom/shops", "shout", "FORMULA", "\"label\":{\"en\":\"Shout\"},\"formula\":{\"expression\":\"name + '!'\",\"result\":\"TEXT\"}");

        assertThat(jobs.awaitQuiet(Duration.ofSeconds(60))).isTrue();

        assertThat(custom(SHOPS, shop, "shout")).isEqualTo("Early!");
        assertThat(admin.get(SHOPS + "?filter=custom/shout%20eq%20'early!'").json().get("items").size()).isEqualTo(1);
    }

    @Test
    void senselessAndHostileFormulasAreRefusedAndNothingIsWorkedOutFromItself() {
        var ping = "\"type\":\"custom/shops\",\"key\":\"ping\",\"label\":{\"en\":\"Ping\"},";

        assertThat(made.refused("{" + ping + "\"kind\":\"FORMULA\",\"formula\":{\"expression\":\"name +\",\"result\":\"TEXT\"}}")).contains("NOT_A_FORMULA");
        assertThat(made.refused("{" + ping + "\"kind\":\"FORMULA\",\"formula\":{\"expression\":\"nothing * 2\",\"result\":\"DECIMAL\"}}")).contains("nothing");
        assertThat(made.refused("{" + ping + "\"kind\":\"FORMULA\",\"formula\":{\"expression\":\"name\",\"result\":\"DECIMAL\"}}")).contains("NOT_A_FORMULA");
        assertThat(made.refused("{" + ping + "\"kind\":\"FORMULA\",\"formula\":{\"expression\":\"" + "(".repeat(500) + "1" + ")".repeat(500) + "\",\"result\":\"WHOLE\"}}")).contains("NOT_A_FORMULA");
        assertThat(made.refused("{" + ping + "\"kind\":\"ROLL_UP\",\"rollUp\":{\"of\":\"custom/errands\",\"by\":\"custom/price\",\"figure\":\"COUNT\"}}")).contains("NOT_A_LINK_HERE");
        assertThat(made.refused("{" + ping + "\"kind\":\"ROLL_UP\",\"rollUp\":{\"of\":\"custom/errands\",\"by\":\"custom/shop\",\"figure\":\"COUNT\",\"filter\":\"createdAt gt now()\"}}")).contains("NOT_STEADY");
        assertThat(made.refused("{\"type\":\"custom/errands\",\"key\":\"loop\",\"label\":{\"en\":\"Loop\"},\"kind\":\"FORMULA\",\"formula\":{\"expression\":\"custom.loop + 1\",\"result\":\"WHOLE\"}}")).contains("formula/expression");
        var total = admin.get("/api/platform/custom-fields?filter=type%20eq%20'custom/errands'%20and%20key%20eq%20'total'").json().at("/items/0");
        var circle = admin.patch("/api/platform/custom-fields/" + total.get("id").asString(), "{\"formula\":{\"expression\":\"custom.shopRank == 'gold' ? 1.0 : 2.0\"}}", total.get("version").intValue());
        assertThat(circle.body()).contains("CIRCLE").contains("custom/shops");
    }

    @Test
    void nobodyWritesADerivedValueAndItsSourceIsNotTakenAway() {
        var shop = shop("Shut");
        assertThat(admin.patch(SHOPS + "/" + shop, "{\"custom\":{\"turnover\":5}}", 1).body()).contains("DERIVED");

        var price = admin.get("/api/platform/custom-fields?filter=type%20eq%20'custom/errands'%20and%20key%20eq%20'price'").json().at("/items/0");
        assertThat(admin.delete("/api/platform/custom-fields/" + price.get("id").asString(), price.get("version").intValue()).body()).contains("platform.FIELD_IN_USE").contains("field “Total”");
    }

    @Test
    void whoMayNotSeeThePriceIsNotToldItByWhatIsWorkedOutFromIt() {
        var shop = shop("Discreet");
        var errand = errand("Quiet", shop, "777.25", 2);
        var reading = Stream.of("custom/errands", "custom/shops").map("{\"type\":\"%s\",\"action\":\"READ\",\"scope\":\"ALL\"}"::formatted).collect(joining(","));
        var role = made.record("/api/platform/roles", "{\"name\":\"Discreet\",\"grants\":[%s],\"masks\":[{\"type\":\"custom/errands\",\"path\":\"custom/price\",\"mode\":\"HIDDEN\"}]}".formatted(reading));
        var user = admin.post("/api/platform/users", "{\"username\":\"discreet\",\"name\":\"Discreet\",\"email\":\"discreet@example.com\",\"roles\":[\"%s\"]}".formatted(role)).text("/id");
        admin.post("/api/platform/users/" + user + "/set-password", "{\"password\":\"Quite-a-long-one-7\"}");
        var clerk = new Browser(port);
        clerk.signIn("discreet", "Quite-a-long-one-7");

        var told = clerk.get(ERRANDS + "/" + errand);
        assertThat(told.json().at("/custom/pieces").intValue()).isEqualTo(2);
        assertThat(told.body()).doesNotContain("777", "1554", "\"total\"", "\"shopRank\"");
        assertThat(clerk.get(SHOPS + "/" + shop).body()).contains("Discreet").doesNotContain("1554", "\"turnover\"", "\"large\"", "\"rank\"");
        for (var question : List.of("?sort=custom/total", "?filter=custom/total%20gt%201000", "?filter=custom/shopRank%20eq%20'gold'", "/aggregate?measures=sum(custom/total)"))
            assertThat(clerk.get(ERRANDS + question).status()).as(question).isEqualTo(400);
        assertThat(clerk.get(SHOPS + "?filter=custom/large%20gt%200").status()).isEqualTo(400);
    }

    private String shop(String name) {
        return admin.post(SHOPS, "{\"name\":\"" + name + "\"}").text("/id");
    }

    private String errand(String name, String shop, String price, int pieces) {
        var answer = admin.post(ERRANDS, "{\"name\":\"" + name + "\",\"custom\":{\"shop\":\"" + shop + "\",\"price\":" + price + ",\"pieces\":" + pieces + "}}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("/id");
    }

    private String custom(String address, String id, String key) {
        return admin.get(address + "/" + id).json().at("/custom/" + key).asString();
    }
}
