package dev.perennial.bench;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Readers who see a sliver, a tenth and all, and the accounts and people from which many more are copied. */
final class SearchStage {

    static final int ACCOUNTS = 40_000;
    static final int PEOPLE = 40_000;
    private static final int BLOCK = 20_000;
    private static final List<String> TYPES = List.of("parties/accounts", "parties/people", "orders/sales-orders", "service/cases");
    private static final String PASSWORD = "evergreen bench " + UUID.randomUUID();

    /** Who searches, by the share of the records he sees. */
    final Map<String, Api> readers = new LinkedHashMap<>();

    private final URI base;
    private final Api admin;

    SearchStage(URI base, Api admin) {
        this.base = base;
        this.admin = admin;
        readers.put("administrator", admin);
    }

    void open() {
        var sliver = user("sliver", role("own", "OWN"));
        var tenth = user("tenth", role("department", "DEPARTMENT"));
        var rest = user("rest", role("all", "ALL"));
        readers.remove("rest");
        IntFunction<String> owner = number -> place(number) < 8 ? sliver : place(number) < 4_008 ? tenth : rest;
        fill("parties/accounts", ACCOUNTS, number -> {
            var body = new TreeMap<>(Stage.body(number));
            body.put("owner", owner.apply(number));
            return body;
        });
        var account = admin.get("/api/parties/accounts?limit=1&fields=number").get("items").get(0).get("id").stringValue();
        fill("parties/people", PEOPLE, number -> person(number, account, owner.apply(number)));
    }

    /** A place of its own for each of the first forty thousand, which tells nothing of the name that belongs to the number. */
    private static int place(int number) {
        return number * 24_721 % ACCOUNTS;
    }

    /** Signs the readers in who were made by an earlier run. */
    void reopen() {
        for (var name : List.of("sliver", "tenth")) enter(name, admin.get("/api/platform/users?fields=username&filter=" + Api.encoded("username eq '" + name + "'")).get("items").get(0).get("id").stringValue());
    }

    private static Map<String, Object> person(int number, String account, String owner) {
        var points = List.of(Map.of("kind", "MOBILE", "value", String.format("+861%010d", 7_000_000_000L + number), "primary", true),
                Map.of("kind", "EMAIL", "value", "post" + number + "@" + Names.of(number * 31 + 1).toLowerCase().replaceAll("[^a-z]", "") + "mail.example", "primary", false));
        return Map.of("name", Names.ofPerson(number), "account", account, "owner", owner, "contactPoints", points);
    }

    private void fill(String type, int many, IntFunction<Map<String, Object>> body) {
        for (var start = 0; start < many; start += BLOCK) {
            var lines = new StringBuilder();
            IntStream.range(start, Math.min(many, start + BLOCK)).forEach(number -> lines.append(Api.JSON.writeValueAsString(body.apply(number))).append('\n'));
            var answer = admin.bulk("/api/" + type + "/bulk?mode=create", BodyPublishers.ofString(lines.toString()));
            if (answer.contains("\"problem\"")) throw new IllegalStateException("a row was refused: " + answer.lines().filter(line -> line.contains("\"problem\"")).findFirst().orElse(""));
        }
    }

    private String role(String name, String scope) {
        var grants = TYPES.stream().flatMap(type -> List.of("READ", "CREATE").stream().map(action -> Map.of("type", type, "action", action, "scope", scope))).toList();
        return admin.post("/api/platform/roles", Map.of("name", "bench " + name, "grants", grants)).get("id").stringValue();
    }

    private String user(String name, String role) {
        var department = admin.post("/api/platform/departments", Map.of("name", "Department of " + name)).get("id").stringValue();
        var id = admin.post("/api/platform/users", Map.of("username", name, "name", name, "email", name + "@example.com", "department", department, "roles", List.of(role))).get("id").stringValue();
        enter(name, id);
        return id;
    }

    private void enter(String name, String id) {
        admin.post("/api/platform/users/" + id + "/set-password", Map.of("password", PASSWORD));
        readers.put(switch (name) {
            case "sliver" -> "sees 0.02 %";
            case "tenth" -> "sees 10 %";
            default -> name;
        }, Api.signIn(base, name, PASSWORD));
    }
}
