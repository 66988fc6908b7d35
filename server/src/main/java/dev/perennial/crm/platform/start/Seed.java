package dev.perennial.crm.platform.start;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import dev.perennial.crm.platform.House;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.write.Draft;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.RecordWriter;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Plants the first records through the same door as every other, in the name of the house. */
@Component
class Seed {

    private static final Errand FIRST_START = new Errand(House.ACTOR, new Cause(Cause.Kind.RULE, "first-start"));

    private final DSLContext database;
    private final RecordWriter writer;

    Seed(DSLContext database, RecordWriter writer) {
        this.database = database;
        this.writer = writer;
    }

    /** Makes servers that start at once take turns; lasts until the transaction ends. */
    void alone() {
        database.fetch("select pg_advisory_xact_lock(hashtext('perennial seed'))");
    }

    void inTheNameOfTheHouse(Runnable work) {
        FIRST_START.during(() -> {
            work.run();
            return null;
        });
    }

    boolean isEmpty(Blueprint type) {
        return !database.fetchExists(Columns.main(type));
    }

    /** True when a record with the id exists or ever existed. */
    boolean was(Blueprint type, UUID id) {
        return database.fetchExists(Columns.main(type), Columns.ID.eq(id));
    }

    boolean isUsername(Blueprint users, String username) {
        return database.fetchExists(Columns.main(users), field(name("username"), String.class).eq(username), Columns.DELETED_AT.isNull());
    }

    /** Plants the record under an id of the house's choosing unless it is there. */
    void plant(Blueprint type, UUID id, Values values) {
        if (!was(type, id)) writer.create(type.name(), id, Draft.of(values), House.ACTOR);
    }
}
