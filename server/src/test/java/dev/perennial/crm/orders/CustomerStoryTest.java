package dev.perennial.crm.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Announcements;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Membership;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.transfer.RowOutcome;
import dev.perennial.engine.transfer.SetPlan;
import dev.perennial.engine.transfer.SetRow;
import dev.perennial.engine.transfer.SetWriter;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A customer orders, gets his goods, sends some back, and the card knows. */
@StoryTest
@TestPropertySource(properties = Announcements.HOUSE)
@Import(Announcements.class)
class CustomerStoryTest {

    private static final Actor ADMINISTRATOR = new Actor(new UUID(1, 1), "history", new Actor.Rights(true, Map.of()), Membership.NOWHERE, new Actor.Manner(Actor.Via.IMPORT, Locale.ENGLISH, ZoneOffset.UTC));

    @LocalServerPort
    int port;

    @Autowired
    Announcements announcements;

    @Autowired
    SetWriter sets;

    private Browser browser;

    @BeforeEach
    void signIn() {
        browser = new Browser(port);
        browser.signIn("admin");
        announcements.listenTo(OrderConfirmed.class, OrderDelivered.class, OrderCancelled.class);
    }

    @Test
    void aCustomerOrdersAndReturnsAndTheCardKnows() throws Exception {
        var customer = create("parties/accounts", "{\"kind\":\"PERSON\",\"name\":\"陈晓 女士\",\"contactPoints\":[{\"kind\":\"MOBILE\",\"value\":\"139 0000 8812\"}]}");
        var oil = create("products/products", "{\"name\":\"Story oil\",\"price\":{\"amount\":\"68.00\",\"currency\":\"CNY\"},\"cost\":{\"amount\":\"40.00\",\"currency\":\"CNY\"}}");
        for (var day : List.of("2026-05-01", "2026-06-10", "2026-07-20")) order(customer, oil, day, "2");
        var last = order(customer, oil, "2026-09-08", "1");

        assertThat(browser.post("/api/orders/sales-orders/" + last + "/confirm", "{}").text("/status")).isEqualTo("CONFIRMED");
        assertThat(browser.post("/api/orders/sales-orders/" + last + "/deliver", "{}").text("/progress/deliveredAt")).isNotBlank();
        var returned = browser.post("/api/orders/returns", "{\"customer\":\"%s\",\"order\":\"%s\",\"returnedAt\":\"2026-09-20T08:00:00Z\",\"reason\":\"DAMAGED\",\"lines\":[%s]}".formatted(customer, last, line(oil, "1")));

        assertThat(returned.status()).as(returned.body()).isEqualTo(201);
        assertThat(announcements.heard()).hasExactlyElementsOfTypes(OrderConfirmed.class, OrderDelivered.class);
        var card = browser.get("/api/parties/accounts/" + customer + "/card");
        assertThat(card.text("/facts/name")).isEqualTo("陈晓");
        assertThat(card.text("/facts/contactPoints/0/normalised")).isEqualTo("+8613900008812");
        assertThat(habits(card, "/interval/value")).isEqualTo("40");
        assertThat(habits(card, "/products/0/cycle/value")).isEqualTo("43");
        assertThat(habits(card, "/products/0/nextExpectedOn/value")).isEqualTo("2026-10-21");
        assertThat(habits(card, "/repurchase/value")).startsWith("1");
        assertThat(habits(card, "/interval/formula")).contains("3 gaps", "4 purchase days");
        assertValueArrives(customer);
    }

    @Test
    void aDeliveredOrderCannotBeCancelledAndACancelledOneSaysWhy() throws Exception {
        var customer = create("parties/accounts", "{\"kind\":\"ORGANISATION\",\"name\":\"Story & Sons\"}");
        var pot = create("products/products", "{\"name\":\"Story pot\"}");
        var delivered = order(customer, pot, "2026-05-01", "1");
        browser.post("/api/orders/sales-orders/" + delivered + "/confirm", "{}");
        browser.post("/api/orders/sales-orders/" + delivered + "/deliver", "{}");
        var cancelled = order(customer, pot, "2026-05-02", "1");

        var refused = browser.post("/api/orders/sales-orders/" + delivered + "/cancel", "{\"reason\":\"too late\"}");
        var done = browser.post("/api/orders/sales-orders/" + cancelled + "/cancel", "{\"reason\":\"ordered twice\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("orders.WRONG_STATUS");
        assertThat(done.text("/progress/cancelReason")).isEqualTo("ordered twice");
        assertThat(announcements.heard().getLast()).isInstanceOfSatisfying(OrderCancelled.class, event -> assertThat(event.reason()).isEqualTo("ordered twice"));
    }

    @Test
    void aLineWithoutAPriceTakesTheOneOfItsProduct() {
        var customer = create("parties/accounts", "{\"kind\":\"ORGANISATION\",\"name\":\"Priced & Sons\"}");
        var jar = create("products/products", "{\"name\":\"Priced jar\",\"price\":{\"amount\":\"12.50\",\"currency\":\"CNY\"}}");
        var gift = create("products/products", "{\"name\":\"Jar without a price\"}");
        var order = "{\"customer\":\"%s\",\"orderedAt\":\"2026-05-01T08:00:00Z\",\"lines\":[{\"product\":\"%s\",\"quantity\":2}]}";

        assertThat(browser.post("/api/orders/sales-orders", order.formatted(customer, jar)).text("/total/amount")).isEqualTo("25.00");
        assertThat(browser.post("/api/orders/sales-orders", order.formatted(customer, gift)).text("/fields/0/path")).isEqualTo("lines/0/unitPrice");
    }

    @Test
    void theLinesOfAnOrderThatHasEndedStayAsTheyAre() {
        var customer = create("parties/accounts", "{\"kind\":\"ORGANISATION\",\"name\":\"Final & Sons\"}");
        var pot = create("products/products", "{\"name\":\"Final pot\"}");
        var open = order(customer, pot, "2026-05-01", "1");
        var cancelled = order(customer, pot, "2026-05-02", "1");
        browser.post("/api/orders/sales-orders/" + cancelled + "/cancel", "{\"reason\":\"ordered twice\"}");
        var twoPots = "{\"lines\":[" + line(pot, "2") + "]}";

        assertThat(browser.patch("/api/orders/sales-orders/" + open, twoPots, 1).text("/total/amount")).isEqualTo("136.00");
        for (var lines : List.of(twoPots, "{\"lines\":[]}")) {
            var refused = browser.patch("/api/orders/sales-orders/" + cancelled, lines, 2);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("/code")).isEqualTo("orders.LINES_ARE_FINAL");
        }
        assertThat(browser.get("/api/orders/sales-orders/" + cancelled).text("/total/amount")).isEqualTo("68.00");
        assertThat(browser.patch("/api/orders/sales-orders/" + cancelled, "{\"lines\":[" + line(pot, "1") + "],\"shipTo\":{\"consignee\":\"王\"}}", 2).status()).isEqualTo(200);
    }

    @Test
    void aBulkRowCannotChangeTheLinesOfADeliveredOrderButImportedHistoryCan() {
        var customer = create("parties/accounts", "{\"kind\":\"ORGANISATION\",\"name\":\"Bulk & Sons\"}");
        var pot = create("products/products", "{\"name\":\"Bulk pot\"}");
        var delivered = order(customer, pot, "2026-05-01", "1");
        browser.post("/api/orders/sales-orders/" + delivered + "/confirm", "{}");
        browser.post("/api/orders/sales-orders/" + delivered + "/deliver", "{}");
        var number = browser.get("/api/orders/sales-orders/" + delivered).text("/number");

        var answer = browser.with("Content-Type", "application/x-ndjson").post("/api/orders/sales-orders/bulk?mode=upsert&key=number", "{\"number\":\"%s\",\"lines\":[%s]}".formatted(number, line(pot, "3")));
        var row = SetRow.of(Values.NONE.with("number", number).with("lines", List.of(Values.NONE.with("product", UUID.fromString(pot)).with("quantity", new BigDecimal("4")).with("unitPrice", new Money(new BigDecimal("68.00"), "CNY")))), List.of());
        var imported = sets.write(SetPlan.history(TypeName.of("orders/sales-orders"), "number", Cause.importOf("old shop")), List.of(row), ADMINISTRATOR);

        assertThat(answer.body()).contains("\"status\":409", "orders.LINES_ARE_FINAL");
        assertThat(imported).singleElement().isInstanceOf(RowOutcome.Changed.class);
        assertThat(browser.get("/api/orders/sales-orders/" + delivered).text("/total/amount")).isEqualTo("272.00");
    }

    @Test
    void everythingWrongWithAnAccountIsToldAtOnce() {
        var answer = browser.post("/api/parties/accounts", "{\"kind\":\"ORGANISATION\",\"name\":\"Wrong\",\"creditCode\":\"91350100M000100Y44\",\"contactPoints\":[{\"kind\":\"EMAIL\",\"value\":\"nobody\"}],\"addresses\":[{\"label\":\"home\"}]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("fields")).extracting(field -> field.path("path").asString()).containsExactlyInAnyOrder("creditCode", "contactPoints/0/value", "addresses/0");
    }

    @Test
    void theNextPurchaseIsExpectedOnOneDayWhereverItIsTold() throws Exception {
        var customer = create("parties/accounts", "{\"kind\":\"PERSON\",\"name\":\"Twenty and a half days\"}");
        var soap = create("products/products", "{\"name\":\"Story soap\",\"price\":{\"amount\":\"68.00\",\"currency\":\"CNY\"}}");
        for (var day : List.of("2026-05-01", "2026-05-21", "2026-06-11")) order(customer, soap, day, "1");

        var account = browser.get("/api/parties/accounts/" + customer);
        for (var i = 0; i < 100 && !account.text("/value/orders").equals("3"); i++) {
            Thread.sleep(100);
            account = browser.get("/api/parties/accounts/" + customer);
        }
        assertThat(account.text("/value/nextExpectedOn")).isEqualTo("2026-07-02");
        assertThat(habits(browser.get("/api/parties/accounts/" + customer + "/card"), "/nextExpectedOn/value")).isEqualTo("2026-07-02");
    }

    /** The value follows the journal, so it comes a moment later. */
    private void assertValueArrives(String customer) throws InterruptedException {
        var answer = browser.get("/api/parties/accounts/" + customer);
        // three orders are worth as much as four and a return
        for (var i = 0; i < 100 && !(answer.text("/value/orders").equals("4") && answer.text("/value/revenue/amount").equals("408.00")); i++) {
            Thread.sleep(100);
            answer = browser.get("/api/parties/accounts/" + customer);
        }
        assertThat(answer.text("/value/orders")).isEqualTo("4");
        assertThat(answer.text("/value/revenue/amount")).isEqualTo("408.00");
        assertThat(answer.text("/value/margin/amount")).isEqualTo("168.00");
        assertThat(answer.text("/value/firstOrderOn")).isEqualTo("2026-05-01");
        assertThat(answer.text("/value/nextExpectedOn")).isEqualTo("2026-10-18");
    }

    private String order(String customer, String product, String day, String quantity) {
        return create("orders/sales-orders", "{\"customer\":\"%s\",\"orderedAt\":\"%sT06:00:00Z\",\"lines\":[%s]}".formatted(customer, day, line(product, quantity)));
    }

    private static String line(String product, String quantity) {
        return "{\"product\":\"%s\",\"quantity\":%s,\"unitPrice\":{\"amount\":\"68.00\",\"currency\":\"CNY\"}}".formatted(product, quantity);
    }

    private String create(String type, String body) {
        var answer = browser.post("/api/" + type, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("/id");
    }

    private static String habits(Browser.Answer card, String pointer) {
        return card.json().path("parts").valueStream().filter(part -> part.path("part").asString().equals("habits")).findFirst().orElseThrow().path("data").at(pointer).asString();
    }
}
