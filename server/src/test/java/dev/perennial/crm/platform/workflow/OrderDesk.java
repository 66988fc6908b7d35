package dev.perennial.crm.platform.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes orders and definitions for tests of processes, and looks at what comes of them, as the administrator does. */
final class OrderDesk {

    private final Browser browser;

    OrderDesk(int port) {
        this.browser = new Browser(port);
        browser.signIn("admin");
    }

    /** A placed order. */
    UUID order() {
        var customer = id(browser.post("/api/parties/accounts", "{\"kind\":\"ORGANISATION\",\"name\":\"Process customer " + UUID.randomUUID() + "\"}"));
        var product = id(browser.post("/api/products/products", "{\"name\":\"Process product\"}"));
        return id(browser.post("/api/orders/sales-orders", """
                {"customer":"%s","orderedAt":"2026-05-01T08:00:00Z","lines":[{"product":"%s","quantity":"1","unitPrice":{"amount":"10.00","currency":"CNY"}}]}""".formatted(customer, product)));
    }

    void act(UUID order, String verb) {
        act(order, verb, "{}");
    }

    void act(UUID order, String verb, String body) {
        var answer = browser.post("/api/orders/sales-orders/" + order + "/" + verb, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    String status(UUID order) {
        return browser.get("/api/orders/sales-orders/" + order).text("/status");
    }

    /** A draft, not yet deployed. */
    UUID draft(String xml) {
        return id(browser.post("/api/platform/process-definitions", JsonMapper.shared().writeValueAsString(Map.of("xml", xml))));
    }

    Browser.Answer deploy(UUID definition) {
        return browser.post("/api/platform/process-definitions/" + definition + "/deploy", "{}");
    }

    void deployed(String xml) {
        var answer = deploy(draft(xml));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** Lets time pass until all that this sets going is done. */
    void advance(String by) {
        var answer = browser.post("/api/platform/clock/advance", "{\"by\":\"" + by + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** The titles of the tasks of the order in a state, in the order in which they came. */
    List<String> tasks(UUID order, String state) {
        var titles = new ArrayList<String>();
        browser.get("/api/platform/tasks?sort=createdAt&fields=title,record,state&limit=500").json().get("items").forEach(task -> {
            if (task.at("/record/id").asString().equals(order.toString()) && task.get("state").asString().equals(state)) titles.add(task.get("title").asString());
        });
        return titles;
    }

    /** Completes the open task with the title. */
    void complete(UUID order, String title) {
        for (var task : browser.get("/api/platform/tasks?sort=-createdAt&fields=title,record,state&limit=500").json().get("items"))
            if (task.at("/record/id").asString().equals(order.toString()) && task.get("title").asString().equals(title) && task.get("state").asString().equals("OPEN")) {
                var answer = browser.post("/api/platform/tasks/" + task.get("id").asString() + "/complete", "{}");
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            }
    }

    /** The one incident of the order. */
    JsonNode incident(UUID order) {
        for (var incident : browser.get("/api/platform/process-incidents?limit=100").json().get("items"))
            if (incident.at("/record/id").asString().equals(order.toString())) return browser.get("/api/platform/process-incidents/" + incident.get("id").asString()).json();
        throw new AssertionError("there is no incident of " + order);
    }

    Browser browser() {
        return browser;
    }

    private static UUID id(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return UUID.fromString(answer.text("/id"));
    }
}
