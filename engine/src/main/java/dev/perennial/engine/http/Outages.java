package dev.perennial.engine.http;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Predicate;
import org.springframework.transaction.TransactionTimedOutException;

/** Tells a database that cannot be reached right now from a mistake of ours. */
public final class Outages {

    private static final int DEEPEST = 20;
    private static final String NO_SUCH_CHARACTER = "22021";

    private Outages() {}

    /** Whether the failure goes back to a database that is away, busy or starting, or to a transaction that ran out of time and so left nothing behind. */
    public static boolean caused(Throwable failure) {
        return anyCause(failure, cause -> cause instanceof TransactionTimedOutException || cause instanceof SQLException sql && isOutage(sql));
    }

    /** True when a text holds a character that no text of the database may hold. */
    static boolean unstorable(Throwable failure) {
        return anyCause(failure, cause -> cause instanceof SQLException sql && NO_SUCH_CHARACTER.equals(sql.getSQLState()));
    }

    private static boolean anyCause(Throwable failure, Predicate<Throwable> fits) {
        var depth = 0;
        for (var cause = failure; cause != null && depth++ < DEEPEST; cause = cause.getCause())
            if (fits.test(cause)) return true;
        return false;
    }

    private static boolean isOutage(SQLException sql) {
        if (sql instanceof SQLTransientConnectionException) return true;
        var state = sql.getSQLState();
        if (state == null) return false;
        return state.startsWith("08")          // connection lost or refused
                || state.startsWith("57")      // shutting down, starting up, statement cancelled for taking too long
                || state.startsWith("53")      // out of connections, memory or disk
                || state.equals("40001") || state.equals("40P01");
    }
}
