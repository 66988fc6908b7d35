package dev.perennial.crm.platform.database;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The configuration of the embedded PostgreSQL, sized to the machine and written anew at each start. */
record PostgresSettings(int port, boolean durable, long memoryMegabytes) {

    private static final String TEMPLATE = """
            # Written at each start. Put your own settings into local.conf beside this file.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            max_connections = %d
            client_connection_check_interval = '2s'
            timezone = 'UTC'
            log_timezone = 'UTC'

            shared_buffers = '%dMB'
            effective_cache_size = '%dMB'
            maintenance_work_mem = '%dMB'
            work_mem = '16MB'
            jit = off
            random_page_cost = 1.1
            default_statistics_target = 200
            max_parallel_workers_per_gather = 1
            gin_pending_list_limit = '1MB'

            wal_level = replica
            wal_compression = on
            wal_buffers = '16MB'
            min_wal_size = '256MB'
            max_wal_size = '4GB'
            checkpoint_timeout = '15min'
            %s
            autovacuum_naptime = '20s'
            autovacuum_vacuum_scale_factor = 0.05
            autovacuum_analyze_scale_factor = 0.02
            autovacuum_vacuum_insert_scale_factor = 0.1
            autovacuum_vacuum_cost_limit = 1000

            logging_collector = on
            log_directory = '%s'
            log_filename = 'postgres-%%a.log'
            log_rotation_age = '1d'
            log_truncate_on_rotation = on
            log_min_duration_statement = '2s'
            include = 'local.conf'
            """;
    private static final int CONNECTIONS = 64;
    /** Each of the houses in which stories live keeps its pool while another is at work. */
    private static final int CONNECTIONS_OF_TESTS = 400;
    /** After a start the pages are read again that were in use before it, so that the first questions of the day are as quick as the last. */
    private static final String WARM = "shared_preload_libraries = 'pg_prewarm'\npg_prewarm.autoprewarm = on\npg_prewarm.autoprewarm_interval = '5min'\n";
    private static final String DURABLE = "fsync = on\nfull_page_writes = on\nsynchronous_commit = on\n" + WARM;
    private static final String FORGETFUL = "fsync = off\nfull_page_writes = off\nsynchronous_commit = off\n";
    private static final String ONLY_LOOPBACK_WITH_PASSWORD = "host all all 127.0.0.1/32 scram-sha-256\n";

    static PostgresSettings forThisMachine(int port) {
        return new PostgresSettings(port, true, machineMegabytes());
    }

    /** For tests only: quicker, and all is lost when the machine stops. */
    static PostgresSettings forgetful(int port) {
        return new PostgresSettings(port, false, 1024);
    }

    void writeTo(Path data, Path logs) throws IOException {
        Files.writeString(data.resolve("postgresql.conf"), text(logs));
        Files.writeString(data.resolve("pg_hba.conf"), ONLY_LOOPBACK_WITH_PASSWORD);
        Files.writeString(data.resolve("local.conf"), "", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private String text(Path logs) {
        var sharedBuffers = between(128, memoryMegabytes / 4, 8192);   // as PostgreSQL advises: a page from the disk cache costs the processor far more than one of its own
        return TEMPLATE.formatted(port, durable ? CONNECTIONS : CONNECTIONS_OF_TESTS, sharedBuffers, Math.max(256, memoryMegabytes / 2), between(64, memoryMegabytes / 32, 512),
                durable ? DURABLE : FORGETFUL, logs.toAbsolutePath().toString().replace("'", "''"));
    }

    private static long between(long least, long wanted, long most) {
        return Math.clamp(wanted, least, most);
    }

    private static long machineMegabytes() {
        var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return machine.getTotalMemorySize() >> 20;
    }
}
