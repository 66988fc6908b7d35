package dev.perennial.bench;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Sets the stage: users who see a sliver, a tenth and all of the accounts, and the accounts themselves, brought in by the public bulk address. */
final class Stage {

    private static final int BLOCK = 20_000;
    private static final int WARM_UPS = 1_500;
    private static final int SLIVER = 5_000;
    private static final int TENTH = 10;
    private static final String PASSWORD = "evergreen bench " + UUID.randomUUID();

    /** Who measures, by the share of the accounts he sees. */
    final Map<String, Api> clients = new LinkedHashMap<>();

    private final Api admin;
    private final URI base;
    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private String sliverOwner;
    private String tenthOwner;
    private String restOwner;

    Stage(URI base, Api admin) {
        this.base = base;
        this.admin = admin;
        clients.put("administrator", admin);
    }

    void castUsers() {
        var own = role("own", "OWN");
        var department = role("department", "DEPARTMENT");
        var all = role("all", "ALL");
        sliverOwner = user("sliver", own, department("Sliver"));
        tenthOwner = user("tenth", department, department("Tenth"));
        restOwner = user("whole", all, department("Rest"));
    }

    /** Lets every kind of work run for a while, so that the first cells do not pay for a server that has just started. */
    void warmUp() {
        for (var round = 0; round < WARM_UPS; round++) {
            var created = admin.post("/api/parties/accounts", body(800_000_000 + round)).get("id").stringValue();
            admin.get("/api/parties/accounts?limit=50&sort=-createdAt");
            admin.get("/api/parties/accounts?limit=50&sort=-createdAt&filter=" + Api.encoded("startswith(name,'baco')"));
            admin.get("/api/parties/accounts/" + created);
            admin.get("/api/parties/accounts/" + created + "/timeline");
        }
    }

    /** One unmeasured list and one record for each who measures. */
    void readAsEverybody() {
        for (var api : clients.values()) {
            var items = api.get("/api/parties/accounts?limit=50&sort=-createdAt&filter=" + Api.encoded("startswith(name,'baco')")).get("items");
            for (var item : items.valueStream().limit(1).toList()) api.get("/api/parties/accounts/" + item.get("id").stringValue() + "/timeline");
            api.get("/api/parties/accounts?limit=50&sort=-createdAt");
        }
    }

    /** How many of so many accounts he sees who measures under this name. */
    static int seenBy(String who, int accounts) {
        return switch (who) {
            case "sees 0.02 %" -> accounts / SLIVER;
            case "sees 10 %" -> accounts / TENTH;
            case String _ -> accounts;
        };
    }

    /** Adds accounts up to the wanted number and returns how many came in each second of the requests. */
    double fill(int from, int to) {
        var nanos = 0L;
        for (var start = from; start < to; start += BLOCK) {
            var lines = new StringBuilder();
            for (var i = start; i < Math.min(to, start + BLOCK); i++) lines.append(account(i)).append('\n');
            var begun = System.nanoTime();
            var answer = admin.bulk("/api/parties/accounts/bulk?mode=create", BodyPublishers.ofString(lines.toString()));
            nanos += System.nanoTime() - begun;
            if (answer.contains("\"problem\"")) throw new IllegalStateException("a row was refused: " + answer.substring(answer.indexOf("\"problem\"") - 40).lines().findFirst().orElse(""));
        }
        return (to - from) / (nanos / 1e9);
    }

    /** The JSON of an account that no other number shares. */
    static Map<String, Object> body(int number) {
        var body = new TreeMap<String, Object>();
        body.put("name", Names.of(number));
        body.put("kind", "ORGANISATION");
        body.put("contactPoints", List.of(Map.of("kind", "MOBILE", "value", String.format("+861%010d", 3_000_000_000L + number), "primary", true)));
        body.put("addresses", List.of(Map.of("country", "CN", "city", "青岛市", "line", "香港中路 " + number % 900 + " 号")));
        return body;
    }

    private String account(int number) {
        var body = body(number);
        // Spread thinly over all ages, so that a sliver is not simply the oldest or the newest part of the table.
        body.put("owner", number % SLIVER == 7 ? sliverOwner : number % TENTH == 3 ? tenthOwner : restOwner);
        return Api.JSON.writeValueAsString(body);
    }

    private String department(String name) {
        return admin.post("/api/platform/departments", Map.of("name", name + " " + mark)).get("id").stringValue();
    }

    private String role(String name, String scope) {
        var grants = List.of("READ", "CREATE", "CHANGE").stream().map(action -> Map.of("type", "parties/accounts", "action", action, "scope", scope)).toList();
        return admin.post("/api/platform/roles", Map.of("name", "bench " + name + " " + mark, "grants", grants, "verbGrants", List.of(Map.of("type", "parties/accounts", "verb", "*")))).get("id").stringValue();
    }

    private String user(String name, String role, String department) {
        var username = name + "." + mark;
        var id = admin.post("/api/platform/users", Map.of("username", username, "name", name, "email", username + "@example.com", "department", department, "roles", List.of(role))).get("id").stringValue();
        admin.post("/api/platform/users/" + id + "/set-password", Map.of("password", PASSWORD));
        clients.put(switch (name) {
            case "sliver" -> "sees 0.02 %";
            case "tenth" -> "sees 10 %";
            default -> "sees 100 %";
        }, Api.signIn(base, username, PASSWORD));
        return id;
    }
}
