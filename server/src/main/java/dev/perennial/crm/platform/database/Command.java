package dev.perennial.crm.platform.database;

import java.io.IOException;
import java.sql.SQLException;

/** A command of the start script: says what it did, or in one line why it could not. */
interface Command {

    String run() throws IOException, SQLException;

    static void run(Command command) {
        try {
            IO.println(command.run());
        } catch (IOException | SQLException failure) {
            System.err.println("perennial: " + failure.getMessage());
            System.exit(1);
        }
    }
}
