package dev.perennial.bench;

import java.net.URI;
import java.nio.file.Path;

/** Measures the service suite at the size of a large contact centre: calls that ring, open cases, running clocks. */
final class ServiceBench {

    private static final String CASES = "10000";
    private static final String CLOCKS = "100000";
    private static final String CALLS = "500";
    private static final String SECONDS = "3";

    private ServiceBench() {}

    static void main(String[] arguments) throws Exception {
        var options = Bench.options(arguments);
        var base = URI.create(options.get("url"));
        var password = options.get("password");
        try (var database = new ServiceDatabase(options.get("db-url"), options.get("db-user"), options.get("db-password"))) {
            var cpu = new Cpu(Long.parseLong(options.get("server-pid")), database.postmaster());
            var page = new ServicePage(cpu, Path.of(options.get("out")), "service");
            var centre = new Centre(base, password);
            centre.open();
            var calls = Integer.parseInt(options.getOrDefault("calls", CALLS));
            if (calls > 0) new RingingCalls(centre, page).ring(calls);
            var cases = new OpenCases(centre, database, page);
            cases.receive(Integer.parseInt(options.getOrDefault("cases", CASES)));
            cases.read(new Stopwatch(cpu, Double.parseDouble(options.getOrDefault("seconds", SECONDS)), 30));
            new DueClocks(centre, database, page).run(Integer.parseInt(options.getOrDefault("clocks", CLOCKS)));
            page.end();
        }
    }
}
