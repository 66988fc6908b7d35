package dev.perennial.crm.platform.database;

import java.nio.file.Path;

/** Starts the database and waits for the end that a test brings it. */
final class ServerToBeKilled {

    private ServerToBeKilled() {}

    static void main(String[] args) throws Exception {
        EmbeddedPostgres.startedIn(Path.of(args[0]));
        System.out.println("ready");
        Thread.currentThread().join();
    }
}
