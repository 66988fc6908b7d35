package dev.perennial.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Gathers what was found as a part of a page that is kept after every line. */
final class ServicePage {

    private final StringBuilder text = new StringBuilder();
    private final Cpu cpu;
    private final Path file;

    ServicePage(Cpu cpu, Path file, String command) {
        this.cpu = cpu;
        this.file = file;
        text.append("Command: `./perennial bench ").append(command).append("`, on a server of its own. Measured on ").append(LocalDate.now()).append(", ").append(Report.machine()).append(".\n");
    }

    void heading(String title, String columns) {
        var fields = columns.split("\\|");
        line("\n### " + title + "\n\n|" + columns + "|\n" + "|---".repeat(fields.length) + "|");
    }

    void row(Object... fields) {
        line("| " + String.join(" | ", List.of(fields).stream().map(Object::toString).toList()) + " |");
    }

    void remark(String sentence, Object... figures) {
        line("\n" + String.format(Locale.ROOT, sentence, figures));
    }

    /** Adds a line and keeps all so far, so that a run that is cut short leaves what it found. */
    void line(String line) {
        IO.println(line);
        text.append(line).append('\n');
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Nanoseconds as p50, p95 and most in milliseconds. */
    static String[] times(long[] nanos) {
        var cell = Cell.of("", "", 1, nanos, 1, 0);
        return new String[] {millis(cell.p50()), millis(cell.p95()), millis(nanos[nanos.length - 1] / 1e6)};
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    void end() {
        remark("Load average at the end %s. Server resident at the end: %d MiB, at most %d MiB.", Report.load(), cpu.residentMiB(), cpu.mostResidentMiB());
    }
}
