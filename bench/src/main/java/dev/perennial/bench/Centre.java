package dev.perennial.bench;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A contact centre with fifty agents, their lead, a telephone exchange and customers who can be known by their number. */
final class Centre {

    static final int CUSTOMERS = 2_000;
    private static final int AGENTS = 50;
    private static final String PASSWORD = "evergreen bench " + UUID.randomUUID();

    /** One who answers calls. */
    record Agent(String username, Api api) {}

    final Api admin;
    final Api lead;
    final Api exchange;
    final List<Agent> agents = new ArrayList<>();
    final List<String> customers = new ArrayList<>();
    private final URI base;

    Centre(URI base, String password) {
        this.base = base;
        admin = Api.signIn(base, "admin", password);
        lead = Api.signIn(base, "lead", password);
        exchange = Api.withToken(base, admin.post("/api/platform/tokens", Map.of("name", "exchange", "types", List.of("interactions/interactions"))).get("token").stringValue());
    }

    void open() {
        var model = admin.get("/api/platform/users?fields=department,roles&filter=" + Api.encoded("username eq 'agent'")).get("items").get(0);
        var role = admin.get("/api/platform/roles?fields=name&filter=" + Api.encoded("name eq 'agent'")).get("items").get(0).get("id").stringValue();
        var department = model.get("department").isObject() ? model.get("department").get("id").stringValue() : model.get("department").stringValue();
        var owner = model.get("id").stringValue();
        for (var i = 0; i < AGENTS; i++) agents.add(agent("bench.agent" + i, department, role));
        var lines = new StringBuilder();
        for (var i = 0; i < CUSTOMERS; i++) lines.append(Api.JSON.writeValueAsString(customer(i, owner))).append('\n');
        for (var line : admin.bulk("/api/parties/accounts/bulk?mode=create", BodyPublishers.ofString(lines.toString())).lines().toList()) {
            var answer = Api.JSON.readTree(line);
            if (answer.has("problem")) throw new IllegalStateException(line);
            if (answer.has("id")) customers.add(answer.get("id").stringValue());
        }
        if (customers.size() != CUSTOMERS) throw new IllegalStateException(customers.size() + " customers came instead of " + CUSTOMERS);
    }

    /** The number by which the customer is known. */
    static String number(int customer) {
        return String.format("+86138%08d", 50_000_000 + customer);
    }

    /** A customer of the agents' department. */
    private static Map<String, Object> customer(int number, String owner) {
        var body = new LinkedHashMap<String, Object>();
        body.put("kind", "PERSON");
        body.put("name", Names.of(number));
        body.put("owner", owner);
        body.put("contactPoints", List.of(Map.of("kind", "MOBILE", "value", number(number), "primary", true)));
        return body;
    }

    private Agent agent(String username, String department, String role) {
        var id = admin.post("/api/platform/users", Map.of("username", username, "name", username, "email", username + "@example.com", "department", department, "roles", List.of(role))).get("id").stringValue();
        admin.post("/api/platform/users/" + id + "/set-password", Map.of("password", PASSWORD));
        return new Agent(username, Api.signIn(base, username, PASSWORD));
    }
}
