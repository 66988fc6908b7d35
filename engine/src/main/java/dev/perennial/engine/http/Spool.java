package dev.perennial.engine.http;

import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The lines of a bulk request, kept in a file until all have come: so a request with too many lines is refused before anything is
 * written, and a client that reads answers only after sending everything cannot block itself and us.
 */
final class Spool implements AutoCloseable {

    static final int MOST_LINES = 100_000;
    private static final long MOST_BYTES = 512L * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;

    private Spool(Path file) throws IOException {
        this.file = file;
        this.in = Files.newInputStream(file);
    }

    static Spool of(InputStream body) throws IOException {
        var file = Files.createTempFile("bulk", ".ndjson");
        try {
            copy(body, file);
            return new Spool(file);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    private static void copy(InputStream body, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            var buffer = new byte[BUFFER];
            var bytes = 0L;
            var lines = 1;
            for (int read; (read = body.read(buffer)) >= 0; bytes += read) {
                for (var i = 0; i < read; i++) if (buffer[i] == '\n') lines++;
                if (bytes + read > MOST_BYTES || lines > MOST_LINES + 1) throw Refused.because(EngineRefusal.TOO_LARGE, List.of(Finding.at("", "TOO_MANY_ROWS", MOST_LINES)));
                out.write(buffer, 0, read);
            }
        }
    }

    /** The next line that is not blank, null at the end; what goes beyond the limit of one body is left out, so that it reads as too large. */
    byte[] next() throws IOException {
        var line = new ByteArrayOutputStream(512);
        while (at < filled || fill()) {
            var end = endOfLine();
            line.write(buffer, at, Math.clamp(JsonBody.MOST_BYTES + 1 - line.size(), 0, end - at));
            at = end;
            if (at == filled) continue;
            at++;
            if (!isBlank(line)) return line.toByteArray();
            line.reset();
        }
        return isBlank(line) ? null : line.toByteArray();
    }

    private int endOfLine() {
        var end = at;
        while (end < filled && buffer[end] != '\n') end++;
        return end;
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }

    private static boolean isBlank(ByteArrayOutputStream line) {
        return line.size() <= 1 && line.toString().isBlank();
    }

    @Override
    public void close() throws IOException {
        in.close();
        Files.deleteIfExists(file);
    }
}
