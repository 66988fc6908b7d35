package dev.perennial.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.record.Blueprints;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is thrown at any address: a named refusal comes back, nothing changes, and nothing of the inside shows. */
@StoryTest
class HostileInputTest {

    private static final int SIDES = 3;
    private static final String SOME_ID = "00000000-0000-7000-8000-000000000000";
    private static final Set<String> STREAMS = Set.of("/api/events");
    private static final List<String> BODIES = List.of("", "{", "[]", "null", "\"text\"", "{\"a\":1,\"a\":2}", "{\"nothing\":{\"of\":[\"the\",\"kind\"]}}", "{\"name\":" + "[".repeat(200) + "]".repeat(200) + "}",
            "{\"name\":{\"amount\":1e999}}", "{\"name\":\"\\u0000\"}", "{\"lines\":[{\"quantity\":\"'; drop table x; --\"}],\"contactPoints\":7,\"id\":\"" + SOME_ID + "\"}", "{\"\":\"\",\"a/b\":1,\"__proto__\":{}}");
    private static final List<String> QUERIES = List.of("?filter=%27", "?filter=((((((((((((((a", "?filter=name%20eq%20%27%27%27%20or%201=1--", "?q=%25%00", "?sort=-,-,", "?cursor=AAAA", "?cursor=%F0%9F", "?limit=-1",
            "?limit=99999999999", "?fields=../..", "?expand=//", "?asOf=yesterday", "?group=id,id,id&measures=sum(name)", "?filter=" + "not%20".repeat(300) + "a", "?q=" + "x".repeat(3_000), "?a[b]=c", "?types=x");

    @LocalServerPort int port;
    @Autowired Blueprints blueprints;
    @Autowired DSLContext database;

    private Browser browser;

    @BeforeEach
    void signIn() {
        browser = new Browser(port);
        browser.signIn("admin");
    }

    @Test
    void noBodyBreaksAnAddressOrChangesAnything() throws Exception {
        browser.post("/api/service/cases", "{}");   // the first verb that may move a process lets the house deploy its own drawings
        var before = counts();

        assertThat(fromAllSides((own, path, methods, wrong) -> {
            for (var method : methods)
                if (!method.equals("get") && isTried(path))
                    for (var body : BODIES) check(method + " " + path + " " + body, send(own, method, path, body), wrong);
        })).isEmpty();
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void noQueryBreaksAnAddress() throws Exception {
        assertThat(fromAllSides((own, path, methods, wrong) -> {
            if (methods.contains("get") && !STREAMS.contains(path)) for (var query : QUERIES) check("get " + path + query, own.get(path + query), wrong);
        })).isEmpty();
    }

    @Test
    void idsThatAreNoneAreNotFound() {
        var wrong = new ArrayList<String>();
        for (var type : blueprints.all())
            for (var id : List.of("x", "0", "%27", "00000000-0000-7000-8000-00000000000g", SOME_ID + "0", "null", "%E5%BC%A0"))
                if (browser.get("/api/" + type.name() + "/" + id).status() != 404) wrong.add(type.name() + "/" + id);

        assertThat(wrong).isEmpty();
    }

    private interface Attempt {
        void at(Browser own, String path, Set<String> methods, List<String> wrong);
    }

    /** Tries every address, several at a time; names what came back wrong. */
    private List<String> fromAllSides(Attempt attempt) throws Exception {
        var wrong = Collections.synchronizedList(new ArrayList<String>());
        var left = new ConcurrentLinkedQueue<>(operations().entrySet());
        try (var sides = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var side : sides.invokeAll(Collections.nCopies(SIDES, () -> tryAll(browser.copy(), left, attempt, wrong)))) side.get();
        }
        return wrong;
    }

    private static Void tryAll(Browser own, Queue<Map.Entry<String, Set<String>>> left, Attempt attempt, List<String> wrong) {
        for (var next = left.poll(); next != null; next = left.poll()) attempt.at(own, next.getKey(), next.getValue(), wrong);
        return null;
    }

    private static boolean isTried(String path) {
        return !path.startsWith("/api/session") && !path.endsWith("/advance");
    }

    private static Browser.Answer send(Browser browser, String method, String path, String body) {
        return switch (method) {
            case "post" -> browser.post(path, body);
            case "patch" -> browser.patch(path, body, 1);
            case "delete" -> browser.delete(path, 1);
            default -> throw new AssertionError("an unexpected method " + method);
        };
    }

    private static void check(String asked, Browser.Answer answer, List<String> wrong) {
        var refused = answer.status() >= 400 && answer.status() < 500 && answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
        var harmless = answer.status() == 200 || answer.status() == 204;
        if (!refused && !harmless || answer.body().contains("Exception") || answer.body().contains("dev.perennial") || answer.body().contains("org.jooq"))
            wrong.add(asked.substring(0, Math.min(asked.length(), 160)) + " → " + answer.status() + " " + answer.body().substring(0, Math.min(200, answer.body().length())));
    }

    private Map<String, Set<String>> operations() {
        var operations = new LinkedHashMap<String, Set<String>>();
        for (var path : browser.get("/api/openapi.json").json().get("paths").properties())
            operations.put(path.getKey().replaceAll("\\{[^}]+}", SOME_ID), Set.copyOf(path.getValue().propertyNames().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList()));
        return operations;
    }

    private Map<String, Integer> counts() {
        var counts = new LinkedHashMap<String, Integer>();
        for (var type : blueprints.all()) counts.put(type.name().toString(), database.fetchCount(DSL.table(DSL.name(type.schema(), type.table()))));
        return counts;
    }
}
