package dev.perennial.bench;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/**
 * Repeats an act from one or several clients for a while, after a warm-up, in three rounds by turns with the bare statement that does the
 * same, and tells the medians; a window in which the host stole more than 5 % is dropped and measured again.
 */
final class Stopwatch {

    private static final double MOST_STOLEN = 0.05;
    private static final int TRIES = 3;
    private static final int ROUNDS = 3;
    private static final double LONGEST_RAW_SECONDS = 0.5;
    private static final double WARM_UP_SECONDS = 0.7;

    private final Cpu cpu;
    private final double seconds;
    private final int least;
    private final Pattern cells;

    Stopwatch(Cpu cpu, double seconds, int least) {
        this(cpu, seconds, least, "");
    }

    /** One that is asked for some cells only: those in whose name, such as {@code one letter, administrator, 8}, the pattern is found. */
    Stopwatch(Cpu cpu, double seconds, int least, String cells) {
        this.cpu = cpu;
        this.seconds = seconds;
        this.least = least;
        this.cells = Pattern.compile(cells);
    }

    /** True of a cell that was asked for. */
    boolean isWanted(String work, String who, int clients) {
        return cells.matcher(work + ", " + who + ", " + clients).find();
    }

    /** An act in medians, and the bare statement beside it, null where there is none. */
    record Pair(Cell ours, Cell raw) {}

    /** Measures the act, which is told its number so that it can vary what it asks for; the bare act may be null. */
    Pair measure(String work, String who, int clients, IntConsumer act, IntConsumer bare) {
        var ours = new ArrayList<Cell>();
        var raws = new ArrayList<Cell>();
        warmUp(act);
        for (var round = 0; round < ROUNDS; round++) {
            ours.add(window(work, who, clients, seconds / ROUNDS, act));
            if (bare != null) raws.add(window(work, "raw", 1, Math.min(LONGEST_RAW_SECONDS, seconds / ROUNDS), bare));
        }
        return new Pair(Cell.median(ours), bare == null ? null : Cell.median(raws));
    }

    /** Lets the code, the plans and the caches that just this act needs come to rest; a cell must not pay for being the first of its kind. */
    private static void warmUp(IntConsumer act) {
        var until = System.nanoTime() + WARM_UP_SECONDS * 1e9;
        for (var i = 0; System.nanoTime() < until; i++) act.accept(-1_000 - i);
    }

    private Cell window(String work, String who, int clients, double seconds, IntConsumer act) {
        for (var i = 0; i < 20; i++) act.accept(-1 - i);
        Cell cell = null;
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var before = Cpu.stolenAndAll();
            cell = once(work, who, clients, seconds, act);
            var after = Cpu.stolenAndAll();
            if ((double) (after[0] - before[0]) / (after[1] - before[1]) <= MOST_STOLEN) break;
        }
        return cell;
    }

    private Cell once(String work, String who, int clients, double seconds, IntConsumer act) {
        var cpuBefore = cpu.usedMillis();
        var start = System.nanoTime();
        var counter = new AtomicLong();
        var nanos = new ArrayList<Long>();
        try (var pool = Executors.newFixedThreadPool(clients)) {
            var tasks = new ArrayList<Callable<ArrayList<Long>>>();
            for (var client = 0; client < clients; client++) tasks.add(() -> repeat(act, start, seconds, counter));
            for (var done : pool.invokeAll(tasks)) nanos.addAll(done.get());
        } catch (Exception failed) {
            throw new IllegalStateException(work + " as " + who, failed);
        }
        var took = (System.nanoTime() - start) / 1e9;
        return Cell.of(work, who, clients, nanos.stream().mapToLong(Long::longValue).toArray(), took, cpu.usedMillis() - cpuBefore);
    }

    private ArrayList<Long> repeat(IntConsumer act, long start, double seconds, AtomicLong counter) {
        var nanos = new ArrayList<Long>();
        while ((System.nanoTime() - start) / 1e9 < seconds || counter.get() < least) {
            var number = (int) counter.getAndIncrement();
            var begun = System.nanoTime();
            act.accept(number);
            nanos.add(System.nanoTime() - begun);
        }
        return nanos;
    }
}
