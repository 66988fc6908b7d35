package dev.perennial.crm.platform.access;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.perennial.crm.platform.StandardRole;
import dev.perennial.engine.access.Membership;
import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.record.TypeName;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Reads users with their roles, teams and departments; any number of them in the same few statements. */
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
    private static final String SUBTREES = """
            with recursive below(top, id) as (
                select top, top from unnest({0}::uuid[]) as tops(top)
                union
                select b.top, d.id from platform.departments d join below b on d.parent = b.id where d.deleted_at is null)
            select top, id from below""";

    private final DSLContext database;
    private final RoleBook roleBook;

    People(DSLContext database, RoleBook roleBook) {
        this.database = database;
        this.roleBook = roleBook;
    }

    /** The user, empty when he does not exist or no longer works here. */
    Optional<Person> find(UUID user) {
        return Optional.ofNullable(findAll(List.of(user)).get(user));
    }

    /** Those of the users who work here. */
    Map<UUID, Person> findAll(Collection<UUID> wanted) {
        var users = database.select(ID, USERNAME, NAME, DEPARTMENT, ROLES_HELD, LOCALE, ZONE).select(StoredFormats.COLUMNS).from(USERS)
                .where(ID.eq(any(wanted.toArray(UUID[]::new))), ACTIVE.isTrue(), DELETED_AT.isNull()).fetch();
        if (users.isEmpty()) return Map.of();
        var roles = roles(users);
        var says = roleBook.each(roles.keySet());
        var teams = database.select(ID, MEMBERS).from(TEAMS).where(condition("{0} && {1}", MEMBERS, val(users.getValues(ID).toArray(UUID[]::new))), DELETED_AT.isNull())
                .fetchMap(ID, row -> (Set<UUID>) new HashSet<>(Arrays.asList(row.get(MEMBERS))));
        var below = below(users.getValues(DEPARTMENT));
        var people = new LinkedHashMap<UUID, Person>();
        for (var user : users) people.put(user.get(ID), person(user, roles, says, membership(user, livingRoles(user, roles), teams, below)));
        return people;
    }

    private Map<UUID, Record> roles(Collection<? extends Record> users) {
        var held = new HashSet<UUID>();
        users.forEach(user -> held.addAll(held(user)));
        held.add(StandardRole.EVERYBODY.id());
        var living = new LinkedHashMap<UUID, Record>();
        database.select(ID, NAME, ADMINISTRATOR, DEMANDS_OTP).from(ROLES).where(ID.eq(any(held.toArray(UUID[]::new))), DELETED_AT.isNull()).orderBy(NAME).forEach(role -> living.put(role.get(ID), role));
        return living;
    }

    private static Set<UUID> livingRoles(Record user, Map<UUID, Record> roles) {
        var own = new HashSet<>(held(user));
        own.add(StandardRole.EVERYBODY.id());
        own.retainAll(roles.keySet());
        return own;
    }

    private static List<UUID> held(Record user) {
        return user.get(ROLES_HELD) == null ? List.of() : Arrays.asList(user.get(ROLES_HELD));
    }

    private Map<UUID, Set<UUID>> below(Collection<UUID> departments) {
        var tops = departments.stream().filter(Objects::nonNull).distinct().toArray(UUID[]::new);
        var below = new HashMap<UUID, Set<UUID>>();
        if (tops.length > 0) database.resultQuery(SUBTREES, val(tops)).forEach(row -> below.computeIfAbsent(row.get(0, UUID.class), _ -> new HashSet<>()).add(row.get(1, UUID.class)));
        return below;
    }

    private Person person(Record user, Map<UUID, Record> roles, Map<UUID, Map<TypeName, TypeAccess>> says, Membership membership) {
        var own = membership.roles();
        var administrator = own.stream().anyMatch(role -> Boolean.TRUE.equals(roles.get(role).get(ADMINISTRATOR)));
        var demandsOtp = own.stream().anyMatch(role -> Boolean.TRUE.equals(roles.get(role).get(DEMANDS_OTP)));
        var held = held(user);
        var names = roles.values().stream().filter(role -> held.contains(role.get(ID))).map(role -> role.get(NAME)).toList();
        var rights = roleBook.together(own.stream().map(says::get).filter(Objects::nonNull).toList(), administrator);
        return new Person(user.get(ID), user.get(USERNAME), user.get(NAME), preferences(user), names, demandsOtp, rights, membership);
    }

    private static Membership membership(Record user, Set<UUID> roles, Map<UUID, Set<UUID>> teams, Map<UUID, Set<UUID>> below) {
        var own = new HashSet<UUID>();
        var mates = new HashSet<UUID>();
        teams.forEach((team, members) -> {
            if (!members.contains(user.get(ID))) return;
            own.add(team);
            mates.addAll(members);
        });
        return new Membership(own, mates, user.get(DEPARTMENT), below.getOrDefault(user.get(DEPARTMENT), Set.of()), roles);
    }

    private static Person.Preferences preferences(Record user) {
        var locale = user.get(LOCALE);
        return new Person.Preferences(locale == null ? null : Locale.forLanguageTag(locale), zone(user.get(ZONE)), StoredFormats.of(user));
    }

    /** A zone that the rules of time no longer know must not lock its user out. */
    private static ZoneId zone(String name) {
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
