package dev.perennial.crm.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.Browser.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everybody who takes part in a complaint, with goods on the shelves and a customer whose order went wrong. */
final class ComplaintStage {

    private final int port;
    private final Map<String, Browser> people = new HashMap<>();
    final String productNumber = "OIL-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    final String product;
    final String house;
    final String customer;
    final String order;

    ComplaintStage(int port, int onTheShelves) {
        this.port = port;
        product = create("admin", "products/products", "{\"number\":\"%s\",\"name\":\"Story oil\",\"price\":{\"amount\":\"68.00\",\"currency\":\"CNY\"},\"cost\":{\"amount\":\"39.50\",\"currency\":\"CNY\"}}".formatted(productNumber));
        house = create("admin", "fulfilment/warehouses", "{\"name\":\"House %s\",\"active\":true}".formatted(productNumber));
        stock(product, onTheShelves);
        customer = create("agent", "parties/accounts", "{\"kind\":\"PERSON\",\"name\":\"张先生 %s\",\"contactPoints\":[{\"kind\":\"MOBILE\",\"value\":\"+8613800004711\"}]}".formatted(productNumber));
        order = create("agent", "orders/sales-orders", """
                {"customer":"%s","orderedAt":"%s","shipTo":{"consignee":"Aunt Zhang","phone":"139 0000 4712","address":"Road B 2"},
                 "lines":[{"product":"%s","batch":"TEA-2604","quantity":2,"unitPrice":{"amount":"68.00","currency":"CNY"}}]}""".formatted(customer, now(), product));
    }

    void stock(String of, int quantity) {
        if (quantity > 0) assertThat(as("admin").post("/api/fulfilment/stock-items/receive", "{\"product\":\"%s\",\"warehouse\":\"%s\",\"quantity\":%d,\"batch\":\"B1\"}".formatted(of, house, quantity)).status()).isEqualTo(200);
    }

    Browser as(String username) {
        return people.computeIfAbsent(username, name -> {
            var browser = new Browser(port);
            browser.signIn(name);
            return browser;
        });
    }

    String create(String username, String type, String body) {
        var answer = as(username).post("/api/" + type, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("/id");
    }

    String now() {
        return as("admin").get("/api/session").text("/now");
    }

    void wait(String duration) {
        assertThat(as("admin").post("/api/platform/clock/advance", "{\"by\":\"" + duration + "\"}").status()).isEqualTo(200);
    }

    /** A complaint about the order, taken down by the agent. */
    String complaint() {
        return create("agent", "service/cases", "{\"kind\":\"COMPLAINT\",\"customer\":\"%s\",\"subject\":\"Leaked in the post\",\"story\":\"private words\",\"reference\":{\"order\":\"%s\",\"line\":\"1\"}}".formatted(customer, order));
    }

    Answer act(String username, String id, String verb, String body) {
        return as(username).post("/api/service/cases/" + id + "/" + verb, body);
    }

    /** The same, which must be possible. */
    Answer must(String username, String id, String verb, String body) {
        var answer = act(username, id, verb, body);
        assertThat(answer.status()).as("%s %s: %s", username, verb, answer.body()).isEqualTo(200);
        return answer;
    }

    /** Waits until the house has done all that it can do by itself. */
    void settle() {
        wait("PT0S");
    }

    /** Takes the complaint so far that the lead can decide. */
    String assessed() {
        var id = complaint();
        must("agent", id, "acknowledge", "{}");
        must("agent", id, "assess", "{\"reason\":\"leaked in the post\"}");
        return id;
    }

    String decided(String decision) {
        var id = assessed();
        must("lead", id, "decide", decision);
        settle();
        return id;
    }

    /** Lets finance answer what was decided. */
    void finance(String id, String verb, String body) {
        var answer = as("finance").post("/api/finance/approvals/" + seen("lead", id).text("/fulfilment/approval") + "/" + verb, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        settle();
    }

    void pick(String id) {
        var order = seen("lead", id).text("/fulfilment/outboundOrder");
        var lines = as("warehouse").get("/api/fulfilment/outbound-orders/" + order);
        var picked = as("warehouse").post("/api/fulfilment/outbound-orders/" + order + "/pick", "{\"lines\":[{\"line\":\"1\",\"scanned\":\"%s\",\"quantity\":%s}]}".formatted(productNumber, lines.text("/lines/0/quantity")));
        assertThat(picked.status()).as(picked.body()).isEqualTo(200);
        settle();
    }

    void ship(String id) {
        var order = seen("lead", id).text("/fulfilment/outboundOrder");
        var shipped = as("shipping").post("/api/fulfilment/outbound-orders/" + order + "/ship", "{\"courier\":\"SF\",\"trackingNumber\":\"SF1234567890123\"}");
        assertThat(shipped.status()).as(shipped.body()).isEqualTo(200);
        settle();
    }

    /** The titles of what somebody still has to do about the record. */
    List<String> tasks(String username, String record) {
        return as(username).get("/api/platform/tasks?filter=record%20eq%20'" + record + "'%20and%20state%20eq%20'OPEN'%20and%20kind%20ne%20'NOTICE'").json().path("items").valueStream().map(task -> task.path("title").asString()).toList();
    }

    /** The titles of what somebody was told about the record. */
    List<String> notices(String username, String record) {
        return as(username).get("/api/platform/tasks?filter=record%20eq%20'" + record + "'%20and%20kind%20eq%20'NOTICE'").json().path("items").valueStream().map(task -> task.path("title").asString()).toList();
    }

    String available() {
        return as("admin").get("/api/fulfilment/stock-items?filter=product%20eq%20'" + product + "'").text("/items/0/available");
    }

    Answer seen(String username, String id) {
        return as(username).get("/api/service/cases/" + id);
    }
}
