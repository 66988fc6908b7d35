package dev.perennial.crm.platform.users;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.StandardRole;
import dev.perennial.engine.record.Columns;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Counts the people who hold a role. */
@Component
class RoleHolders {

    private static final Table<Record> USERS = table(name("platform", "users"));
    private static final Table<Record> ROLES = table(name("platform", "roles"));
    private static final Field<UUID[]> OF_USER = field(name("roles"), UUID[].class);

    private final DSLContext sql;

    RoleHolders(DSLContext sql) {
        this.sql = sql;
    }

    long count(String role) {
        var id = sql.select(Columns.ID).from(ROLES).where(field(name("name"), String.class).eq(role)).and(Columns.DELETED_AT.isNull()).limit(1).fetchOptional(Columns.ID);
        if (id.isEmpty()) return 0;
        var holding = id.get().equals(StandardRole.EVERYBODY.id()) ? noCondition() : OF_USER.contains(new UUID[] {id.get()});
        return sql.fetchCount(USERS, Columns.DELETED_AT.isNull().and(holding));
    }
}
