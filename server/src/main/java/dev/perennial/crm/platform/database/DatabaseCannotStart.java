package dev.perennial.crm.platform.database;

import java.io.IOException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The embedded database cannot be started, for a reason that whoever runs the server can do something about. */
final class DatabaseCannotStart extends IOException {

    DatabaseCannotStart(Exception reason) {
        super("The embedded PostgreSQL cannot start. " + reason.getMessage(), reason);
    }

    /** Shows the reason in place of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<DatabaseCannotStart> {

        @Override
        protected FailureAnalysis analyze(Throwable root, DatabaseCannotStart cause) {
            return new FailureAnalysis(cause.getMessage(), "Run ./perennial doctor; the logs folder of the home folder holds what PostgreSQL says.", cause);
        }
    }
}
