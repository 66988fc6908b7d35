package dev.perennial.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Tells how long the jobs of a server took that has loaded the sample company and the real retailer's file, and adds it to the results. */
final class Loaded {

    private static final String JOBS = "/api/platform/jobs?limit=20&sort=-createdAt&fields=kind,state,done,rejected,startedAt,finishedAt";
    private static final long BETWEEN_LOOKS = 500;

    private Loaded() {}

    static void main(String[] arguments) throws Exception {
        var options = Bench.options(arguments);
        var api = Api.signIn(URI.create(options.get("url")), options.get("user"), options.get("password"));
        var cpu = new Cpu(Long.parseLong(options.get("server-pid")), -1);
        var text = new StringBuilder();
        for (var job : ended(api)) {
            text.append(line(job)).append('\n');
        }
        text.append(String.format(Locale.ROOT, "- server resident afterwards: %d MiB, at most (VmHWM): %d MiB%n", cpu.residentMiB(), cpu.mostResidentMiB()));
        IO.print(text);
        Files.writeString(Path.of(options.get("out")), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static JsonNode ended(Api api) throws InterruptedException {
        var jobs = api.get(JOBS).get("items");
        while (jobs.valueStream().anyMatch(job -> isUnderWay(job.path("state").asString()))) {
            Thread.sleep(BETWEEN_LOOKS);
            jobs = api.get(JOBS).get("items");
        }
        return jobs;
    }

    private static boolean isUnderWay(String state) {
        return state.equals("QUEUED") || state.equals("RUNNING");
    }

    private static String line(JsonNode job) {
        var rows = job.path("done").asLong(0) + job.path("rejected").asLong(0);
        var seconds = Duration.between(Instant.parse(job.path("startedAt").asString()), Instant.parse(job.path("finishedAt").asString())).toMillis() / 1e3;
        return String.format(Locale.ROOT, "- %s: %s, %,d rows in %.1f s, %,.0f a second", job.path("kind").asString(), job.path("state").asString(), rows, seconds, rows / seconds);
    }
}
