package dev.perennial.crm.platform.signin;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.access.Person;
import dev.perennial.crm.platform.memory.BriefMemory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Holds people to the one-time passwords that a role of theirs demands. They have some days to set them up; after that a session opens
 * nothing but the way to do so, so that nobody is ever locked out, not even the only administrator.
 */
@Component
class OtpDemands {

    /** Until when somebody may still come in by his password alone, and whether that moment has passed. */
    record Demand(Instant dueBy, boolean overdue) {}

    static final Duration GRACE = Duration.ofDays(7);
    private static final Table<?> SEEN = table(name("platform", "otp_demands"));
    private static final Field<UUID> USER = field(name("user"), UUID.class);
    private static final Field<Instant> SINCE = field(name("since"), Instant.class);
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private final DSLContext database;
    private final OneTimePasswords oneTimePasswords;
    private final InstantSource clock;
    private final BriefMemory<UUID, Optional<Instant>> dueBy;

    OtpDemands(DSLContext database, OneTimePasswords oneTimePasswords, @Qualifier("machineClock") InstantSource machineClock) {
        this.database = database;
        this.oneTimePasswords = oneTimePasswords;
        this.clock = machineClock;
        this.dueBy = new BriefMemory<>(machineClock, REMEMBERED, MOST);
    }

    /** What is still demanded of the person; empty when nothing is, or he has done it. */
    Optional<Demand> of(Person person) {
        if (!person.demandsOtp()) return Optional.empty();
        return dueBy.get(person.id(), this::read).map(due -> new Demand(due, !clock.instant().isBefore(due)));
    }

    void forget(UUID user) {
        dueBy.forget(user);
    }

    private Optional<Instant> read(UUID user) {
        if (oneTimePasswords.isEnrolled(user)) return Optional.empty();
        database.insertInto(SEEN).set(USER, user).set(SINCE, clock.instant()).onConflictDoNothing().execute();
        return Optional.of(database.select(SINCE).from(SEEN).where(USER.eq(user)).fetchSingle(SINCE).plus(GRACE));
    }
}
