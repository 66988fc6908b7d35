package dev.perennial.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Reads from the kernel how much processor time the server with its database has used, and how much the host stole. */
final class Cpu {

    private static final double MILLIS_PER_TICK = 10;

    private final long server;
    private final long postmaster;

    Cpu(long server, long postmaster) {
        this.server = server;
        this.postmaster = postmaster;
    }

    /** Milliseconds of processor time of the server and its PostgreSQL, with the database processes that have ended meanwhile. */
    double usedMillis() {
        var sum = ticks(server, false) + ticks(postmaster, true);
        for (var backend : ProcessHandle.of(postmaster).map(ProcessHandle::children).orElse(Stream.empty()).toList()) sum += ticks(backend.pid(), false);
        return sum * MILLIS_PER_TICK;
    }

    /** True while a process of the database is vacuuming or analysing by itself. */
    boolean databaseTidiesUp() {
        return ProcessHandle.of(postmaster).map(ProcessHandle::children).orElse(Stream.empty()).anyMatch(process -> title(process.pid()).contains("autovacuum worker"));
    }

    private static String title(long pid) {
        try {
            return Files.readString(Path.of("/proc", "" + pid, "cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }

    /** Resident memory of the server process alone, in MiB. */
    long residentMiB() {
        return memoryMiB("VmRSS");
    }

    /** The most that was ever resident. */
    long mostResidentMiB() {
        return memoryMiB("VmHWM");
    }

    private long memoryMiB(String kind) {
        try {
            return Files.readAllLines(Path.of("/proc", "" + server, "status")).stream().filter(l -> l.startsWith(kind)).mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", ""))).sum() / 1024;
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

    private static long ticks(long pid, boolean withEnded) {
        try {
            var stat = Files.readString(Path.of("/proc", "" + pid, "stat"));
            var parts = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            var own = Long.parseLong(parts[11]) + Long.parseLong(parts[12]);
            return withEnded ? own + Long.parseLong(parts[13]) + Long.parseLong(parts[14]) : own;
        } catch (IOException gone) {
            return 0;
        }
    }
}
