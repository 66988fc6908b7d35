package dev.perennial.engine.list;

import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.conf.SettingsTools;
import org.jooq.impl.DSL;

/** Reads for so long and no longer: a statement that takes more time is cancelled in the database and refused as too broad, so that nobody holds the house up with a costly filter. */
final class Patience {

    private static final String CANCELLED = "57014";

    private final DSLContext sql;

    Patience(DSLContext sql, int seconds) {
        this.sql = DSL.using(sql.configuration().derive(SettingsTools.clone(sql.settings()).withQueryTimeout(seconds)));
    }

    <R> R read(Function<DSLContext, R> reading) {
        try {
            return reading.apply(sql);
        } catch (RuntimeException failure) {
            throw wasCancelled(failure) ? Refused.because(EngineRefusal.TOO_BROAD) : failure;
        }
    }

    private static boolean wasCancelled(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException stopped && CANCELLED.equals(stopped.getSQLState())) return true;
        return false;
    }
}
