package dev.perennial.crm.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    private Path home;
    private EmbeddedPostgres postgres;

    @BeforeEach
    void start() throws IOException {
        PreparedHome.in(home);
        postgres = EmbeddedPostgres.startedIn(home);
    }

    @AfterEach
    void stop() throws IOException {
        postgres.close();
    }

    @Test
    void theOwnerMayDoEverythingInsideTheDatabaseAndNothingOutside() throws SQLException {
        assertThat(ask("select rolsuper from pg_roles where rolname = current_user")).isEqualTo("f");
        assertThat(ask("select has_database_privilege('perennial', 'create')")).isEqualTo("t");
    }

    @Test
    void nobodyEntersWithoutThePassword() {
        var own = postgres.address();

        assertThatThrownBy(() -> new DatabaseAddress(own.url(), own.user(), "").connect()).hasMessageContaining("password");
        assertThatThrownBy(() -> new DatabaseAddress(own.url(), own.user(), "guess").connect()).hasMessageContaining("password");
        assertThatThrownBy(() -> new DatabaseAddress(own.url(), "postgres", "postgres").connect()).hasMessageContaining("password");
    }

    @Test
    void itListensOnLoopbackOnlyAndKeepsWhatIsCommitted() throws SQLException {
        assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask("show fsync")).isEqualTo("on");
        assertThat(ask("show synchronous_commit")).isEqualTo("on");
    }

    @Test
    void chineseTextHasTrigrams() throws SQLException {
        change("create extension pg_trgm");

        assertThat(ask("select show_trgm('常青茶油') <> '{}'")).isEqualTo("t");
    }

    @Test
    void thePasswordFileIsPrivate() throws IOException {
        assertThat(Files.getPosixFilePermissions(home.resolve("postgres/access.properties")))
                .extracting(Enum::name).containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    @Test
    void aSecondStartFindsTheRecordsOfTheFirst() throws IOException, SQLException {
        change("create table tea as select 'longjing' as name");
        postgres.close();
        postgres = EmbeddedPostgres.startedIn(home);

        assertThat(ask("select name from tea")).isEqualTo("longjing");
    }

    @Test
    void programsThatLieReadyAreCopiedWithTheRightToRunThem(@TempDir Path elsewhere) throws IOException {
        var there = PostgresBinaries.unpackedIn(elsewhere, home.resolve("postgres"));
        var marked = Files.writeString(there.program("postgres").resolveSibling("mark"), "kept");

        assertThat(there.program("postgres")).isExecutable().hasSameBinaryContentAs(home.resolve("postgres").resolve(PostgresBinaries.version()).resolve("bin/postgres"));
        assertThat(PostgresBinaries.unpackedIn(elsewhere, home.resolve("postgres")).program("mark")).isEqualTo(marked).exists();
    }

    @Test
    void aSecondServerOnTheSameHomeIsRefused() {
        assertThatThrownBy(() -> EmbeddedPostgres.startedIn(home)).hasMessageContaining("Another Perennial server");
    }

    @Test
    void aKilledDatabaseComesBackOnTheSamePortWithEverythingCommitted() throws Exception {
        change("create table tea as select 'longjing' as name");
        postmaster().destroyForcibly();

        assertThat(askUntilAnswered("select name from tea")).isEqualTo("longjing");
    }

    @Test
    void aNumberThatBelongsToAnotherProgramByNowDoesNotStopTheStart() throws IOException, SQLException {
        postgres.close();
        Files.writeString(PostmasterFile.place(data()), ProcessHandle.current().pid() + "\n" + data() + "\n0\n1\n\n127.0.0.1\n\nready\n");
        postgres = EmbeddedPostgres.startedIn(home);

        assertThat(ask("select 1")).isEqualTo("1");
    }

    @Test
    void theDatabaseOfAKilledServerIsTakenOver() throws Exception {
        postgres.close();
        var killed = serverKilledWithoutWarning();
        postgres = EmbeddedPostgres.startedIn(home);

        assertThat(postmaster().pid()).isEqualTo(killed.pid());
        assertThat(ask("select 1")).isEqualTo("1");
    }

    @Test
    void theDataOfAnotherMajorVersionAreLeftAlone() throws IOException {
        postgres.close();
        Files.writeString(data().resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> EmbeddedPostgres.startedIn(home)).hasMessageContaining("PostgreSQL 17");
    }

    private ProcessHandle serverKilledWithoutWarning() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var server = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), ServerToBeKilled.class.getName(), home.toString()).start();
        assertThat(server.inputReader().readLine()).isEqualTo("ready");
        server.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        return postmaster();
    }

    private ProcessHandle postmaster() throws IOException {
        return PostmasterFile.in(data()).flatMap(PostmasterFile::process).orElseThrow();
    }

    private Path data() {
        return home.toAbsolutePath().resolve("postgres/data");
    }

    private String ask(String question) throws SQLException {
        try (var connection = postgres.address().connect(); var answer = connection.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private void change(String sentence) throws SQLException {
        try (var connection = postgres.address().connect(); var statement = connection.createStatement()) {
            statement.execute(sentence);
        }
    }

    private String askUntilAnswered(String question) throws InterruptedException {
        for (int attempt = 0; attempt < 100; attempt++) {
            try {
                return ask(question);
            } catch (SQLException stillAway) {
                Thread.sleep(Duration.ofMillis(200));
            }
        }
        return "no answer";
    }
}
