package dev.perennial.crm.platform.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One data folder of PostgreSQL: creates it, starts a server on it and stops that again. */
final class PostgresCluster {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresCluster.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final int MOST_LOOKS_AT_THE_END = 500;
    private static final boolean CAN_LEAVE_SESSION = Files.isExecutable(Path.of("/usr/bin/setsid"));

    /** One order to write out the whole disk, instead of one for each of a thousand fresh files. */
    private static final String SYNC_METHOD = System.getProperty("os.name").equals("Linux") ? "syncfs" : "fsync";

    private final PostgresBinaries binaries;
    private final Privileges privileges;
    private final Path data;
    private final Path logs;

    PostgresCluster(PostgresBinaries binaries, Privileges privileges, Path data, Path logs) {
        this.binaries = binaries;
        this.privileges = privileges;
        this.data = data.toAbsolutePath();
        this.logs = logs.toAbsolutePath();
    }

    Path data() {
        return data;
    }

    /** Creates the data folder unless it is there; one that a crash left half-made never counts. */
    void create(String superuserPassword) throws IOException {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            refuseOtherVersion();
            return;
        }
        var draft = data.resolveSibling(data.getFileName() + ".new");
        var passwordFile = PostgresAccess.privateFile(data.resolveSibling("initdb.secret"));
        Folders.delete(draft);
        try {
            Files.writeString(passwordFile, superuserPassword);
            privileges.own(passwordFile);
            run(List.of(program("initdb"), "--pgdata=" + draft, "--username=" + PostgresAccess.SUPERUSER, "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256", "--locale=C.UTF-8", "--encoding=UTF8", "--data-checksums", "--no-instructions", "--sync-method=" + SYNC_METHOD));
            Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /** Starts PostgreSQL and waits until it takes connections, however long the recovery after a crash lasts. */
    ProcessHandle start(PostgresSettings settings) throws IOException {
        Files.createDirectories(logs);
        settings.writeTo(data, logs);
        privileges.own(data);
        privileges.own(logs);
        var startLog = logs.resolve("postgres-start.log").toFile();
        var process = privileges.command(startCommand()).redirectErrorStream(true).redirectOutput(startLog).start();
        waitUntilReady(process, startLog);
        return process.toHandle();
    }

    /** Stops the running server: open transactions are rolled back, everything committed is on disk; the process is gone when this returns, not only its file. */
    void stop() throws IOException {
        var running = PostmasterFile.in(data).flatMap(PostmasterFile::process);
        if (running.isEmpty()) return;

        run(List.of(program("pg_ctl"), "stop", "--pgdata=" + data, "--mode=fast", "--wait", "--timeout=60", "--silent"));
        for (var looks = 0; running.get().isAlive() && looks < MOST_LOOKS_AT_THE_END; looks++) pause();
    }

    private List<String> startCommand() {
        var command = new ArrayList<String>();
        if (CAN_LEAVE_SESSION) command.add("/usr/bin/setsid");
        command.addAll(List.of(program("postgres"), "-D", data.toString()));
        return command;
    }

    private void waitUntilReady(Process process, File startLog) throws IOException {
        var nextNews = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (PostmasterFile.in(data).filter(file -> file.pid() == process.pid() && file.ready()).isEmpty()) {
            if (!process.isAlive()) throw new IOException("PostgreSQL did not start: " + Files.readString(startLog.toPath()).strip());
            if (System.nanoTime() > nextNews) {
                LOG.info("PostgreSQL is still recovering from a crash.");
                nextNews += TimeUnit.SECONDS.toNanos(10);
            }
            pause();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for PostgreSQL.", interrupted);
        }
    }

    private void refuseOtherVersion() throws IOException {
        var major = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!major.equals(String.valueOf(PostgresBinaries.majorVersion()))) {
            throw new IOException("The data folder belongs to PostgreSQL " + major + ", this version brings "
                    + PostgresBinaries.version() + "; see the page on operations for the upgrade.");
        }
    }

    private void run(List<String> command) throws IOException {
        var process = privileges.command(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0) throw new IOException(Path.of(command.getFirst()).getFileName() + " failed: " + output.strip());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + command.getFirst(), interrupted);
        }
    }

    private String program(String name) {
        return binaries.program(name).toString();
    }
}
