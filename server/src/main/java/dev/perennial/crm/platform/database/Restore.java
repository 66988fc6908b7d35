package dev.perennial.crm.platform.database;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Brings a backup back into a home folder; until everything is proved readable the folder stays as it was. */
public final class Restore {

    private final Path home;
    private final boolean keepOldAside;

    public Restore(Path home, boolean keepOldAside) {
        this.home = home.toAbsolutePath().normalize();
        this.keepOldAside = keepOldAside;
    }

    /** {@code Restore HOME FILE [--force]} */
    static void main(String[] arguments) {
        Command.run(() -> {
            var force = arguments.length > 2 && arguments[2].equals("--force");
            return new Restore(Path.of(arguments[0]), force).readFrom(Path.of(arguments[1]));
        });
    }

    /** Unpacks, lets PostgreSQL recover the copy, and only then puts it in place; answers with what was found in it. */
    public String readFrom(Path file) throws IOException, SQLException {
        Files.createDirectories(home);
        if (isOccupied() && !keepOldAside) {
            throw new IOException("The home folder " + home + " is in use already; --force keeps its contents aside.");
        }
        var staging = Backup.staging(home);
        try (var _ = HomeLock.on(home)) {
            if (EmbeddedPostgres.runningIn(home).isPresent()) throw new IOException("A database is running in " + home + "; stop it first.");
            Folders.delete(staging);
            unpack(file, staging);
            var found = recovered(staging);
            moveOldAside();
            moveInto(home, staging);
            return found;
        } finally {
            Folders.delete(staging);
        }
    }

    private boolean isOccupied() {
        return Files.exists(home.resolve(Backup.DATA));
    }

    private String recovered(Path staging) throws IOException, SQLException {
        try (var postgres = EmbeddedPostgres.startedIn(staging)) {
            return Inventory.of(postgres.address());
        } finally {
            Folders.delete(staging.resolve("logs"));
            Files.deleteIfExists(staging.resolve("lock"));
        }
    }

    private void unpack(Path file, Path target) throws IOException {
        Files.createDirectories(target);
        try (var tar = new TarArchiveInputStream(new GzipCompressorInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) write(tar, entry, target);
        } catch (EOFException cut) {
            throw new IOException("The backup " + file + " is cut off.", cut);
        }
        refuseUnfinished(file, target.resolve(Backup.CONTENTS));
        Files.delete(target.resolve(Backup.CONTENTS));
    }

    private void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        var place = Folders.inside(target, entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(place);
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx------"));
        } else {
            Files.createDirectories(place.getParent());
            Files.copy(tar, PostgresAccess.privateFile(place), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void refuseUnfinished(Path file, Path contents) throws IOException {
        if (!Files.exists(contents)) throw new IOException(file + " is not a complete backup.");

        var properties = new Properties();
        try (var reader = Files.newBufferedReader(contents)) {
            properties.load(reader);
        }
        var major = properties.getProperty("postgres", "0").split("\\.")[0];
        if (!major.equals(String.valueOf(PostgresBinaries.majorVersion()))) {
            throw new IOException("The backup was made with PostgreSQL " + major + "; restore it with the release that made it.");
        }
    }

    private void moveOldAside() throws IOException {
        var old = contents(home).stream().filter(path -> !isPartOfRestore(path)).toList();
        if (old.isEmpty()) return;

        var aside = Files.createDirectories(Backup.aside(home, Instant.now()));
        for (var path : old) Files.move(path, aside.resolve(path.getFileName()));
    }

    private static boolean isPartOfRestore(Path path) {
        var name = path.getFileName().toString();
        return name.equals("lock") || Backup.isLeftover(name);
    }

    private static void moveInto(Path home, Path staging) throws IOException {
        for (var path : contents(staging)) Files.move(path, home.resolve(path.getFileName()));
    }

    private static List<Path> contents(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
