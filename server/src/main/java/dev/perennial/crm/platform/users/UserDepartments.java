package dev.perennial.crm.platform.users;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.memory.BriefMemory;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.write.OwnerUnits;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Tells the engine for which department an owner holds his records. */
@Component
class UserDepartments implements OwnerUnits {

    private static final Table<?> USERS = table(name("platform", "users"));
    private static final Field<UUID> DEPARTMENT = field(name("department"), UUID.class);
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private final DSLContext database;
    private final BriefMemory<UUID, Optional<UUID>> known;

    UserDepartments(DSLContext database, @Qualifier("machineClock") InstantSource machineClock) {
        this.database = database;
        this.known = new BriefMemory<>(machineClock, REMEMBERED, MOST);
    }

    @Override
    public UUID unitOf(UUID owner) {
        return owner == null ? null : known.get(owner, this::stored).orElse(null);
    }

    void forget(UUID owner) {
        known.forget(owner);
    }

    private Optional<UUID> stored(UUID owner) {
        return database.select(DEPARTMENT).from(USERS).where(Columns.ID.eq(owner)).fetchOptional(DEPARTMENT);
    }
}
