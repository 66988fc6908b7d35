package dev.perennial.engine.support;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A real PostgreSQL for the engine's own tests: one server a test run, a fresh database with the engine's tables for whoever asks. */
public final class EngineDatabase {

    private static final AtomicInteger MADE = new AtomicInteger();
    private static int port;

    private final HikariDataSource dataSource;

    private EngineDatabase(HikariDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A new database with the engine's migrations and then the given statements applied. */
    public static EngineDatabase with(String... statements) {
        try {
            start();
            var name = "engine_" + MADE.incrementAndGet();
            try (var connection = DriverManager.getConnection(url("postgres")); var create = connection.createStatement()) {
                create.execute("create database " + name);
            }
            var database = new EngineDatabase(pool(name));
            for (var migration : migrations()) database.run(migration);
            for (var statement : statements) database.run(statement);
            return database;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** Runs plain SQL, several statements at once if need be. */
    public void run(String sql) {
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    private static HikariDataSource pool(String name) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url(name));
        pool.setMaximumPoolSize(24);
        pool.setMinimumIdle(1);
        return pool;
    }

    private static String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?user=postgres&reWriteBatchedInserts=true";
    }

    private static List<String> migrations() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:dev/perennial/engine/db/V*.sql");
        Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
        return Arrays.stream(files).map(file -> {
            try {
                return file.getContentAsString(StandardCharsets.UTF_8);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }).toList();
    }

    private static synchronized void start() throws IOException, InterruptedException {
        if (port != 0) return;
        PostgresPrograms.unpack();
        var folder = Files.createTempDirectory("perennial-engine-");
        var log = folder.resolve("postgres.log");
        PostgresPrograms.run(log, "initdb", "--pgdata=" + folder.resolve("data"), "--username=postgres", "--auth=trust", "--locale=C.UTF-8", "--encoding=UTF8", "--no-sync");
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var sync = Boolean.getBoolean("perennial.fsync") ? "on" : "off";
        var server = PostgresPrograms.start(log, "postgres", List.of("-D", folder.resolve("data").toString(), "-c", "port=" + port, "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=", "-c", "fsync=" + sync, "-c", "max_connections=200", "-c", "shared_buffers=256MB", "-c", "max_wal_size=2GB"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
        waitUntilReady(server, log);
    }

    private static void waitUntilReady(Process server, Path log) throws IOException, InterruptedException {
        while (true) {
            try (var _ = DriverManager.getConnection(url("postgres"))) {
                return;
            } catch (SQLException notYet) {
                if (!server.isAlive()) throw new IOException("PostgreSQL did not start: " + Files.readString(log));
                Thread.sleep(50);
            }
        }
    }

    private static void stop(Process server, Path folder) {
        server.destroyForcibly();
        try (var files = Files.walk(folder)) {
            server.waitFor();
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | InterruptedException leftBehind) {
            Thread.currentThread().interrupt();
        }
    }
}
