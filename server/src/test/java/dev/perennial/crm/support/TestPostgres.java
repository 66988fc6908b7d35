package dev.perennial.crm.support;

import dev.perennial.crm.platform.database.DatabaseAddress;
import dev.perennial.crm.platform.database.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The one PostgreSQL of a process that tests, kept below {@code target} so that the next run need not build it again. */
final class TestPostgres {

    private static final String CREATE = "select format('create database %I template %I owner perennial', ?, ?)";
    private static final String RENAME = "select format('alter database %I rename to %I', ?, ?)";
    private static final String DROP = "select format('drop database if exists %I with (force)', ?)";
    private static final String ADMIT = "select format('alter database %I with allow_connections true', ?)";
    private static final String SHUT = "select format('alter database %I with allow_connections false', ?)";
    private static final String THROW_OUT = "select pg_terminate_backend(pid) from pg_stat_activity where datname = ?";
    private static final String VISITORS = "select exists (select from pg_stat_activity where datname like 'copy\\_%')";
    private static final int MOST_LOOKS = 200;
    private static final String NAMES = "select datname from pg_database where datname like ?";

    private static TestPostgres running;

    private final EmbeddedPostgres postgres;

    private TestPostgres(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static synchronized TestPostgres running() {
        if (running == null) {
            running = started();
            Runtime.getRuntime().addShutdownHook(new Thread(running::stop));
        }
        return running;
    }

    private static TestPostgres started() {
        try {
            return new TestPostgres(EmbeddedPostgres.forgetfulIn(TestHome.PATH));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whoever still closes his server at the end of the run needs the database for it. */
    private void stop() {
        try {
            for (var look = 0; look < MOST_LOOKS && isVisited(); look++) LockSupport.parkNanos(100_000_000);
            postgres.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The database of this name, entered as the owner the product runs as. */
    DatabaseAddress address(String database) {
        var own = postgres.address();
        return new DatabaseAddress(own.url().replaceFirst("/[^/]*$", "/" + database), own.user(), own.password());
    }

    void create(String database, String template) throws SQLException {
        execute(CREATE, database, template);
    }

    void rename(String database, String name) throws SQLException {
        execute(RENAME, database, name);
    }

    void drop(String database) throws SQLException {
        execute(DROP, database);
    }

    /** Throws everybody out and lets nobody in, as if this database's server had stopped. */
    void shut(String database) throws SQLException {
        execute(SHUT, database);
        try (var connection = postgres.maintenance().connect(); var sentence = connection.prepareStatement(THROW_OUT)) {
            sentence.setString(1, database);
            sentence.execute();
        }
    }

    void admit(String database) throws SQLException {
        execute(ADMIT, database);
    }

    List<String> named(String pattern) throws SQLException {
        try (var connection = postgres.maintenance().connect(); var query = connection.prepareStatement(NAMES)) {
            query.setString(1, pattern);
            var names = new ArrayList<String>();
            try (var answer = query.executeQuery()) {
                while (answer.next()) names.add(answer.getString(1));
            }
            return names;
        }
    }

    private boolean isVisited() {
        try (var connection = postgres.maintenance().connect(); var query = connection.createStatement(); var answer = query.executeQuery(VISITORS)) {
            return answer.next() && answer.getBoolean(1);
        } catch (SQLException _) {
            return false;   // nobody visits a database that is gone
        }
    }

    private void execute(String sentence, String... names) throws SQLException {
        try (var connection = postgres.maintenance().connect(); var statement = connection.createStatement()) {
            statement.execute(quoted(connection, sentence, names));
        }
    }

    private static String quoted(Connection connection, String sentence, String... names) throws SQLException {
        try (var query = connection.prepareStatement(sentence)) {
            for (int i = 0; i < names.length; i++) query.setString(i + 1, names[i]);
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getString(1);
            }
        }
    }
}
