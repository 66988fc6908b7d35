package dev.perennial.crm.connectors.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Begins or resumes an import and prints its progress until it ends. */
final class FollowedImport {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final HouseClient house;
    private final PrintStream out;

    FollowedImport(HouseClient house, PrintStream out) {
        this.house = house;
        this.out = out;
    }

    /** True when all went well. */
    boolean run(String kind, Path file, boolean resume) throws IOException, InterruptedException {
        out.println("Uploading " + file.getFileName() + " …");
        var id = house.upload("/api/platform/imports", Map.of("kind", kind, "resume", String.valueOf(resume)), file).path("id").asString();
        if (resume) wake(id);
        var job = house.get("/api/platform/jobs/" + id);
        while (isUnderWay(job)) {
            out.println(line(job));
            Thread.sleep(BETWEEN_LOOKS);
            job = house.get("/api/platform/jobs/" + id);
        }
        return ended(job);
    }

    /** An import that failed or was cancelled goes on from its checkpoint. */
    private void wake(String id) throws IOException, InterruptedException {
        var state = house.get("/api/platform/jobs/" + id).path("state").asString();
        if (state.equals("FAILED") || state.equals("CANCELLED")) house.post("/api/platform/jobs/" + id + "/resume");
    }

    private boolean ended(JsonNode job) {
        for (var figure : job.path("figures")) out.printf("  %-18s %s%n", figure.path("name").asString(), figure.path("value").asString());
        var state = job.path("state").asString();
        if (state.equals("DONE")) {
            if (job.path("rejected").asLong(0) > 0) out.println("The rejected lines with their reasons: /api/platform/imports/" + job.path("id").asString() + "/errors.csv");
            return true;
        }
        out.println("The import ended as " + state + ": " + job.path("failure").asString("") + " Run it again with --resume.");
        return false;
    }

    private static boolean isUnderWay(JsonNode job) {
        var state = job.path("state").asString();
        return state.equals("QUEUED") || state.equals("RUNNING");
    }

    private static String line(JsonNode job) {
        var done = job.path("done").asLong(0) + job.path("rejected").asLong(0);
        if (!job.path("total").isNumber()) return "Reading the file …";
        var line = "%,d of %,d lines".formatted(done, job.path("total").asLong());
        var rate = job.path("rate").asLong(0);
        if (rate > 0) line += ", %,d a second, %,d s left".formatted(rate, (job.path("total").asLong() - done) / rate);
        return line;
    }
}
