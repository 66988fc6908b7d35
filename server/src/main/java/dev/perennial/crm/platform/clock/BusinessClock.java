package dev.perennial.crm.platform.clock;

import dev.perennial.crm.platform.memory.BriefMemory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The time in the firm: the machine's time moved by an offset that all servers read from the database. */
class BusinessClock implements InstantSource {

    private static final Table<?> CLOCK = DSL.table(DSL.name("platform", "clock"));
    private static final Field<Long> OFFSET_SECONDS = DSL.field(DSL.name("offset_seconds"), Long.class);
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private final DSLContext database;
    private final InstantSource machine;
    private final BriefMemory<Boolean, Duration> offset;

    BusinessClock(DSLContext database, InstantSource machine) {
        this.database = database;
        this.machine = machine;
        this.offset = new BriefMemory<>(machine, REMEMBERED, 1);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset.get(true, _ -> storedOffset()));
    }

    /** Moves the time on, for every server. */
    void moveTo(Instant moment) {
        var seconds = Math.ceilDiv(Duration.between(machine.instant(), moment).toMillis(), 1000L);
        database.update(CLOCK).set(OFFSET_SECONDS, DSL.greatest(OFFSET_SECONDS, DSL.val(seconds))).execute();
        offset.forgetAll();
    }

    private Duration storedOffset() {
        return Duration.ofSeconds(database.select(OFFSET_SECONDS).from(CLOCK).fetchSingle(OFFSET_SECONDS));
    }
}
