package dev.perennial.crm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    void changes(String type, String id, String patch) {
        var answer = api.patch("/api/" + type + "/" + id, patch, read(type, id).get("version").asLong());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
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
