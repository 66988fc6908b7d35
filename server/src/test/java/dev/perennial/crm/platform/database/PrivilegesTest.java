package dev.perennial.crm.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrivilegesTest {

    @TempDir
    private Path folder;

    static List<Privileges> waysForRoot() {
        return Privileges.FOR_ROOT;
    }

    @BeforeEach
    void onlyRootHasAnythingToGiveUp() throws IOException {
        Assumptions.assumeTrue((Integer) Files.getAttribute(folder, "unix:uid") == 0, "Only root has anything to give up.");
    }

    @Test
    void thereIsAWayForRoot() throws IOException {
        assertThat(Privileges.available().wrapper()).isNotEmpty();
    }

    /** A container may forbid one way or the other; whichever works here must create and start a database. */
    @ParameterizedTest
    @MethodSource("waysForRoot")
    void everyWayThatWorksStartsADatabaseInAFolderOfRoot(Privileges way) throws IOException {
        Assumptions.assumeTrue(way.works() && (way.wrapper().toString().contains("dac_override") || way.wrapper().contains("unshare")), "Not on this machine.");
        var home = PreparedHome.in(folder.resolve("home"));
        var cluster = new PostgresCluster(PostgresBinaries.unpackedIn(home.resolve("postgres")), way, home.resolve("postgres/data"), home.resolve("logs"));
        cluster.create("secret");
        var postmaster = cluster.start(PostgresSettings.forgetful(freePort()));
        cluster.stop();

        assertThat(postmaster.isAlive()).isFalse();
        assertThat(Files.getAttribute(cluster.data(), "unix:uid")).isEqualTo(way.fileOwner());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
