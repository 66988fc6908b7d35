package dev.perennial.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/** What people type into the one search box, each kind by every reader, alone and beside seven others. */
final class SearchRound {

    static final int MOST_ALONE = 150;
    static final int MOST_OF_EIGHT = 400;

    private static final int LETTERS = 26;

    private final SearchStage stage;
    private final SearchPlant.Samples samples;
    private final Stopwatch watch;
    private final ServicePage page;

    SearchRound(SearchStage stage, SearchPlant.Samples samples, Stopwatch watch, ServicePage page) {
        this.stage = stage;
        this.samples = samples;
        this.watch = watch;
        this.page = page;
    }

    void run() {
        page.heading("One search over all types", " typed | who | clients | p50 / p95 ms | acts/s | CPU ms | |");
        for (var reader : stage.readers.entrySet())
            for (var clients : List.of(1, 8)) {
                for (var kind : kinds().entrySet()) measure(kind.getKey(), reader.getKey(), clients, reader.getValue(), kind.getValue());
                var all = List.copyOf(kinds().values());
                measure("**all of these by turns**", reader.getKey(), clients, reader.getValue(), number -> all.get(Math.floorMod(number, all.size())).apply(number));
            }
    }

    private void measure(String typed, String who, int clients, Api api, IntFunction<String> words) {
        if (!watch.isWanted(typed, who, clients)) return;
        var cell = watch.measure(typed, who, clients, number -> api.get("/api/search?limit=6&q=" + Api.encoded(words.apply(number))), null).ours();
        page.line(String.format(Locale.ROOT, "| %s | %s | %d | %.1f / %.1f | %.0f | %.2f | %s |", typed, who, clients, cell.p50(), cell.p95(), cell.perSecond(), cell.cpuMillis(),
                cell.p95() <= (clients == 1 ? MOST_ALONE : MOST_OF_EIGHT) ? "met" : "**missed**"));
    }

    private Map<String, IntFunction<String>> kinds() {
        var kinds = new LinkedHashMap<String, IntFunction<String>>();
        kinds.put("one letter", number -> String.valueOf((char) ('a' + Math.floorMod(number, LETTERS))));
        kinds.put("two letters", number -> latin(number).substring(0, 2));
        kinds.put("four letters of a name", number -> latin(number).substring(0, 4));
        kinds.put("a whole name", number -> latin(number));
        kinds.put("a very common word", number -> List.of("trading", "foods", "logistics", "retail").get(Math.floorMod(number, 4)));
        kinds.put("one Chinese character", number -> chinese(number).substring(chinese(number).length() - 1));
        kinds.put("two Chinese characters", number -> chinese(number).substring(0, 2));
        kinds.put("pinyin in full", number -> List.of("qingdao", "zhangwei", "shanghaihai", "liuna", "wangfang", "hangzhoumao").get(Math.floorMod(number, 6)));
        kinds.put("initials", number -> List.of("zw", "qdhr", "ln", "shfm", "wf", "cdyq").get(Math.floorMod(number, 6)));
        kinds.put("the last 4 digits of a telephone number", number -> tail(number, 4));
        kinds.put("a whole telephone number", number -> tail(number, 11));
        kinds.put("the number of a record", number -> "SO-0" + (90_000_001 + Math.floorMod(number * 31, 1_000)));
        kinds.put("a mistyped name", number -> mistyped(latin(number), number));
        kinds.put("nothing that exists", number -> "qxwvz" + Math.floorMod(number, 1_000));
        return kinds;
    }

    private static String mistyped(String name, int number) {
        var at = 2 + Math.floorMod(number, 4);
        return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }

    private String latin(int number) {
        return samples.latin().get(Math.floorMod(number * 31, samples.latin().size())).name().toLowerCase(Locale.ROOT);
    }

    private String chinese(int number) {
        return samples.chinese().get(Math.floorMod(number * 31, samples.chinese().size())).name();
    }

    private String tail(int number, int digits) {
        var phone = samples.latin().get(Math.floorMod(number * 31, samples.latin().size())).phone();
        return phone.substring(phone.length() - digits);
    }
}
