package dev.perennial.crm.platform.access;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.perennial.crm.platform.StandardRole;
import dev.perennial.engine.access.Membership;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Reads a user with his roles, teams and departments. */
@Component
class People {

    private static final Table<?> USERS = table(name("platform", "users"));
    private static final Table<?> ROLES = table(name("platform", "roles"));
    private static final Table<?> TEAMS = table(name("platform", "teams"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final Field<String> USERNAME = field(name("username"), String.class);
    private static final Field<UUID> DEPARTMENT = field(name("department"), UUID.class);
    private static final Field<UUID[]> ROLES_HELD = field(name("roles"), UUID[].class);
    private static final Field<UUID[]> MEMBERS = field(name("members"), UUID[].class);
    private static final Field<Boolean> ACTIVE = field(name("active"), Boolean.class);
    private static final Field<Boolean> ADMINISTRATOR = field(name("administrator"), Boolean.class);
    private static final Field<Boolean> DEMANDS_OTP = field(name("demands_otp"), Boolean.class);
    private static final Field<String> LOCALE = field(name("locale"), String.class);
    private static final Field<String> ZONE = field(name("zone"), String.class);
    private static final Field<Object> DELETED_AT = field(name("deleted_at"));
    private static final String SUBTREE = """
            with recursive below(id) as (
                select {0}::uuid
                union
                select d.id from platform.departments d join below b on d.parent = b.id where d.deleted_at is null)
            select id from below""";

    private final DSLContext database;
    private final RoleBook roleBook;

    People(DSLContext database, RoleBook roleBook) {
        this.database = database;
        this.roleBook = roleBook;
    }

    /** The user, empty when he does not exist or no longer works here. */
    Optional<Person> find(UUID user) {
        return database.select(ID, USERNAME, NAME, DEPARTMENT, ROLES_HELD, LOCALE, ZONE).from(USERS)
                .where(ID.eq(user), ACTIVE.isTrue(), DELETED_AT.isNull()).fetchOptional().map(this::person);
    }

    private Person person(Record user) {
        var held = user.get(ROLES_HELD) == null ? List.<UUID>of() : Arrays.asList(user.get(ROLES_HELD));
        var roles = database.select(ID, NAME, ADMINISTRATOR, DEMANDS_OTP).from(ROLES)
                .where(ID.in(held).or(ID.eq(StandardRole.EVERYBODY.id())), DELETED_AT.isNull()).orderBy(NAME).fetch();
        var administrator = roles.stream().anyMatch(role -> Boolean.TRUE.equals(role.get(ADMINISTRATOR)));
        var names = roles.stream().filter(role -> held.contains(role.get(ID))).map(role -> role.get(NAME)).toList();
        return new Person(user.get(ID), user.get(USERNAME), user.get(NAME), preferences(user), names,
                roles.stream().anyMatch(role -> Boolean.TRUE.equals(role.get(DEMANDS_OTP))), roleBook.merged(roles.getValues(ID), administrator), membership(user.get(ID), user.get(DEPARTMENT), roles.intoSet(ID)));
    }

    private Membership membership(UUID user, UUID department, Set<UUID> roles) {
        var teams = database.select(ID, MEMBERS).from(TEAMS).where(MEMBERS.contains(new UUID[] {user}), DELETED_AT.isNull()).fetch();
        var mates = new HashSet<UUID>();
        teams.forEach(team -> mates.addAll(Arrays.asList(team.get(MEMBERS))));
        var below = department == null ? Set.<UUID>of()
                : database.resultQuery(SUBTREE, val(department)).fetchSet(field(name("id"), UUID.class));
        return new Membership(teams.intoSet(ID), mates, department, below, roles);
    }

    private static Person.Preferences preferences(Record user) {
        var locale = user.get(LOCALE);
        var zone = user.get(ZONE);
        return new Person.Preferences(locale == null ? null : Locale.forLanguageTag(locale), zone == null ? null : ZoneId.of(zone));
    }
}
