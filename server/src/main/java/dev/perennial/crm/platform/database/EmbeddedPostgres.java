package dev.perennial.crm.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The product's own PostgreSQL: started on the home folder, kept alive while the server runs, stopped with it. */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int ATTEMPTS = 10;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

    private final PostgresCluster cluster;
    private final PostgresAccess access;
    private final HomeLock lock;
    private int port;
    private boolean closed;

    private EmbeddedPostgres(PostgresCluster cluster, PostgresAccess access, HomeLock lock) {
        this.cluster = cluster;
        this.access = access;
        this.lock = lock;
    }

    /** Starts the database of this home folder, or takes over the one that a killed server left running. */
    public static EmbeddedPostgres startedIn(Path home) throws IOException {
        return startedIn(home, Path.of(""));
    }

    /** The same, with the programs copied from the folder where the build has unpacked them, if it has. */
    public static EmbeddedPostgres startedIn(Path home, Path programs) throws IOException {
        return started(home, programs, PostgresSettings::forThisMachine);
    }

    /** For tests: quicker, and all is lost when the machine stops. */
    public static EmbeddedPostgres forgetfulIn(Path home) throws IOException {
        return started(home, Path.of(""), PostgresSettings::forgetful);
    }

    private static EmbeddedPostgres started(Path home, Path programs, IntFunction<PostgresSettings> settings) throws IOException {
        HomeLock lock = null;
        try {
            var folder = Files.createDirectories(home.resolve("postgres"));
            lock = HomeLock.on(home);
            var access = PostgresAccess.keptIn(folder.resolve(PostgresAccess.FILE));
            var binaries = PostgresBinaries.unpackedIn(folder, programs);
            var cluster = new PostgresCluster(binaries, Privileges.available(), folder.resolve("data"), home.resolve("logs"));
            var database = new EmbeddedPostgres(cluster, access, lock);
            database.start(settings);
            return database;
        } catch (IOException | SQLException failure) {
            if (lock != null) lock.close();
            throw new DatabaseCannotStart(failure);
        }
    }

    /** The maintenance database of a server that runs on this home folder at the moment, started by whomever. */
    static Optional<DatabaseAddress> runningIn(Path home) throws IOException {
        var folder = home.resolve("postgres");
        var file = PostmasterFile.in(folder.resolve("data")).filter(PostmasterFile::ready);
        if (file.flatMap(PostmasterFile::process).isEmpty()) return Optional.empty();

        var access = PostgresAccess.keptIn(folder.resolve(PostgresAccess.FILE));
        return file.map(found -> maintenance(found.port(), access));
    }

    /** The product's database, entered as its owner. */
    public DatabaseAddress address() {
        return DatabaseAddress.onLoopback(port, PostgresAccess.DATABASE, PostgresAccess.OWNER, access.ownerPassword());
    }

    /** The maintenance database, entered as superuser; for backups and tests only. */
    public DatabaseAddress maintenance() {
        return maintenance(port, access);
    }

    private static DatabaseAddress maintenance(int port, PostgresAccess access) {
        return DatabaseAddress.onLoopback(port, "postgres", PostgresAccess.SUPERUSER, access.superuserPassword());
    }

    @Override
    public synchronized void close() throws IOException {
        if (closed) return;

        closed = true;
        cluster.stop();
        lock.close();
    }

    private synchronized void start(IntFunction<PostgresSettings> settings) throws IOException, SQLException {
        cluster.create(access.superuserPassword());
        var orphan = new Orphan(cluster, access).adopted();
        if (orphan.isPresent()) {
            port = orphan.get().port();
            LOG.info("Took over the PostgreSQL that was left running on port {}.", port);
            orphan.get().process().ifPresent(process -> watch(process, settings));
        } else {
            port = freePort();
            watch(startPatiently(settings.apply(port)), settings);
        }
        FirstDatabase.createIfMissing(maintenance(), access.ownerPassword());
    }

    private void watch(ProcessHandle postmaster, IntFunction<PostgresSettings> settings) {
        postmaster.onExit().thenRunAsync(() -> restart(settings), task -> Thread.ofVirtual().name("postgres-restart").start(task));
    }

    /** Tries for as long as the server runs, because without its database it can do nothing else. */
    private void restart(IntFunction<PostgresSettings> settings) {
        if (isClosed()) return;

        LOG.error("PostgreSQL has stopped by itself; starting it again.");
        try {
            while (!isBack(settings)) Thread.sleep(BETWEEN_ATTEMPTS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** The port stays the same, because the connection pool knows only that one; somebody else may have started it meanwhile. */
    private synchronized boolean isBack(IntFunction<PostgresSettings> settings) {
        if (closed) return true;

        try {
            var other = new Orphan(cluster, access).adopted().flatMap(PostmasterFile::process);
            watch(other.isPresent() ? other.get() : cluster.start(settings.apply(port)), settings);
            LOG.info("PostgreSQL runs again.");
            return true;
        } catch (IOException failure) {
            LOG.warn("PostgreSQL does not come back yet: {}", failure.getMessage());
            return false;
        }
    }

    /** The children of a killed PostgreSQL need a moment to leave, and until then a new one refuses to start. */
    private ProcessHandle startPatiently(PostgresSettings settings) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return cluster.start(settings);
            } catch (IOException failure) {
                if (attempt == ATTEMPTS) throw failure;
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL was starting.", interrupted);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
