package dev.perennial.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gathers the figures as a page that can be committed. */
final class Report {

    private static final double MOST_GROWTH = 1.3;

    private final StringBuilder text = new StringBuilder();
    private final List<Sized> cells = new ArrayList<>();
    private final Cpu cpu;

    private record Sized(int size, Cell cell, double rows) {}

    Report(Cpu cpu, String command) {
        this.cpu = cpu;
        text.append("Command: `").append(command).append("`. Milliseconds are p50 / p95 through HTTP on the same machine; \"raw\" is the same work by one bare statement on the same database in the same run;\n")
                .append("CPU is milliseconds of processor time an act, of the server's process and of the processes of its own PostgreSQL. Each cell is the median of three windows after a warm-up of its own, ours and raw by turns; windows in which the host took more than 5 % are measured again. After filling, everybody reads and the database's own vacuum comes to its end before the first cell. Each answer is looked at: count, order, beginning, flag.\n\n")
                .append("Measured on ").append(LocalDate.now()).append(", ").append(machine()).append(".\n");
    }

    void size(int rows, double perSecond) {
        text.append(String.format(Locale.ROOT, "%n## %,d accounts%n%nBulk create through the API with contact points, addresses, journal and search: %,.0f accounts/s. Server resident: %d MiB.%n%n", rows, perSecond, cpu.residentMiB()))
                .append("| work | who | clients | p50 / p95 ms | acts/s | CPU ms | raw p50 / p95 ms | ratio |\n|---|---|---|---|---|---|---|---|\n");
    }

    /** Adds a cell whose answers held so many rows on the average. */
    void add(int size, Stopwatch.Pair measured, double rows) {
        cells.add(new Sized(size, measured.ours(), rows));
        var row = measured.ours().row(measured.raw());
        IO.println(row);
        text.append(row).append('\n');
    }

    void remark(String line) {
        IO.println(line);
        text.append('\n').append(line).append('\n');
    }

    String text() {
        return text + growth() + String.format(Locale.ROOT, "%nServer resident at the end: %d MiB, at most %d MiB.%n", cpu.residentMiB(), cpu.mostResidentMiB());
    }

    /** How the lists grew from the smallest to the largest customer base, for each reader. */
    private String growth() {
        var smallest = cells.stream().mapToInt(Sized::size).min().orElse(0);
        var largest = cells.stream().mapToInt(Sized::size).max().orElse(0);
        if (smallest == largest) return "";
        var lines = new StringBuilder(String.format(Locale.ROOT, "%n## Growth of lists, %,d → %,d accounts, one client%n%nWho sees a part of the accounts finds more rows on a page of 50 at the larger size, and pays for them; a page of 5 holds the same number at both.%n%n"
                + "| work | who | rows an answer | p50 ms | growth | target ≤ %.1f × |%n|---|---|---|---|---|---|%n", smallest, largest, MOST_GROWTH));
        for (var before : cells) {
            if (before.size() != smallest || before.cell().clients() != 1 || !before.cell().work().startsWith("list")) continue;
            cells.stream().filter(after -> after.size() == largest && after.cell().isLike(before.cell())).forEach(after -> lines.append(line(before, after)));
        }
        return lines.toString();
    }

    private static String line(Sized before, Sized after) {
        var growth = after.cell().p50() / before.cell().p50();
        return String.format(Locale.ROOT, "| %s | %s | %.1f → %.1f | %.2f → %.2f | %.2f × | %s |%n", before.cell().work(), before.cell().who(), before.rows(), after.rows(),
                before.cell().p50(), after.cell().p50(), growth, growth <= MOST_GROWTH ? "met" : "**missed**");
    }

    static String machine() {
        var cores = Runtime.getRuntime().availableProcessors();
        try {
            var memory = Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("[^0-9]", "");
            return cores + " cores, " + Long.parseLong(memory) / 1024 / 1024 + " GiB, Java " + Runtime.version().feature() + ", load average at the start " + load();
        } catch (IOException unknown) {
            return cores + " cores, Java " + Runtime.version().feature();
        }
    }

    /** The load average of the last minute. */
    static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException unknown) {
            return "unknown";
        }
    }
}
