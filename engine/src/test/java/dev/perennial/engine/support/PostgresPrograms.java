package dev.perennial.engine.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs for tests, unpacked once per checkout and run without root's rights. */
final class PostgresPrograms {

    private static final Path FOLDER = Path.of("target", "postgres").toAbsolutePath();

    private PostgresPrograms() {}

    static synchronized void unpack() {
        if (Files.isDirectory(FOLDER)) return;
        try {
            var fresh = Files.createTempDirectory(Files.createDirectories(FOLDER.getParent()), "postgres-");
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpackInto(fresh);
            Files.move(fresh, FOLDER, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void unpackInto(Path folder) throws IOException {
        var processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        try (var packed = PostgresPrograms.class.getResourceAsStream("/postgres-" + system + "-" + processor + ".txz");
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = folder.resolve(entry.getName());
                Files.createDirectories(entry.isDirectory() ? target : target.getParent());
                if (entry.isSymbolicLink()) Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                else if (!entry.isDirectory()) Files.copy(tar, target);
                if ((entry.getMode() & 0100) != 0 && entry.isFile() && !entry.isSymbolicLink()) Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    /** Starts a program; PostgreSQL refuses to run as root, so root gives up being root first. */
    static Process start(Path log, String program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) command.addAll(List.of("unshare", "--user"));
        command.add(FOLDER.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    }

    static void run(Path log, String program, String... arguments) throws IOException, InterruptedException {
        if (start(log, program, List.of(arguments)).waitFor() != 0) throw new IOException(program + " failed: " + Files.readString(log));
    }
}
