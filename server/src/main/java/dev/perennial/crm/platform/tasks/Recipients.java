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
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** The people who are meant when a team, a role or a department is named; never more than a crowd. */
@Component
class Recipients {

    private static final int MOST = 500;
    private static final Field<UUID> DEPARTMENT = field(name("department"), UUID.class);
    private static final Field<UUID[]> TEAMS = field(name("teams"), SQLDataType.UUID.array());
    private static final Field<UUID[]> ROLES = field(name("roles"), SQLDataType.UUID.array());
    private static final Field<Boolean> ACTIVE = field(name("active"), Boolean.class);

    private final DSLContext database;

    Recipients(DSLContext database) {
        this.database = database;
    }

    /** Those who work here and are meant, each once. */
    List<UserId> of(Collection<Candidate> candidates) {
        if (candidates.isEmpty()) return List.of();
        var meant = candidates.stream().map(Candidate::grantee).map(Recipients::isMeant).reduce(Condition::or).orElse(noCondition());
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
