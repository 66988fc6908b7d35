package dev.perennial.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Takes down thousands of inquiries and complaints, these led by their process, and reads lists and inboxes as those who work with them. */
final class OpenCases {

    private static final int WRITERS = 8;
    private static final int COPIES = 9;
    private static final int FIRST_ATTEMPTS = 3;
    private static final int EACH_A_COMPLAINT = 5;
    private static final int EACH_AT_THE_LEAD = 10;
    private static final String LIST = "/api/service/cases?limit=50&fields=number,kind,customer,subject,receivedAt,status";

    private final Centre centre;
    private final ServiceDatabase database;
    private final ServicePage page;

    OpenCases(Centre centre, ServiceDatabase database, ServicePage page) {
        this.centre = centre;
        this.database = database;
        this.page = page;
    }

    /** Lets the agents take down a tenth of so many cases, each fifth a complaint, brings half of the complaints before the lead and sets copies beside them. */
    void receive(int wanted) throws Exception {
        var count = wanted / (COPIES + 1);
        var first = receiveFirst();
        var next = new AtomicInteger();
        var begun = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            var writers = IntStream.range(0, WRITERS).<Callable<Void>>mapToObj(_ -> () -> {
                for (var i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) receiveOne(i);
                return null;
            }).toList();
            for (var writer : pool.invokeAll(writers)) writer.get();
        }
        var received = (System.nanoTime() - begun) / 1e9;
        centre.admin.post("/api/platform/clock/advance", Map.of("by", "PT0S"));
        database.copyCases(COPIES);
        page.heading(String.format(Locale.ROOT, "%,d open cases", wanted), " work | who | clients | p50 / p95 ms | acts/s | CPU ms ");
        page.line(String.format(Locale.ROOT, "| case taken down, its clocks begun (one in %d of all cases, the others are copies of these in the database); one in %d a complaint with its process, one in %d acknowledged and assessed | agents | %d | – | %.0f | – |",
                COPIES + 1, EACH_A_COMPLAINT, EACH_AT_THE_LEAD, WRITERS, count / received));
        page.line(String.format(Locale.ROOT, "| the very first complaint, for which the process engine starts | agent | 1 | %,.0f | – | – |", first));
    }

    /** Milliseconds until the first complaint of all is taken down; the agent tries again where the engine took too long. */
    private double receiveFirst() {
        var begun = System.nanoTime();
        for (var attempt = 1; ; attempt++) {
            try {
                receiveOne(0);
                return (System.nanoTime() - begun) / 1e6;
            } catch (IllegalStateException refused) {
                if (attempt == FIRST_ATTEMPTS) throw refused;
            }
        }
    }

    private void receiveOne(int number) {
        var agent = centre.agents.get(number / EACH_A_COMPLAINT % centre.agents.size()).api();
        var kind = number % EACH_A_COMPLAINT == 0 ? "COMPLAINT" : "INQUIRY";
        var body = Map.of("kind", kind, "customer", centre.customers.get(number * 7 % Centre.CUSTOMERS), "subject", "Leaked in the post " + number, "story", "Two of six bottles were empty.");
        var id = agent.post("/api/service/cases", body).get("id").stringValue();
        if (number % EACH_AT_THE_LEAD != 0) return;
        agent.post("/api/service/cases/" + id + "/acknowledge", Map.of());
        agent.post("/api/service/cases/" + id + "/assess", Map.of("reason", "leaked in the post"));
    }

    void read(Stopwatch watch) {
        var readers = new LinkedHashMap<String, Api>();
        readers.put("agent", centre.agents.get(1).api());
        readers.put("lead", centre.lead);
        readers.put("administrator", centre.admin);
        readers.forEach((who, api) -> {
            for (var clients : List.of(1, 8)) {
                measure(watch, "cases, newest first", who, clients, api, LIST + "&sort=-receivedAt");
                measure(watch, "cases of a status, newest first", who, clients, api, LIST + "&sort=-receivedAt&filter=" + Api.encoded("status eq 'ASSESSED'"));
                if (who.equals("administrator")) continue;
                measure(watch, "inbox", who, clients, api, "/api/platform/inbox?limit=50");
                measure(watch, "inbox counts", who, clients, api, "/api/platform/inbox/counts");
            }
        });
        page.remark("Open items in the inbox: %s of an agent, %s of the lead.", waiting(readers.get("agent")), waiting(readers.get("lead")));
    }

    private void measure(Stopwatch watch, String work, String who, int clients, Api api, String path) {
        var cell = watch.measure(work, who, clients, _ -> check(api.get(path), path), null).ours();
        page.line(String.format(Locale.ROOT, "| %s | %s | %d | %.1f / %.1f | %.0f | %.2f |", work, who, clients, cell.p50(), cell.p95(), cell.perSecond(), cell.cpuMillis()));
    }

    private static void check(JsonNode answer, String path) {
        if (answer.has("items") ? answer.get("items").isEmpty() : answer.path("all").asLong(0) == 0) throw new IllegalStateException("nothing to read: " + path);
    }

    private static String waiting(Api api) {
        return String.format(Locale.ROOT, "%,d", api.get("/api/platform/inbox/counts").get("all").asLong());
    }
}
