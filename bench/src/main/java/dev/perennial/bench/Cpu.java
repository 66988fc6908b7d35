package dev.perennial.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Reads from the kernel how much processor time the server with its database has used, and how much the host stole. */
final class Cpu {

    private static final double MILLIS_PER_TICK = 10;

    private final long server;

    Cpu(long server) {
        this.server = server;
    }

    /** Milliseconds of processor time of the server process and everything below it. */
    double usedMillis() {
        var sum = 0L;
        for (var pid : family()) sum += ticks(pid);
        return sum * MILLIS_PER_TICK;
    }

    /** Resident memory of the server process alone, in MiB. */
    long residentMiB() {
        try {
            return Files.readAllLines(Path.of("/proc", "" + server, "status")).stream().filter(l -> l.startsWith("VmRSS")).mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", ""))).sum() / 1024;
        } catch (IOException gone) {
            return -1;
        }
    }

    /** Ticks the host took away and all ticks so far, of all cores. */
    static long[] stolenAndAll() {
        try {
            var parts = Files.readAllLines(Path.of("/proc/stat")).getFirst().trim().split("\\s+");
            var all = 0L;
            for (var i = 1; i < parts.length; i++) all += Long.parseLong(parts[i]);
            return new long[] {Long.parseLong(parts[8]), all};
        } catch (IOException unreadable) {
            return new long[] {0, 1};
        }
    }

    private Set<Long> family() {
        var family = new HashSet<Long>();
        ProcessHandle.of(server).ifPresent(process -> {
            family.add(process.pid());
            process.descendants().forEach(child -> family.add(child.pid()));
        });
        ProcessHandle.allProcesses().filter(p -> p.info().command().orElse("").endsWith("/postgres")).forEach(p -> family.add(p.pid()));
        return family;
    }

    private static long ticks(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", "" + pid, "stat"));
            var parts = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(parts[11]) + Long.parseLong(parts[12]);
        } catch (IOException gone) {
            return 0;
        }
    }
}
