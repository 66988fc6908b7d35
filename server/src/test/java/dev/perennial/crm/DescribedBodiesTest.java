package dev.perennial.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.Browser.Answer;
import dev.perennial.crm.support.Described;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.record.Blueprints;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** What the server answers is what the description of the API promises, to the last property. */
@StoryTest
class DescribedBodiesTest {

    private static final String ACCOUNTS = "/api/parties/accounts";
    private static final String ORDERS = "/api/orders/sales-orders";
    private static final String ACCOUNT = "{\"kind\":\"ORGANISATION\",\"name\":\"%s\",\"contactPoints\":[{\"kind\":\"PHONE\",\"value\":\"13900008080\"}],\"addresses\":[{\"label\":\"Office\",\"city\":\"杭州\",\"line\":\"1\"}]}";

    @LocalServerPort int port;
    @Autowired Blueprints blueprints;

    private Browser admin;
    private Described described;

    @BeforeEach
    void readTheDescription() {
        admin = new Browser(port);
        admin.signIn("admin");
        described = new Described(admin.get("/api/openapi.json").json());
    }

    @Test
    void theRecordsOfEveryTypeAreAsDescribed() {
        var order = order(created(ACCOUNTS, ACCOUNT.formatted("Described buyer")));
        created("/api/orders/returns", "{\"customer\":\"%s\",\"order\":\"%s\",\"returnedAt\":\"2026-09-20T08:00:00Z\",\"reason\":\"DAMAGED\",\"lines\":[%s]}"
                .formatted(order.text("/customer"), order.text("/id"), line(order.text("/lines/0/product"))));

        var differences = new ArrayList<String>();
        for (var type : blueprints.all()) {
            var path = "/api/" + type.name();
            var page = admin.get(path + "?limit=20&count=exact");
            differences.addAll(differences("get", path, page));
            var newest = page.json().at("/items/0/id");
            if (newest.isMissingNode()) continue;
            for (var below : List.of("/{id}", "/{id}/history", "/{id}/timeline")) differences.addAll(differences("get", path + below, admin.get(path + below.replace("{id}", newest.asString()))));
            differences.addAll(differences("get", path + "/aggregate", admin.get(path + "/aggregate?measures=count")));
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void whatWritingAnswersIsAsDescribed() {
        var account = created(ACCOUNTS, ACCOUNT.formatted("Described writer"));
        var id = account.text("/id");
        var order = order(account);
        var bulk = admin.copy().with("Content-Type", "application/x-ndjson").post(ACCOUNTS + "/bulk?mode=create", ACCOUNT.formatted("Described row") + "\n{\"name\":\"\"}\n");

        var differences = new ArrayList<>(differences("post", ACCOUNTS, account));
        differences.addAll(differences("patch", ACCOUNTS + "/{id}", admin.patch(ACCOUNTS + "/" + id, "{\"name\":\"Described anew\"}", 1)));
        differences.addAll(differences("post", ACCOUNTS + "/{id}/flag", admin.post(ACCOUNTS + "/" + id + "/flag", "{\"flag\":\"VIP\"}")));
        differences.addAll(differences("post", ORDERS, order));
        differences.addAll(differences("post", ORDERS + "/{id}/confirm", admin.post(ORDERS + "/" + order.text("/id") + "/confirm", "{}")));
        bulk.body().lines().forEach(row -> differences.addAll(described.differences("post", ACCOUNTS + "/bulk", bulk.status(), JsonMapper.shared().readTree(row))));
        assertThat(differences).isEmpty();
        assertThat(bulk.body().lines()).hasSize(2);
    }

    @Test
    void whatWouldHappenIsAsDescribed() {
        var id = created(ACCOUNTS, ACCOUNT.formatted("Described rehearsal")).text("/id");

        var differences = new ArrayList<>(differences("post", ACCOUNTS, admin.post(ACCOUNTS + "?dryRun=true", ACCOUNT.formatted("Never there"))));
        differences.addAll(differences("patch", ACCOUNTS + "/{id}", admin.patch(ACCOUNTS + "/" + id + "?dryRun=true", "{\"name\":\"Never so\"}", 1)));
        differences.addAll(differences("delete", ACCOUNTS + "/{id}", admin.delete(ACCOUNTS + "/" + id + "?dryRun=true", 1)));
        differences.addAll(differences("post", ACCOUNTS + "/{id}/flag", admin.post(ACCOUNTS + "/" + id + "/flag?dryRun=true", "{\"flag\":\"VIP\"}")));
        assertThat(differences).isEmpty();
    }

    @Test
    void everyRefusalIsAsDescribed() {
        var id = created(ACCOUNTS, ACCOUNT.formatted("Described refusal")).text("/id");
        var nobody = ACCOUNTS + "/00000000-0000-7000-8000-000000000000";

        var refusals = List.of(admin.post(ACCOUNTS, "{\"name\":\"\",\"unknown\":1}"), admin.post(ACCOUNTS, "{"), admin.get(ACCOUNTS + "?filter=nothing%20eq%201"), admin.get(nobody),
                admin.patch(ACCOUNTS + "/" + id, "{\"name\":\"Late\"}", 7), admin.send("PATCH", ACCOUNTS + "/" + id, "{}"), new Browser(port).get(ACCOUNTS));

        assertThat(refusals).extracting(Answer::status).containsExactly(400, 400, 400, 404, 412, 428, 401);
        assertThat(refusals).allSatisfy(refusal -> assertThat(differences("get", ACCOUNTS, refusal)).isEmpty());
    }

    private List<String> differences(String method, String path, Answer answer) {
        return described.differences(method, path, answer.status(), answer.json());
    }

    private Answer order(Answer customer) {
        var product = created("/api/products/products", "{\"name\":\"Described oil\",\"price\":{\"amount\":\"68.00\",\"currency\":\"CNY\"}}").text("/id");
        return created(ORDERS, "{\"customer\":\"%s\",\"orderedAt\":\"2026-05-01T08:00:00Z\",\"lines\":[%s]}".formatted(customer.text("/id"), line(product)));
    }

    private static String line(String product) {
        return "{\"product\":\"%s\",\"quantity\":2,\"unitPrice\":{\"amount\":\"68.00\",\"currency\":\"CNY\"}}".formatted(product);
    }

    private Answer created(String address, String body) {
        var answer = admin.post(address, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }
}
