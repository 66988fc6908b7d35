package dev.perennial.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Runs the whole benchmark against a running server and writes what it found. */
final class Bench {

    private static final String SECONDS = "5";
    private static final double LEAST_REST_SECONDS = 10;
    private static final double MOST_REST_SECONDS = 120;

    private Bench() {}

    static void main(String[] arguments) throws Exception {
        var options = options(arguments);
        var base = URI.create(options.get("url"));
        var stage = new Stage(base, Api.signIn(base, options.get("user"), options.get("password")));
        Report report;
        try (var raw = new Raw(options.get("db-url"), options.get("db-user"), options.get("db-password"))) {
            var cpu = new Cpu(Long.parseLong(options.get("server-pid")), raw.postmaster());
            var watch = new Stopwatch(cpu, Double.parseDouble(options.getOrDefault("seconds", SECONDS)), 30);
            var rows = options.getOrDefault("rows", "100000,1000000");
            report = new Report(cpu, "./perennial bench --rows=" + rows + " --seconds=" + options.getOrDefault("seconds", SECONDS));
            stage.castUsers();
            var there = 0;
            for (var size : Arrays.stream(rows.split(",")).mapToInt(Integer::parseInt).toArray()) {
                if (there == 0) stage.warmUp();
                report.size(size, stage.fill(there, size));
                there = size;
                raw.tidyUp();
                comeToRest(stage, cpu);
                new Round(stage, raw, watch, report, size).run();
            }
            new Walk(stage.clients.get("administrator"), cpu, report).all();
        }
        var text = report.text();
        IO.println(text);
        Files.writeString(Path.of(options.get("out")), text);
    }

    /** Everybody reads for a while, and on until the database has tidied up behind the filling. */
    private static void comeToRest(Stage stage, Cpu cpu) {
        var begun = System.nanoTime();
        for (var seconds = 0.0; seconds < LEAST_REST_SECONDS || cpu.databaseTidiesUp() && seconds < MOST_REST_SECONDS; seconds = (System.nanoTime() - begun) / 1e9) stage.readAsEverybody();
    }

    static Map<String, String> options(String[] arguments) {
        var options = new HashMap<String, String>();
        for (var argument : arguments) {
            var parts = argument.replaceFirst("^--", "").split("=", 2);
            if (parts.length != 2) throw new IllegalArgumentException(String.format(Locale.ROOT, "expected --name=value, not %s", argument));
            options.put(parts[0], parts[1]);
        }
        return options;
    }
}
