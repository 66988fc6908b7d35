package dev.perennial.crm.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs that travel inside the product, unpacked once per version. */
final class PostgresBinaries {

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    /** Unpacks the programs below {@code parent} unless this version is there already; a half-unpacked folder never counts. */
    static PostgresBinaries unpackedIn(Path parent) throws IOException {
        return unpackedIn(parent, Path.of(""));
    }

    /** The same, copied where the build has unpacked this version before, which takes a tenth of the time; an empty path stands for nowhere. */
    static PostgresBinaries unpackedIn(Path parent, Path before) throws IOException {
        var folder = parent.resolve(version());
        var ready = before.resolve(version());
        if (!Files.isDirectory(folder)) put(parent, folder, before.toString().isEmpty() || !Files.isDirectory(ready) ? PostgresBinaries::unpack : fresh -> Folders.copy(ready, fresh));
        return new PostgresBinaries(folder);
    }

    /** The full version of the programs, for example 18.6.0. */
    static String version() {
        var properties = new Properties();
        try (var stream = PostgresBinaries.class.getResourceAsStream("postgres.properties")) {
            properties.load(stream);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The version of the built-in PostgreSQL is missing.", unreadable);
        }
        return properties.getProperty("version");
    }

    static int majorVersion() {
        return Integer.parseInt(version().split("\\.")[0]);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private interface Filling {

        void fill(Path fresh) throws IOException;
    }

    private static void put(Path parent, Path folder, Filling filling) throws IOException {
        Files.createDirectories(parent);
        var fresh = Files.createTempDirectory(parent, ".unpacking-");
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            filling.fill(fresh);
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException impossible) {
            throw new IOException("The home folder does not support atomic renames.", impossible);
        } finally {
            Folders.delete(fresh);
        }
    }

    private static InputStream archive() throws IOException {
        var name = "/postgres-" + system() + "-" + processor() + ".txz";
        var stream = PostgresBinaries.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException("No built-in PostgreSQL for this machine (" + name + "); set PERENNIAL_DB_URL to use your own.");
        }
        return stream;
    }

    private static void unpack(Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, Folders.inside(target, entry.getName()));
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }
}
