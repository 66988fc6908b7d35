package dev.perennial.bench;

import java.util.Arrays;
import java.util.Locale;

/** The figures of one kind of work: milliseconds an act, acts a second, and processor time an act (not a number where not measured). */
record Cell(String work, String who, int clients, double p50, double p95, double perSecond, double cpuMillis) {

    static Cell of(String work, String who, int clients, long[] nanos, double seconds, double cpuMillis) {
        Arrays.sort(nanos);
        return new Cell(work, who, clients, at(nanos, 0.50), at(nanos, 0.95), nanos.length / seconds, cpuMillis / nanos.length);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
    }

    /** One row of the report, beside the raw statement that does the same. */
    String row(Cell raw) {
        return String.format(Locale.ROOT, "| %s | %s | %d | %.2f / %.2f | %.0f | %s | %s | %s |", work, who, clients, p50, p95, perSecond,
                Double.isNaN(cpuMillis) ? "–" : String.format(Locale.ROOT, "%.2f", cpuMillis),
                raw == null ? "–" : String.format(Locale.ROOT, "%.2f / %.2f", raw.p50, raw.p95), raw == null ? "–" : String.format(Locale.ROOT, "%.1f ×", p50 / raw.p50));
    }
}
