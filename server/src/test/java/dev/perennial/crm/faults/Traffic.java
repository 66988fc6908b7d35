package dev.perennial.crm.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.json.JsonMapper;

/** People at work: they create, change and load accounts until the line goes dead, and remember what the server acknowledged. */
final class Traffic {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ROWS = 400;

    /** The highest version the server acknowledged, by record. */
    final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final List<String> known = new ArrayList<>();
    private final Random random;
    private final AtomicBoolean over = new AtomicBoolean();
    private int number;

    Traffic(Random random) {
        this.random = random;
    }

    /** Works on the server from three sides; returns when all have lost the line or were told to stop. */
    List<Thread> workOn(RunningServer server) {
        over.set(false);
        return List.of(Thread.ofVirtual().start(() -> repeat(() -> create(server))), Thread.ofVirtual().start(() -> repeat(() -> change(server))), Thread.ofVirtual().start(() -> repeat(() -> bulk(server))));
    }

    void stop() {
        over.set(true);
    }

    /** One act of somebody at work. */
    private interface Act {
        void now() throws IOException, InterruptedException;
    }

    private void repeat(Act act) {
        try {
            while (!over.get()) act.now();
        } catch (IOException lineIsDead) {
            over.set(true);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private void create(RunningServer server) throws IOException, InterruptedException {
        var answer = server.send("POST", "/api/parties/accounts", "application/json", null, account());
        if (answer.statusCode() == 201) acknowledge(answer.body());
    }

    private void change(RunningServer server) throws IOException, InterruptedException {
        var id = somebody();
        if (id == null) {
            Thread.sleep(20);
            return;
        }
        var answer = server.send("PATCH", "/api/parties/accounts/" + id, "application/merge-patch+json", "\"" + acknowledged.get(id) + "\"", "{\"name\":\"Renamed " + next() + "\"}");
        if (answer.statusCode() == 200) acknowledge(answer.body());
        if (answer.statusCode() == 412) acknowledged.put(id, JSON.readTree(answer.body()).get("current").get("version").longValue());
    }

    private void bulk(RunningServer server) throws IOException, InterruptedException {
        var lines = new StringBuilder();
        for (var i = 0; i < ROWS; i++) lines.append(account()).append('\n');
        var answer = server.send("POST", "/api/parties/accounts/bulk?mode=create", "application/x-ndjson", null, lines.toString());
        if (answer.statusCode() != 200) return;
        for (var line : answer.body().lines().toList()) {
            var row = JSON.readTree(line);
            if (row.get("status").intValue() == 201) acknowledged.put(row.get("id").stringValue(), row.get("version").longValue());
        }
    }

    private void acknowledge(String body) {
        var record = JSON.readTree(body);
        var id = record.get("id").stringValue();
        acknowledged.put(id, record.get("version").longValue());
        synchronized (known) {
            known.add(id);
        }
    }

    private String somebody() {
        synchronized (known) {
            return known.isEmpty() ? null : known.get(random.nextInt(known.size()));
        }
    }

    private synchronized int next() {
        return ++number;
    }

    private String account() {
        var n = next();
        return JSON.writeValueAsString(Map.of("name", "Faulty " + n, "kind", "ORGANISATION",
                "contactPoints", List.of(Map.of("kind", "EMAIL", "value", "f" + n + "@example.com"), Map.of("kind", "MOBILE", "value", "+8613" + String.format("%09d", n)))));
    }
}
