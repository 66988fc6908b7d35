package dev.perennial.crm.platform.money;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** How often rates have changed, which the database counts however they are written, and how far the records have followed. */
@Component
class RateGeneration {

    private static final Table<?> GENERATION = table(name("platform", "rate_generation"));
    private static final Field<Long> NUMBER = field(name("number"), Long.class);
    private static final Field<Long> FOLLOWED = field(name("followed"), Long.class);

    private final DSLContext database;

    RateGeneration(DSLContext database) {
        this.database = database;
    }

    long number() {
        return database.select(NUMBER).from(GENERATION).fetchSingle(NUMBER);
    }

    /** True until somebody has seen to it that the records follow the newest rates. */
    boolean isAhead() {
        return database.fetchExists(GENERATION, FOLLOWED.lt(NUMBER));
    }

    /** Takes it on oneself that the records follow up to here; false where somebody else has. */
    boolean followed(long upTo) {
        return database.update(GENERATION).set(FOLLOWED, upTo).where(FOLLOWED.lt(upTo)).execute() == 1;
    }
}
