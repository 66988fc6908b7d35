package dev.perennial.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The figures of one kind of work: milliseconds an act, acts a second, and processor time an act (not a number where not measured). */
record Cell(String work, String who, int clients, double p50, double p95, double perSecond, double cpuMillis) {

    static Cell of(String work, String who, int clients, long[] nanos, double seconds, double cpuMillis) {
        Arrays.sort(nanos);
        return new Cell(work, who, clients, at(nanos, 0.50), at(nanos, 0.95), nanos.length / seconds, cpuMillis / nanos.length);
    }

    /** The medians of the windows of several rounds. */
    static Cell median(List<Cell> rounds) {
        var first = rounds.getFirst();
        return new Cell(first.work, first.who, first.clients, median(rounds, Cell::p50), median(rounds, Cell::p95), median(rounds, Cell::perSecond), median(rounds, Cell::cpuMillis));
    }

    private static double median(List<Cell> rounds, ToDoubleFunction<Cell> figure) {
        return rounds.stream().mapToDouble(figure).sorted().skip(rounds.size() / 2).findFirst().orElseThrow();
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
    }

    /** True of the same work by as many clients of the same kind. */
    boolean isLike(Cell other) {
        return work.equals(other.work) && who.equals(other.who) && clients == other.clients;
    }

    /** One row of the report, beside the raw statement that does the same. */
    String row(Cell raw) {
        return String.format(Locale.ROOT, "| %s | %s | %d | %.2f / %.2f | %.0f | %s | %s | %s |", work, who, clients, p50, p95, perSecond,
                Double.isNaN(cpuMillis) ? "–" : String.format(Locale.ROOT, "%.2f", cpuMillis),
                raw == null ? "–" : String.format(Locale.ROOT, "%.2f / %.2f", raw.p50, raw.p95), raw == null ? "–" : String.format(Locale.ROOT, "%.1f ×", p50 / raw.p50));
    }
}
