package dev.perennial.bench;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;

/** Measures the search over all record types and a list with many custom fields at the size of a large house: millions of accounts, people, orders and cases. */
final class SearchBench {

    private static final String RECORDS = "3000000";
    private static final String SECONDS = "3";

    private SearchBench() {}

    static void main(String[] arguments) throws Exception {
        var options = Bench.options(arguments);
        var base = URI.create(options.get("url"));
        var records = Integer.parseInt(options.getOrDefault("records", RECORDS));
        try (var plant = new SearchPlant(options.get("db-url"), options.get("db-user"), options.get("db-password"))) {
            var cpu = new Cpu(Long.parseLong(options.get("server-pid")), plant.postmaster());
            var page = new ServicePage(cpu, Path.of(options.get("out")), "search");
            var stage = new SearchStage(base, Api.signIn(base, options.get("user"), options.get("password")));
            var reuse = Boolean.parseBoolean(options.get("reuse"));
            if (reuse) stage.reopen();
            else plant(stage, plant, records, page);
            if (Boolean.parseBoolean(options.get("plant-only"))) return;
            plant.warm();
            page.remark("Every record was read once before measuring, as in a house at work. Huge pages: %s.", plant.hugePages());
            var watch = new Stopwatch(cpu, Double.parseDouble(options.getOrDefault("seconds", SECONDS)), 30, options.getOrDefault("cells", ""));
            new SearchRound(stage, plant.samples(), watch, page).run();
            page.remark(String.format(Locale.ROOT, "The aim: p95 ≤ %d ms with one client, ≤ %d ms with eight.", SearchRound.MOST_ALONE, SearchRound.MOST_OF_EIGHT));
            new CustomRound(stage, watch, page).run(reuse);
            page.end();
        }
    }

    private static void plant(SearchStage stage, SearchPlant plant, int records, ServicePage page) throws SQLException {
        stage.open();
        for (var number = 1; number <= CustomFields.MANY - CustomFields.LATE; number++) CustomFields.add(stage.readers.get("administrator"), number);
        var begun = System.nanoTime();
        plant.growTo(records);
        page.remark("%,d records: %s. Planted in %.0f s, every copy with a name, a number and telephone numbers of its own. Database: %,d MiB, of which indexes by words: %,d MiB.",
                plant.total(), plant.each(), (System.nanoTime() - begun) / 1e9, plant.mebibytes(), plant.mebibytesOfWords());
    }
}
