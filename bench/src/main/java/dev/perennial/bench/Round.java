package dev.perennial.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** All kinds of work at one size of the customer base, ours and then raw SQL, as everybody who measures. */
final class Round {

    private static final String LIST = "/api/parties/accounts?limit=50&fields=number,name,kind,createdAt&sort=-createdAt";

    private final Stage stage;
    private final Raw raw;
    private final Stopwatch watch;
    private final Report report;
    private final int size;
    private final AtomicInteger verbs = new AtomicInteger();
    private final AtomicInteger created = new AtomicInteger();

    Round(Stage stage, Raw raw, Stopwatch watch, Report report, int size) {
        this.stage = stage;
        this.raw = raw;
        this.watch = watch;
        this.report = report;
        this.size = size;
    }

    void run() {
        for (var client : stage.clients.entrySet())
            for (var clients : List.of(1, 8)) {
                var api = client.getValue();
                var who = client.getKey();
                report.add(size, watch.measure("list of 50, newest first", who, clients, _ -> full(api, LIST), clients == 1 ? _ -> raw.newest() : null));
                report.add(size, watch.measure("list of 50, prefix filter, newest first", who, clients, n -> api.get(LIST + "&filter=" + Api.encoded("startswith(name,'" + prefix(n) + "')")),
                        clients == 1 ? n -> raw.newestWithPrefix(prefix(n)) : null));
                var ids = ids(api);
                report.add(size, watch.measure("open record with timeline and related", who, clients, n -> open(api, pick(ids, n)), clients == 1 ? n -> raw.open(UUID.fromString(pick(ids, n))) : null));
            }
        var admin = stage.clients.get("administrator");
        report.add(size, watch.measure("search, 4 letters", "administrator", 1, n -> admin.get(LIST + "&q=" + Api.encoded(prefix(n))), null));
        report.add(size, watch.measure("search, last 4 digits of a phone", "administrator", 1, n -> full(admin, LIST + "&q=" + String.format("%04d", Math.floorMod(n * 31, Math.min(size, 10_000)))), null));
        report.add(size, watch.measure("catalogue and OpenAPI", "administrator", 8, _ -> {
            admin.get("/api/catalog");
            admin.get("/api/openapi.json");
        }, null));
        var ids = ids(admin);
        for (var clients : List.of(1, 8)) {
            report.add(size, watch.measure("one verb, durable", "administrator", clients, _ -> verb(admin, ids), clients == 1 ? n -> raw.change(UUID.fromString(pick(ids, n))) : null));
            report.add(size, watch.measure("create, durable", "administrator", clients, _ -> admin.post("/api/parties/accounts", Stage.body(900_000_000 + created.getAndIncrement() + size)), null));
        }
    }

    private void full(Api api, String path) {
        var items = api.get(path).get("items").size();
        if (items == 0) throw new IllegalStateException("an empty list answers nothing: " + path);
    }

    private void open(Api api, String id) {
        api.get("/api/parties/accounts/" + id);
        api.get("/api/parties/accounts/" + id + "/timeline");
        if (api == stage.clients.get("administrator")) api.get("/api/orders/sales-orders?limit=20&fields=number,orderedAt,status,total&filter=" + Api.encoded("customer eq '" + id + "'"));
    }

    /** Flags one account after the other, then takes the flags away again. */
    private void verb(Api api, List<String> ids) {
        var act = verbs.getAndIncrement();
        var id = ids.get(act % ids.size());
        api.post("/api/parties/accounts/" + id + (act / ids.size() % 2 == 0 ? "/flag" : "/unflag"), Map.of("flag", "DO_NOT_CALL"));
    }

    private List<String> ids(Api api) {
        var ids = new ArrayList<String>();
        api.get("/api/parties/accounts?limit=500&fields=number").get("items").forEach(item -> ids.add(item.get("id").stringValue()));
        return ids;
    }

    private static String pick(List<String> ids, int number) {
        return ids.get(Math.floorMod(number * 31, ids.size()));
    }

    private String prefix(int number) {
        var index = new SplittableRandom(number).nextInt(size);
        var name = Names.of(index).toLowerCase(Locale.ROOT);
        return name.substring(0, 4);
    }
}
