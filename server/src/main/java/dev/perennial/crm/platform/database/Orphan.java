package dev.perennial.crm.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** A PostgreSQL that an earlier server, killed without warning, has left running on our data folder. */
final class Orphan {

    private static final String WHO_ARE_YOU = "select current_setting('data_directory'), current_setting('server_version')";

    private final PostgresCluster cluster;
    private final PostgresAccess access;

    Orphan(PostgresCluster cluster, PostgresAccess access) {
        this.cluster = cluster;
        this.access = access;
    }

    /** The orphan if it is healthy and of our version; one that is not is stopped, so that the folder is free afterwards. */
    Optional<PostmasterFile> adopted() throws IOException {
        var file = PostmasterFile.in(cluster.data());
        if (file.flatMap(PostmasterFile::process).isEmpty()) return Optional.empty();
        if (file.filter(this::answersAsOurs).isPresent()) return file;

        if (file.flatMap(PostmasterFile::process).filter(this::isOurs).isPresent()) cluster.stop();
        else Files.deleteIfExists(PostmasterFile.place(cluster.data()));
        return Optional.empty();
    }

    private boolean answersAsOurs(PostmasterFile file) {
        if (!file.ready()) return false;

        var address = DatabaseAddress.onLoopback(file.port(), "postgres", PostgresAccess.SUPERUSER, access.superuserPassword());
        try (var connection = address.connect()) {
            return isOurs(connection);
        } catch (SQLException refused) {
            return false;
        }
    }

    private boolean isOurs(Connection connection) throws SQLException {
        try (var answer = connection.createStatement().executeQuery(WHO_ARE_YOU)) {
            answer.next();
            return Path.of(answer.getString(1)).equals(cluster.data()) && PostgresBinaries.version().startsWith(answer.getString(2));
        }
    }

    /** After a restart of the machine the number in the file may belong to any other program. */
    private boolean isOurs(ProcessHandle process) {
        return process.info().commandLine().filter(line -> line.contains(cluster.data().toString())).isPresent();
    }
}
