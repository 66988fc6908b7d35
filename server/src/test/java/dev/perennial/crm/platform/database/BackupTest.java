package dev.perennial.crm.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    private static final byte[] PHOTO = {(byte) 0xFF, (byte) 0xD8, 0, '\r', '\n', (byte) 0x80, 0};

    @TempDir
    private Path folder;
    private Path home;
    private Path file;

    @BeforeEach
    void fillAHome() throws IOException, SQLException {
        home = PreparedHome.in(folder.resolve("home"));
        file = folder.resolve("saved.tar.gz");
        Files.writeString(Files.createDirectories(home.resolve("files/2026")).resolve("letter.txt"), "Dear customer");
        Files.write(Files.createDirectories(home.resolve("files/content/8f")).resolve("8f3a"), PHOTO);
        try (var postgres = EmbeddedPostgres.startedIn(home)) {
            execute(postgres, "create table tea (no int primary key)");
            execute(postgres, "insert into tea values (1)");
        }
    }

    @Test
    void aBackupUnderLoadHoldsEveryRecordUpToOneMomentAndNoneAfterIt() throws Exception {
        var written = new AtomicInteger(1);
        var stop = new AtomicBoolean();
        int before;
        try (var postgres = EmbeddedPostgres.startedIn(home)) {
            var writer = Thread.ofVirtual().start(() -> writeUntil(stop, postgres, written));
            while (written.get() < 50) Thread.onSpinWait();
            before = written.get();
            new Backup(home).writeTo(file);
            stop.set(true);
            writer.join();
        }
        var restored = PreparedHome.in(folder.resolve("restored"));
        new Restore(restored, false).readFrom(file);

        try (var postgres = EmbeddedPostgres.startedIn(restored)) {
            assertThat(number(postgres, "select count(*) from tea")).isBetween((long) before, (long) written.get());
            assertThat(number(postgres, "select max(no) - count(*) from tea")).isZero();
        }
    }

    @Test
    void filesComeBackToo() throws Exception {
        new Backup(home).writeTo(file);
        var restored = PreparedHome.in(folder.resolve("restored"));
        var found = new Restore(restored, false).readFrom(file);

        assertThat(found).contains("1  public.tea");
        assertThat(restored.resolve("files/2026/letter.txt")).hasContent("Dear customer");
        assertThat(restored.resolve("files/content/8f/8f3a")).hasBinaryContent(PHOTO);
    }

    @Test
    void theArchiveIsPrivate() throws Exception {
        new Backup(home).writeTo(file);

        assertThat(Files.getPosixFilePermissions(file)).extracting(Enum::name).containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    @Test
    void aHomeInUseIsNotOverwrittenUnlessItsContentsMayBeKeptAside() throws Exception {
        new Backup(home).writeTo(file);
        Files.writeString(home.resolve("files/2026/letter.txt"), "written later");

        assertThatThrownBy(() -> new Restore(home, false).readFrom(file)).hasMessageContaining("--force");
        new Restore(home, true).readFrom(file);

        assertThat(home.resolve("files/2026/letter.txt")).hasContent("Dear customer");
        try (var entries = Files.list(home)) {
            var aside = entries.filter(entry -> entry.getFileName().toString().startsWith("before-restore-")).findFirst().orElseThrow();
            assertThat(aside.resolve("files/2026/letter.txt")).hasContent("written later");
        }
    }

    @Test
    void aBackupThatIsCutOffChangesNothing() throws Exception {
        new Backup(home).writeTo(file);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) / 2));

        assertThatThrownBy(() -> new Restore(home, true).readFrom(file)).isInstanceOf(IOException.class);
        assertThat(home.resolve("files/2026/letter.txt")).hasContent("Dear customer");
        assertThat(Backup.staging(home)).doesNotExist();
    }

    @Test
    void aHomeWithARunningDatabaseIsNotRestoredInto() throws Exception {
        new Backup(home).writeTo(file);
        try (var _ = EmbeddedPostgres.startedIn(home)) {
            assertThatThrownBy(() -> new Restore(home, true).readFrom(file)).hasMessageContaining("running");
        }
    }

    private static void writeUntil(AtomicBoolean stop, EmbeddedPostgres postgres, AtomicInteger written) {
        try (var connection = postgres.address().connect(); var insert = connection.prepareStatement("insert into tea values (?)")) {
            while (!stop.get()) {
                insert.setInt(1, written.get() + 1);
                insert.execute();
                written.incrementAndGet();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void execute(EmbeddedPostgres postgres, String sentence) throws SQLException {
        try (var connection = postgres.address().connect(); var statement = connection.createStatement()) {
            statement.execute(sentence);
        }
    }

    private static long number(EmbeddedPostgres postgres, String question) throws SQLException {
        try (var connection = postgres.address().connect(); var answer = connection.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
