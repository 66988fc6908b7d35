package dev.perennial.crm.platform.tasks;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.perennial.crm.platform.Candidate;
import dev.perennial.crm.platform.StandardRole;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.access.Grantee;
import dev.perennial.engine.record.Columns;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The people who are meant when a team, a role or a department is named; never more than a crowd. */
@Component
class Recipients {

    private static final int MOST = 500;
    private static final Field<UUID> DEPARTMENT = field(name("department"), UUID.class);
    private static final Field<UUID[]> TEAMS = field(name("teams"), SQLDataType.UUID.array());
    private static final Field<UUID[]> ROLES = field(name("roles"), SQLDataType.UUID.array());
    private static final Field<Boolean> ACTIVE = field(name("active"), Boolean.class);

    private static final Field<LocalDate> FROM = field(name("absence_from"), LocalDate.class);
    private static final Field<LocalDate> TO = field(name("absence_to"), LocalDate.class);

    private final DSLContext database;
    private final InstantSource clock;

    Recipients(DSLContext database, @Qualifier("businessClock") InstantSource businessClock) {
        this.database = database;
        this.clock = businessClock;
    }

    /** Those who work here and are meant, each once. */
    List<UserId> of(Collection<Candidate> candidates) {
        return found(candidates, noCondition());
    }

    /** The same without those of a group who are away today; who is meant by name is always told. */
    List<UserId> present(Collection<Candidate> candidates) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        return found(candidates, FROM.isNull().or(FROM.gt(today)).or(TO.lt(today)));
    }

    private List<UserId> found(Collection<Candidate> candidates, Condition ofGroup) {
        if (candidates.isEmpty()) return List.of();
        var meant = candidates.stream().map(Candidate::grantee).map(grantee -> grantee.kind() == Grantee.Kind.USER ? isMeant(grantee) : isMeant(grantee).and(ofGroup))
                .reduce(Condition::or).orElse(noCondition());
        return database.select(Columns.ID).from(table(name("platform", "users"))).where(ACTIVE.isTrue(), Columns.DELETED_AT.isNull()).and(meant)
                .orderBy(Columns.ID).limit(MOST).fetch(row -> new UserId(row.value1()));
    }

    private static Condition isMeant(Grantee grantee) {
        return switch (grantee.kind()) {
            case USER -> Columns.ID.eq(grantee.id());
            case TEAM -> TEAMS.contains(new UUID[] {grantee.id()});
            case DEPARTMENT -> DEPARTMENT.eq(grantee.id());
            case ROLE -> grantee.id().equals(StandardRole.EVERYBODY.id()) ? DSL.trueCondition() : ROLES.contains(val(new UUID[] {grantee.id()}));
        };
    }
}
