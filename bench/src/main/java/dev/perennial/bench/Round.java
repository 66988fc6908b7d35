package dev.perennial.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

/** All kinds of work at one size of the customer base, ours and then raw SQL, as everybody who measures. */
final class Round {

    private static final String LIST = "/api/parties/accounts?fields=number,name,kind,createdAt&sort=-createdAt&limit=";
    private static final String FLAG = "DO_NOT_CALL";
    private static final int PAGE = 50;
    /** So few that who sees a sliver or a tenth fills the page at every size, so that growth is that of the customer base and not of the answer. */
    private static final int SHORT_PAGE = 5;

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
        stage.clients.forEach((who, api) -> {
            for (var clients : List.of(1, 8)) {
                lists(api, who, clients, PAGE);
                var ids = ids(api);
                measure("open record with timeline and related", who, clients, n -> open(api, pick(ids, n)), clients == 1 ? n -> raw.open(UUID.fromString(pick(ids, n))) : null);
            }
            lists(api, who, 1, SHORT_PAGE);
        });
        others(stage.clients.get("administrator"));
    }

    private void lists(Api api, String who, int clients, int limit) {
        var seen = Stage.seenBy(who, size);
        var bare = clients == 1 && limit == PAGE;
        measure("list of " + limit + ", newest first", who, clients, _ -> Answers.newest(api.get(LIST + limit), limit, seen), bare ? _ -> raw.newest() : null);
        measure("list of " + limit + ", prefix filter, newest first", who, clients, n -> {
            var prefix = prefix(n, limit == PAGE);
            return Answers.beginning(api.get(LIST + limit + "&filter=" + Api.encoded("startswith(name,'" + prefix + "')")), prefix);
        }, bare ? n -> raw.newestWithPrefix(prefix(n, true)) : null);
    }

    private void others(Api admin) {
        measure("search, 4 letters", "administrator", 1, n -> Answers.some(admin.get(LIST + PAGE + "&q=" + Api.encoded(prefix(n, true)))), null);
        measure("search, last 4 digits of a phone", "administrator", 1, n -> Answers.some(admin.get(LIST + PAGE + "&q=" + String.format("%04d", Math.floorMod(n * 31, Math.min(size, 10_000))))), null);
        measure("catalogue and OpenAPI", "administrator", 8, _ -> admin.get("/api/catalog").get("types").size() + admin.get("/api/openapi.json").get("paths").size(), null);
        var ids = ids(admin);
        for (var clients : List.of(1, 8)) {
            measure("one verb, durable", "administrator", clients, _ -> verb(admin, ids), clients == 1 ? n -> raw.change(UUID.fromString(pick(ids, n))) : null);
            measure("create, durable", "administrator", clients, _ -> create(admin), null);
        }
    }

    /** The act tells how many rows its answer held. */
    private void measure(String work, String who, int clients, IntUnaryOperator act, IntConsumer bare) {
        var rows = new LongAdder();
        var acts = new LongAdder();
        var measured = watch.measure(work, who, clients, n -> {
            rows.add(act.applyAsInt(n));
            acts.increment();
        }, bare);
        report.add(size, measured, rows.doubleValue() / acts.sum());
    }

    private int open(Api api, String id) {
        Answers.isRecord(api.get("/api/parties/accounts/" + id), id);
        Answers.some(api.get("/api/parties/accounts/" + id + "/timeline"));
        if (api == stage.clients.get("administrator")) api.get("/api/orders/sales-orders?limit=20&fields=number,orderedAt,status,total&filter=" + Api.encoded("customer eq '" + id + "'"));
        return 1;
    }

    private int create(Api api) {
        var body = Stage.body(900_000_000 + created.getAndIncrement() + size);
        Answers.isCreated(api.post("/api/parties/accounts", body), body.get("name"));
        return 1;
    }

    /** Flags one account after the other, then takes the flags away again. */
    private int verb(Api api, List<String> ids) {
        var act = verbs.getAndIncrement();
        var id = ids.get(act % ids.size());
        var flags = act / ids.size() % 2 == 0;
        Answers.hasFlag(api.post("/api/parties/accounts/" + id + (flags ? "/flag" : "/unflag"), Map.of("flag", FLAG)), FLAG, flags);
        return 1;
    }

    private List<String> ids(Api api) {
        var ids = new ArrayList<String>();
        api.get("/api/parties/accounts?limit=500&fields=number").get("items").forEach(item -> ids.add(item.get("id").stringValue()));
        return ids;
    }

    private static String pick(List<String> ids, int number) {
        return ids.get(Math.floorMod(number * 31, ids.size()));
    }

    /** The first characters of some name, of any or of Latin ones alone. */
    private String prefix(int number, boolean ofAny) {
        var index = new SplittableRandom(number).nextInt(size);
        var name = Names.of(ofAny || Names.isLatin(index) ? index : index - 1).toLowerCase(Locale.ROOT);
        return name.substring(0, 4);
    }
}
