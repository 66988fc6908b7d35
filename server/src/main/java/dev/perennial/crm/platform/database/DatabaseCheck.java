package dev.perennial.crm.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** Tells whether the database can be reached and is of the right version. */
final class DatabaseCheck {

    private static final String QUESTION = """
            select current_setting('server_version_num')::int / 10000, current_setting('server_version'), pg_size_pretty(sum(pg_database_size(datname)))
            from pg_database where has_database_privilege(datname, 'connect')""";

    private DatabaseCheck() {}

    /** {@code DatabaseCheck HOME} */
    static void main(String[] arguments) {
        Command.run(() -> {
            var home = Path.of(arguments[0]).toAbsolutePath();
            var external = external();
            if (external.isPresent()) return found("External", external.get());

            var embedded = EmbeddedPostgres.runningIn(home);
            if (embedded.isPresent()) return found("Embedded", embedded.get());
            return "The embedded PostgreSQL " + PostgresBinaries.version() + " is not running" + (hasData(home) ? "" : " and has no data yet");
        });
    }

    private static Optional<DatabaseAddress> external() {
        var environment = System.getenv();
        return Optional.ofNullable(environment.get("PERENNIAL_DB_URL")).filter(url -> !url.isEmpty()).map(url -> new DatabaseAddress(
                url, environment.getOrDefault("PERENNIAL_DB_USER", ""), environment.getOrDefault("PERENNIAL_DB_PASSWORD", "")));
    }

    private static String found(String kind, DatabaseAddress address) throws IOException, SQLException {
        try (var connection = address.connect(); var answer = connection.createStatement().executeQuery(QUESTION)) {
            answer.next();
            if (answer.getInt(1) < PostgresBinaries.majorVersion()) {
                throw new IOException("PostgreSQL " + answer.getString(2) + " is too old; " + PostgresBinaries.majorVersion() + " or newer is needed.");
            }
            return kind + " PostgreSQL " + answer.getString(2) + " answers and holds " + answer.getString(3);
        }
    }

    private static boolean hasData(Path home) {
        return Files.exists(home.resolve(Backup.DATA));
    }
}
