package dev.perennial.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** A list of more than a million accounts with 64 custom fields: what a new field and an index cost, and what three filters cost. */
final class CustomRound {

    private static final int MOST_MILLIS = 80;
    private static final int MOST_SECONDS_A_FIELD = 1;
    private static final int PAUSE = 500;
    private static final List<String> ORDERS = List.of("", "name", "-updatedAt", "custom/f3");

    private final SearchStage stage;
    private final Stopwatch watch;
    private final ServicePage page;
    private final Api admin;

    CustomRound(SearchStage stage, Stopwatch watch, ServicePage page) {
        this.stage = stage;
        this.watch = watch;
        this.page = page;
        this.admin = stage.readers.get("administrator");
    }

    void run(boolean isGrown) throws InterruptedException {
        if (!isGrown) grow();
        else if (!"READY".equals(state(CustomFields.promoted(admin)))) promote(CustomFields.promoted(admin));
        page.heading("The list with three filters, two of them custom and one of these promoted", " sorted by | who | clients | p50 / p95 ms | acts/s | CPU ms | |");
        for (var order : ORDERS)
            for (var reader : stage.readers.entrySet())
                for (var clients : List.of(1, 8)) measure(order, reader.getKey(), clients, reader.getValue());
        page.remark("The filter: promoted field equal to one of %d values, a field without an index above 500, kind ORGANISATION; 50 rows with number, name and four custom fields. The aim: p95 ≤ %d ms with eight clients.",
                CustomFields.GROUPS, MOST_MILLIS);
    }

    private void grow() throws InterruptedException {
        page.heading("Accounts with " + CustomFields.MANY + " custom fields", " work | seconds | longest read of others meanwhile, ms |");
        for (var number = CustomFields.MANY - CustomFields.LATE + 1; number <= CustomFields.MANY; number++) {
            var added = number;
            watched("a field is added, aim " + MOST_SECONDS_A_FIELD + " s", () -> CustomFields.add(admin, added));
        }
        watched("an index is built for a field", () -> promote(CustomFields.promoted(admin)));
    }

    private void measure(String sort, String who, int clients, Api api) {
        var order = sort.isEmpty() ? "newest" : sort;
        if (!watch.isWanted("list by " + order, who, clients)) return;
        var cell = watch.measure("list by " + order, who, clients, number -> {
            var group = "g" + Math.floorMod(number, CustomFields.GROUPS);
            var filter = "custom/" + CustomFields.PROMOTED + " eq '" + group + "' and custom/" + CustomFields.PLAIN + " gt 500 and kind eq 'ORGANISATION'";
            var items = api.get("/api/parties/accounts?limit=50&fields=number,name,custom/f1,custom/f2,custom/f3,custom/f4" + (sort.isEmpty() ? "" : "&sort=" + sort) + "&filter=" + Api.encoded(filter)).get("items");
            for (var item : items)
                if (!item.get("custom").get("f1").stringValue().equals(group) || item.get("custom").get("f2").intValue() <= 500) throw new IllegalStateException("not asked for: " + item);
            if (items.isEmpty() && who.equals("administrator")) throw new IllegalStateException("nothing found in " + group);
        }, null).ours();
        page.line(String.format(Locale.ROOT, "| %s | %s | %d | %.1f / %.1f | %.0f | %.2f | %s |", order, who, clients, cell.p50(), cell.p95(), cell.perSecond(), cell.cpuMillis(),
                cell.p95() <= MOST_MILLIS ? "met" : "**missed**"));
    }

    private void promote(String field) {
        admin.post("/api/platform/custom-fields/" + field + "/promote", Map.of());
        while (!"READY".equals(state(field))) {
            if ("FAILED".equals(state(field))) throw new IllegalStateException("the index was not built");
            rest();
        }
    }

    private String state(String field) {
        return admin.get("/api/platform/custom-fields/" + field).get("promotion").get("state").stringValue();
    }

    /** Does the work while somebody else reads on and on, and tells how long it took and how long the slowest of the reads. */
    private void watched(String work, Runnable act) throws InterruptedException {
        var over = new AtomicBoolean();
        var longest = new AtomicLong();
        var reader = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                var begun = System.nanoTime();
                stage.readers.get("sees 10 %").get("/api/parties/accounts?limit=50&fields=number,name");
                longest.accumulateAndGet(System.nanoTime() - begun, Math::max);
            }
        });
        rest();
        var begun = System.nanoTime();
        act.run();
        var took = (System.nanoTime() - begun) / 1e9;
        over.set(true);
        reader.join();
        page.line(String.format(Locale.ROOT, "| %s | %.2f | %.0f |", work, took, longest.get() / 1e6));
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
