package dev.perennial.crm.platform.start;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.DefaultRights;
import dev.perennial.crm.platform.StandardRole;
import dev.perennial.crm.platform.TypeRights;
import dev.perennial.crm.platform.users.Role;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.RecordBinder;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Plants the standard roles, and gives them their rights on record types that are new since the last start. */
@Component
class PlantRoles {

    private static final Blueprint ROLES = RecordBinder.of(Role.class).blueprint();
    private static final Table<?> GIVEN = table(name("platform", "default_rights_given"));
    private static final Field<UUID> ROLE = field(name("role"), UUID.class);
    private static final Field<String> TYPE = field(name("type"), String.class);
    private static final Field<UUID> NEW_ID = field("uuidv7()", UUID.class);

    private final DSLContext database;
    private final Seed seed;
    private final List<DefaultRights> suites;

    PlantRoles(DSLContext database, Seed seed, List<DefaultRights> suites) {
        this.database = database;
        this.seed = seed;
        this.suites = suites;
    }

    void plant() {
        for (var role : StandardRole.values())
            seed.plant(ROLES, role.id(), null, Values.NONE.with("name", role.roleName()).with("description", role.description())
                    .with("administrator", role == StandardRole.ADMINISTRATOR));
        for (var suite : suites)
            for (var rights : suite.rights())
                for (var given : rights.given()) give(rights.type(), given);
    }

    private void give(TypeName type, TypeRights.Given given) {
        var role = given.role().id();
        var isNew = database.insertInto(GIVEN).set(ROLE, role).set(TYPE, type.toString()).onConflictDoNothing().execute() == 1;
        if (!isNew) return;

        given.scopes().forEach((action, scope) -> add("roles_grants", role, type, "action", action.name(), "scope", scope.name()));
        given.verbs().forEach(verb -> add("roles_verb_grants", role, type, "verb", verb, null, null));
        given.hidden().forEach(path -> add("roles_masks", role, type, "path", path.text(), "mode", "HIDDEN"));
    }

    private void add(String children, UUID role, TypeName type, String first, String firstValue, String second, String secondValue) {
        var rows = table(name("platform", children));
        Field<Long> no = field(select(count().plus(1).cast(Long.class)).from(rows).where(Columns.PARENT.eq(role)));
        var insert = database.insertInto(rows).set(Columns.ID, NEW_ID).set(Columns.PARENT, role).set(Columns.NO, no)
                .set(TYPE, type.toString()).set(field(name(first), String.class), firstValue);
        if (second != null) insert = insert.set(field(name(second), String.class), secondValue);
        insert.execute();
    }
}
