package dev.perennial.bench;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;

/** Lets calls ring at an even pace and takes the time until the agent's browser hears of them and has the caller's card. */
final class RingingCalls {

    private static final int SECONDS = 60;
    private static final int WARM_UPS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Centre centre;
    private final ServicePage page;
    private final Map<String, Long> posted = new ConcurrentHashMap<>();
    private final Map<String, Long> heard = new ConcurrentHashMap<>();
    private final Map<String, Long> carded = new ConcurrentHashMap<>();
    private final Map<String, Long> answered = new ConcurrentHashMap<>();

    RingingCalls(Centre centre, ServicePage page) {
        this.centre = centre;
        this.page = page;
    }

    /** Lets so many calls ring in a minute, each at the next agent, after a few that do not count. */
    void ring(int calls) throws InterruptedException {
        ThreadFactory threads = Thread.ofVirtual().factory();
        var browsers = Executors.newThreadPerTaskExecutor(threads);
        for (var agent : centre.agents) browsers.execute(() -> listen(agent, browsers));
        Thread.sleep(1_000);
        for (var i = 0; i < WARM_UPS; i++) call(i);
        Thread.sleep(1_000);
        Stream.of(posted, heard, carded, answered).forEach(Map::clear);
        var pause = SECONDS * 1_000_000_000L / calls;
        var begun = System.nanoTime();
        for (var i = 0; i < calls; i++) {
            var number = i;
            var wait = begun + i * pause - System.nanoTime();
            if (wait > 0) Thread.sleep(Duration.ofNanos(wait));
            browsers.execute(() -> call(number));
        }
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (carded.size() < calls && System.nanoTime() < until) Thread.sleep(50);
        tell(calls);
        browsers.shutdownNow();
    }

    private void call(int number) {
        var agent = centre.agents.get(number % centre.agents.size());
        var begun = System.nanoTime();
        var call = Map.of("event", "newCall", "callId", UUID.randomUUID().toString(), "direction", "in", "from", Centre.number(number * 7 % Centre.CUSTOMERS), "to", "+8657188886666", "user", agent.username());
        var interaction = centre.exchange.post("/api/contactcentre/cti/events", call).get("interaction").stringValue();
        posted.put(interaction, begun);
        answered.put(interaction, System.nanoTime());
    }

    private void listen(Centre.Agent agent, ExecutorService browsers) {
        try (var lines = agent.api().lines("/api/events")) {
            var event = new String[1];
            lines.forEach(line -> {
                if (line.startsWith("event:")) event[0] = line.substring(6).strip();
                else if (line.startsWith("data:") && "call".equals(event[0])) {
                    var now = System.nanoTime();
                    browsers.execute(() -> show(agent, line.substring(5).strip(), now));
                }
            });
        } catch (UncheckedIOException ended) {
            if (!browsers.isShutdown()) throw ended;
        }
    }

    private void show(Centre.Agent agent, String data, long now) {
        var call = Api.JSON.readTree(data);
        var interaction = call.get("interaction").stringValue();
        var customer = call.get("customer").stringValue();
        heard.put(interaction, now);
        var card = agent.api().get("/api/parties/accounts/" + customer + "/card").toString();
        if (!card.contains(customer) || !card.contains(interaction)) throw new IllegalStateException("the card does not show the call: " + card);
        carded.put(interaction, System.nanoTime());
    }

    private void tell(int calls) {
        page.heading(String.format("%d calls a minute with %d agents connected", calls, centre.agents.size()), " from the exchange's message until | calls | p50 ms | p95 ms | most ms ");
        row("the exchange is answered", answered);
        row("the agent's browser hears of the call", heard);
        row("the agent's browser has the caller's card", carded);
        page.remark("%d calls, of which %d did not reach a browser and %d showed no card.", calls, calls - heard.size(), calls - carded.size());
    }

    private void row(String until, Map<String, Long> ends) {
        var nanos = ends.entrySet().stream().filter(end -> posted.containsKey(end.getKey())).mapToLong(end -> end.getValue() - posted.get(end.getKey())).toArray();
        var times = ServicePage.times(nanos);
        page.row(until, nanos.length, times[0], times[1], times[2]);
    }
}
