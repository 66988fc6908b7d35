package dev.perennial.crm.platform.money;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.platform.Jobs;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Orders in foreign money are told in ours at the rate of their day, which stands for good once they are delivered; nothing adds that cannot. */
@StoryTest
class MoneyStoryTest {

    private static final String ORDERS = "/api/orders/sales-orders";
    private static final String RATES = "/api/platform/exchange-rates";

    @LocalServerPort int port;
    @Autowired Jobs jobs;

    private Browser admin;
    private String customer;
    private String product;

    @BeforeEach
    void open() {
        admin = as("admin");
        var mark = UUID.randomUUID().toString().substring(0, 8);
        customer = admin.post("/api/parties/accounts", "{\"kind\":\"ORGANISATION\",\"name\":\"Abroad %s\"}".formatted(mark)).text("/id");
        product = admin.post("/api/products/products", "{\"name\":\"Clock %s\"}".formatted(mark)).text("/id");
    }

    @Test
    void anOpenOrderFollowsTheRateAndADeliveredOneKeepsIt() {
        rate("SEK", "2026-03-01", "0.70");
        var open = order("100.00", "SEK", "2026-03-05");
        var delivered = order("200.00", "SEK", "2026-03-05");
        admin.post(ORDERS + "/" + delivered + "/confirm", "{}");
        admin.post(ORDERS + "/" + delivered + "/deliver", "{}");
        assertThat(base(open)).isEqualTo("70.00");
        var version = admin.get(ORDERS + "/" + open).text("/version");

        rate("SEK", "2026-03-04", "0.80");

        await(() -> base(open).equals("80.00"));
        var after = admin.get(ORDERS + "/" + open);
        assertThat(after.text("/base/rates/0")).isEqualTo("SEK/CNY 0.8");
        assertThat(after.text("/base/on")).isEqualTo("2026-03-05");
        assertThat(after.text("/version")).as("what follows is no version of its own").isEqualTo(version);
        assertThat(jobs.awaitQuiet(Duration.ofSeconds(60))).isTrue();
        var kept = admin.get(ORDERS + "/" + delivered);
        assertThat(kept.text("/base/total/amount")).isEqualTo("140.00");
        assertThat(kept.text("/base/rates/0")).isEqualTo("SEK/CNY 0.7");
        assertThat(kept.json().at("/base/frozenOn").isNull()).isFalse();
        assertThat(admin.get(ORDERS + "/" + delivered + "/history").body()).doesNotContain("base/");
    }

    @Test
    void withoutARateNothingIsInventedAndTheGapIsCounted() {
        var unknown = order("500.00", "NOK", "2026-03-05");
        order("10.00", "CNY", "2026-03-05");

        assertThat(admin.get(ORDERS + "/" + unknown).json().at("/base/total").isNull()).isTrue();
        var refused = admin.get("/api/platform/rates/convert?amount=5&from=NOK&to=CNY&on=2026-03-05");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("platform.NO_RATE");
        assertThat(refused.body()).contains("NOK", "2026-03-05");
        assertThat(sums("sum(total)", "base")).containsExactly("10.00 CNY", "-");
        assertThat(aggregate("sum(total)", "base").json().at("/items").findValuesAsString("unconverted(sum(total))")).containsExactly("0", "1");
    }

    @Test
    void totalsOfSeveralCurrenciesAddOnlyInTheWayThatIsAskedFor() {
        rate("DKK", "2026-03-01", "1");
        rate("DKK", "2026-04-01", "2");
        order("100.00", "DKK", "2026-03-05");
        order("30.00", "CNY", "2026-03-05");

        assertThat(sums("sum(total)", "document")).containsExactly("30.00 CNY", "100.00 DKK");
        assertThat(sums("sum(total)", "base")).containsExactly("130.00 CNY");
        assertThat(sums("sum(total),count", "today")).containsExactly("230.00 CNY");
        assertThat(aggregate("sum(total),count", "today").text("/items/0/count")).isEqualTo("2");
        assertThat(aggregate("avg(total)", "today").status()).as("an average of averages would lie").isEqualTo(400);
        assertThat(aggregate("sum(total)", "tomorrow").status()).isEqualTo(400);
        assertThat(admin.get(ORDERS + "?filter=" + encoded("customer eq '" + customer + "' and base/total gt 50") + "&sort=base/total").json().get("items").size()).isEqualTo(1);
    }

    @Test
    void aRateIsEnteredByFinanceOnceADayBetweenCurrenciesThatExist() {
        var finance = as("finance");
        var body = "{\"fromCurrency\":\"isk\",\"toCurrency\":\"%s\",\"validFrom\":\"2026-01-01\",\"rate\":%s}";

        assertThat(as("agent").post(RATES, body.formatted("CNY", "0.05")).status()).isEqualTo(403);
        assertThat(finance.post(RATES, body.formatted("CNY", "0.05")).text("/pair")).isEqualTo("ISK/CNY 2026-01-01");
        assertThat(finance.post(RATES, body.formatted("CNY", "0.06")).body()).contains("TAKEN");
        assertThat(finance.post(RATES, body.formatted("ISK", "0.05")).body()).contains("SAME_CURRENCY");
        assertThat(finance.post(RATES, body.formatted("XYZ", "0.05")).body()).contains("UNKNOWN_CURRENCY");
        assertThat(finance.post(RATES, body.formatted("EUR", "0")).body()).contains("RATE_RANGE");
        assertThat(finance.post(RATES, body.formatted("EUR", "-3")).body()).contains("RATE_RANGE");
        var corrected = finance.copy().with("Content-Type", "application/x-ndjson").post(RATES + "/bulk?mode=upsert&key=pair", "{\"pair\":\"ISK/CNY 2026-01-01\",\"fromCurrency\":\"ISK\",\"toCurrency\":\"CNY\",\"validFrom\":\"2026-01-01\",\"rate\":0.051}");
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        assertThat(admin.get("/api/platform/rates?to=CNY&on=2026-02-01").body()).contains("{\"currency\":\"ISK\",\"rate\":\"0.051\"}");
    }

    @Test
    void thereIsOneCompanyAndItsCurrencyExists() {
        var ours = admin.get("/api/platform/companies").json().at("/items/0");
        var id = ours.get("id").asString();

        assertThat(ours.get("baseCurrency").asString()).isEqualTo("CNY");
        assertThat(admin.get("/api/session").text("/baseCurrency")).isEqualTo("CNY");
        assertThat(admin.post("/api/platform/companies", "{\"name\":\"Second\",\"baseCurrency\":\"EUR\"}").text("/code")).isEqualTo("platform.ONE_COMPANY");
        assertThat(admin.delete("/api/platform/companies/" + id, ours.get("version").intValue()).text("/code")).isEqualTo("platform.ONE_COMPANY");
        assertThat(admin.patch("/api/platform/companies/" + id, "{\"baseCurrency\":\"XYZ\"}", ours.get("version").intValue()).body()).contains("UNKNOWN_CURRENCY");
        assertThat(as("finance").patch("/api/platform/companies/" + id, "{\"baseCurrency\":\"EUR\"}", ours.get("version").intValue()).status()).isEqualTo(403);
    }

    @Test
    void aDayIsTheSameDayForReadersAtBothEndsOfTheWorldAndFilesAreWrittenAsTheyChose() {
        rate("HUF", "2026-05-01", "0.02");
        var writer = as("finance");
        try {
            for (var zone : new String[] {"Etc/GMT+12", "Pacific/Kiritimati"}) {
                assertThat(writer.send("PATCH", "/api/session", "{\"zone\":\"" + zone + "\",\"formats\":{\"date\":\"DAY_DOTS\",\"numbers\":\"POINT_COMMA\",\"weekStarts\":\"SUNDAY\",\"currency\":\"EUR\"}}").status()).isEqualTo(204);

                assertThat(writer.get(RATES + "?filter=" + encoded("pair eq 'HUF/CNY 2026-05-01' and validFrom eq 2026-05-01")).json().at("/items/0/validFrom").asString()).as(zone).isEqualTo("2026-05-01");
                assertThat(exported(writer, RATES, "{\"filter\":\"fromCurrency eq 'HUF'\",\"columns\":[\"validFrom\",\"rate\"]}")).as(zone).contains("01.05.2026").contains("\"0,02\"");
                assertThat(writer.get("/api/session").text("/user/formats/date")).isEqualTo("DAY_DOTS");
            }
            assertThat(writer.send("PATCH", "/api/session", "{\"formats\":{\"currency\":\"XYZ\"}}").body()).contains("UNKNOWN_CURRENCY");
            assertThat(writer.send("PATCH", "/api/session", "{\"locale\":\"xx-nowhere\"}").body()).contains("UNKNOWN_LANGUAGE");
        } finally {
            var me = admin.get("/api/platform/users?filter=" + encoded("username eq 'finance'")).json().at("/items/0");
            admin.patch("/api/platform/users/" + me.get("id").asString(), "{\"zone\":null,\"formats\":{\"date\":null,\"numbers\":null,\"weekStarts\":null,\"currency\":null}}", me.get("version").longValue());
        }
    }

    private String exported(Browser by, String list, String wish) {
        var job = by.post(list + "/export", wish).text("/job");
        assertThat(jobs.awaitQuiet(Duration.ofSeconds(60))).isTrue();
        return by.get("/api/platform/jobs/" + job + "/files/exchange-rates.csv").body();
    }

    private String order(String amount, String currency, String day) {
        var line = "{\"product\":\"%s\",\"quantity\":1,\"unitPrice\":{\"amount\":\"%s\",\"currency\":\"%s\"}}".formatted(product, amount, currency);
        var answer = admin.post(ORDERS, "{\"customer\":\"%s\",\"orderedAt\":\"%sT08:00:00Z\",\"lines\":[%s]}".formatted(customer, day, line));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("/id");
    }

    private void rate(String currency, String day, String rate) {
        var answer = admin.post(RATES, "{\"fromCurrency\":\"%s\",\"validFrom\":\"%s\",\"rate\":%s,\"source\":\"test\"}".formatted(currency, day, rate));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.text("/toCurrency")).as("ours where no other is named").isEqualTo("CNY");
    }

    private String base(String order) {
        return admin.get(ORDERS + "/" + order).text("/base/total/amount");
    }

    private List<String> sums(String measures, String money) {
        var answer = aggregate(measures, money);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var sums = new ArrayList<String>();
        for (var item : answer.json().get("items")) {
            var sum = item.get("sum(total)");
            sums.add(sum.isNull() ? "-" : sum.get("amount").asString() + " " + sum.get("currency").asString());
        }
        return sums;
    }

    private Browser.Answer aggregate(String measures, String money) {
        return admin.get(ORDERS + "/aggregate?measures=" + measures + "&money=" + money + "&filter=" + encoded("customer eq '" + customer + "'"));
    }

    private Browser as(String user) {
        var browser = new Browser(port);
        browser.signIn(user);
        return browser;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void await(BooleanSupplier fact) {
        var until = Instant.now().plusSeconds(40);
        while (!fact.getAsBoolean()) {
            assertThat(Instant.now()).as("it should have happened by now").isBefore(until);
            try {
                Thread.sleep(200);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }
}
