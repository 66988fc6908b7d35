package dev.perennial.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** Gathers the figures as a page that can be committed. */
final class Report {

    private final StringBuilder text = new StringBuilder();
    private final Cpu cpu;

    Report(Cpu cpu) {
        this.cpu = cpu;
        text.append("# Measured\n\nCommand: `./perennial bench`. Milliseconds are p50 / p95 through HTTP on the same machine; \"raw\" is the same work by one bare statement on the same database in the same run;\n")
                .append("CPU is milliseconds of processor time an act, server and database together. Windows in which the host took more than 5 % are measured again.\n\n")
                .append("Measured on ").append(LocalDate.now()).append(", ").append(machine()).append(".\n");
    }

    void size(int rows, double perSecond) {
        text.append(String.format(Locale.ROOT, "%n## %,d accounts%n%nBulk create through the API with contact points, addresses, journal and search: %,.0f accounts/s. Server resident: %d MiB.%n%n", rows, perSecond, cpu.residentMiB()))
                .append("| work | who | clients | p50 / p95 ms | acts/s | CPU ms | raw p50 / p95 ms | ratio |\n|---|---|---|---|---|---|---|---|\n");
    }

    void add(Cell cell, Cell raw) {
        var row = cell.row(raw);
        IO.println(row);
        text.append(row).append('\n');
    }

    String text() {
        return text.append(String.format(Locale.ROOT, "%nServer resident at the end: %d MiB.%n", cpu.residentMiB())).toString();
    }

    private static String machine() {
        var cores = Runtime.getRuntime().availableProcessors();
        try {
            var memory = Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("[^0-9]", "");
            return cores + " cores, " + Long.parseLong(memory) / 1024 / 1024 + " GiB, Java " + Runtime.version().feature();
        } catch (IOException unknown) {
            return cores + " cores, Java " + Runtime.version().feature();
        }
    }
}
