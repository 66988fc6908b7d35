package dev.perennial.crm.platform;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.OneTransaction;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Does what one suite asks of another once for each key, in the asker's transaction; whoever asks again gets what came of it the first time. */
@Component
public class OncePerKey {

    private static final Table<?> ASKED = table(name("platform", "asked_once"));
    private static final Field<String> SUITE = field(name("suite"), String.class);
    private static final Field<String> KEY = field(name("key"), String.class);
    private static final Field<UUID> RESULT = field(name("result"), UUID.class);

    private final DSLContext sql;
    private final OneTransaction transaction;

    OncePerKey(DSLContext sql, OneTransaction transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /** Runs the act unless the key was used before in the suite; a twin in another transaction is waited for, and what was refused may be asked again. */
    public UUID of(String suite, String key, Supplier<UUID> act) {
        return transaction.of(() -> {
            var isFirst = sql.insertInto(ASKED).set(SUITE, suite).set(KEY, key).onConflictDoNothing().execute() == 1;
            if (!isFirst) return sql.select(RESULT).from(ASKED).where(SUITE.eq(suite), KEY.eq(key)).fetchSingle(RESULT);
            var result = unlessRefused(suite, key, act);
            sql.update(ASKED).set(RESULT, result).where(SUITE.eq(suite), KEY.eq(key)).execute();
            return result;
        });
    }

    /** The asker may take a no for an answer and go on in his transaction; the key must then be free again. */
    private UUID unlessRefused(String suite, String key, Supplier<UUID> act) {
        try {
            return act.get();
        } catch (Refused no) {
            sql.deleteFrom(ASKED).where(SUITE.eq(suite), KEY.eq(key)).execute();
            throw no;
        }
    }
}
