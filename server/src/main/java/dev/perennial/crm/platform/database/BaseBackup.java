package dev.perennial.crm.platform.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Copies the data folder of a running PostgreSQL: the files as they are, then the log of all changes made meanwhile, from which
 * PostgreSQL brings the copy to the moment at which the backup ended.
 */
final class BaseBackup {

    /** Keeps the log of changes until this session ends. */
    private static final String KEEP_LOG = "select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)";
    private static final String BEGIN = "select pg_walfile_name(pg_backup_start('perennial', true))";
    private static final String END = "select labelfile, pg_walfile_name(lsn) from pg_backup_stop(false)";

    private static final Set<String> ONLY_FOR_THE_RUNNING_SERVER = Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map", "pg_internal.init");
    private static final Set<String> EMPTY_FOLDERS = Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans");
    private static final Pattern LOG_FILE = Pattern.compile("[0-9A-F]{24}");

    private final Path data;
    private final String prefix;
    private final BackupArchive archive;

    BaseBackup(Path data, String prefix, BackupArchive archive) {
        this.data = data;
        this.prefix = prefix;
        this.archive = archive;
    }

    void write(Connection connection) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute(KEEP_LOG);
            String firstLog;
            try (var answer = statement.executeQuery(BEGIN)) {
                answer.next();
                firstLog = answer.getString(1);
            }
            addData();
            try (var answer = statement.executeQuery(END)) {
                answer.next();
                archive.addText(prefix + "/backup_label", answer.getString(1));
                addLog(firstLog, answer.getString(2));
            }
        }
    }

    /** The control file goes last, so that it is never older than the files it speaks of. */
    private void addData() throws IOException {
        archive.addFolder(prefix);
        Files.walkFileTree(data, new Copy());
        archive.addFile(prefix + "/global/pg_control", data.resolve("global/pg_control"));
    }

    private void addLog(String first, String last) throws IOException {
        archive.addFolder(prefix + "/pg_wal");
        try (var files = Files.list(data.resolve("pg_wal"))) {
            for (var name : files.map(file -> file.getFileName().toString()).sorted().toList()) {
                var needed = LOG_FILE.matcher(name).matches() && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
                if (needed) archive.addFile(prefix + "/pg_wal/" + name, data.resolve("pg_wal").resolve(name));
            }
        }
    }

    private final class Copy extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (folder.equals(data)) return FileVisitResult.CONTINUE;
            var name = data.relativize(folder).toString();
            if (name.contains("pgsql_tmp")) return FileVisitResult.SKIP_SUBTREE;
            archive.addFolder(prefix + "/" + name);
            return EMPTY_FOLDERS.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            var name = data.relativize(file).toString();
            var wanted = attributes.isRegularFile() && !name.equals("global/pg_control") && !name.contains("pgsql_tmp")
                    && !ONLY_FOR_THE_RUNNING_SERVER.contains(file.getFileName().toString());
            if (wanted) archive.addFile(prefix + "/" + name, file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException droppedMeanwhile) {
            return FileVisitResult.CONTINUE;
        }
    }
}
