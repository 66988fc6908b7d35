package dev.perennial.crm.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;

/** Saves a home folder, database and files, into one archive, also while the server works. */
public final class Backup {

    static final String DATA = "postgres/data";
    static final String CONTENTS = "backup.properties";

    /** What can be made again, belongs to the running server or is itself a copy. */
    private static final Set<String> LEFT_OUT = Set.of("postgres", "logs", "lock");
    private static final String ASIDE = "before-restore-";
    private static final String STAGING = ".restoring";

    private final Path home;

    public Backup(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    /** {@code Backup HOME FILE} */
    static void main(String[] arguments) {
        Command.run(() -> {
            var file = Path.of(arguments[1]).toAbsolutePath();
            new Backup(Path.of(arguments[0])).writeTo(file);
            return "Saved to " + file + " (" + (Files.size(file) >> 20) + " MB).";
        });
    }

    /** The database is saved as of the moment this returns; files are copied after it, so that none it names is missing. */
    public void writeTo(Path file) throws IOException, SQLException {
        if (!Files.isDirectory(home.resolve(DATA))) throw new IOException("There is no embedded database in " + home + ".");

        var running = EmbeddedPostgres.runningIn(home);
        if (running.isPresent()) {
            write(running.get(), file);
        } else {
            try (var own = EmbeddedPostgres.startedIn(home)) {
                write(own.maintenance(), file);
            }
        }
    }

    private void write(DatabaseAddress database, Path file) throws IOException, SQLException {
        try (var archive = BackupArchive.writtenTo(file)) {
            try (var connection = database.connect()) {
                new BaseBackup(home.resolve(DATA), DATA, archive).write(connection);
            }
            archive.addFile("postgres/" + PostgresAccess.FILE, home.resolve("postgres").resolve(PostgresAccess.FILE));
            addFiles(archive);
            archive.addText(CONTENTS, "format=1\npostgres=" + PostgresBinaries.version() + "\nmadeAt=" + Instant.now() + "\n");
            archive.complete();
        }
    }

    private void addFiles(BackupArchive archive) throws IOException {
        try (var files = Files.walk(home)) {
            for (var file : (Iterable<Path>) files.filter(this::belongsInside)::iterator) {
                var name = home.relativize(file).toString();
                if (Files.isDirectory(file)) archive.addFolder(name);
                else archive.addFile(name, file);
            }
        }
    }

    private boolean belongsInside(Path file) {
        if (file.equals(home)) return false;
        var first = home.relativize(file).getName(0).toString();
        return !LEFT_OUT.contains(first) && !isLeftover(first);
    }

    static boolean isLeftover(String name) {
        return name.startsWith(ASIDE) || name.equals(STAGING);
    }

    static Path staging(Path home) {
        return home.resolve(STAGING);
    }

    static Path aside(Path home, Instant now) {
        return home.resolve(ASIDE + now.getEpochSecond());
    }
}
