package dev.perennial.crm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Writes the records that a story begins with. */
final class Clerk {

    private final Browser api;

    Clerk(Browser api) {
        this.api = api;
    }

    String account(String name) {
        return created("/api/parties/accounts", "{\"name\":\"%s\",\"kind\":\"ORGANISATION\"}".formatted(name));
    }

    String account(String name, String phone) {
        return created("/api/parties/accounts", """
                {"name":"%s","kind":"ORGANISATION","contactPoints":[{"kind":"PHONE","value":"%s","primary":true}]}""".formatted(name, phone));
    }

    String product(String name) {
        return created("/api/products/products", "{\"name\":\"%s\",\"price\":{\"amount\":\"25.00\",\"currency\":\"CNY\"}}".formatted(name));
    }

    /** An order of four pieces, placed so many days ago. */
    String order(String customer, String product, int daysAgo) {
        return created("/api/orders/sales-orders", """
                {"customer":"%s","channel":"PHONE","orderedAt":"%s","lines":[{"product":"%s","quantity":4,"unitPrice":{"amount":"25.00","currency":"CNY"}}]}"""
                .formatted(customer, Instant.now().minus(daysAgo, ChronoUnit.DAYS), product));
    }

    /** A product of which so many lie in a warehouse. */
    String stocked(String name, int quantity) {
        var product = created("/api/products/products", """
                {"name":"%s","price":{"amount":"68.00","currency":"CNY"},"cost":{"amount":"39.50","currency":"CNY"}}""".formatted(name));
        var warehouse = created("/api/fulfilment/warehouses", "{\"name\":\"Shelves of %s\",\"active\":true}".formatted(name));
        post("/api/fulfilment/stock-items/receive", "{\"product\":\"%s\",\"warehouse\":\"%s\",\"quantity\":%d,\"batch\":\"B1\"}".formatted(product, warehouse, quantity));
        return product;
    }

    /** An order of two pieces that go to somebody else than the customer. */
    String orderFor(String customer, String product, String consignee, String phone) {
        return created("/api/orders/sales-orders", """
                {"customer":"%s","channel":"WEB","orderedAt":"%s","shipTo":{"consignee":"%s","phone":"%s","address":"上海市静安区南京西路 1038 号"},
                 "lines":[{"product":"%s","batch":"B1","quantity":2,"unitPrice":{"amount":"68.00","currency":"CNY"}}]}"""
                .formatted(customer, Instant.now().minus(10, ChronoUnit.DAYS), consignee, phone, product));
    }

    /** Many records at once. */
    void creates(String type, Stream<String> records) {
        var lines = records.collect(Collectors.joining("\n"));
        var answer = api.copy().with("Content-Type", "application/x-ndjson").post("/api/" + type + "/bulk?mode=create", lines);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("\"problem\"");
    }

    void changes(String type, String id, String patch) {
        var answer = api.patch("/api/" + type + "/" + id, patch, read(type, id).get("version").asLong());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    void deletes(String type, String id) {
        var answer = api.delete("/api/" + type + "/" + id, read(type, id).get("version").asLong());
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    }

    JsonNode read(String type, String id) {
        return api.get("/api/" + type + "/" + id).json();
    }

    JsonNode get(String address) {
        return api.get(address).json();
    }

    void post(String address, String body) {
        var answer = api.post(address, body);
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    }

    String created(String address, String body) {
        var answer = api.post(address, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("/id");
    }
}
