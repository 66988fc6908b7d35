package dev.perennial.crm.platform.start;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.DefaultRights;
import dev.perennial.crm.platform.RoleId;
import dev.perennial.crm.platform.SharingRuleId;
import dev.perennial.crm.platform.StandardRole;
import dev.perennial.crm.platform.TypeRights;
import dev.perennial.crm.platform.sharing.CriteriaRule;
import dev.perennial.crm.platform.sharing.CriteriaRules;
import dev.perennial.crm.platform.users.Role;
import dev.perennial.crm.platform.users.Roles;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.RecordBinder;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.write.NewIds;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Plants the standard roles, and gives them their rights on record types that are new since the last start; what administrators changed stays. */
@Component
class PlantRoles {

    private static final Blueprint ROLES = RecordBinder.of(Role.class).blueprint();
    private static final Table<?> GIVEN = table(name("platform", "default_rights_given"));
    private static final Field<UUID> ROLE = field(name("role"), UUID.class);
    private static final int LONGEST_NAME = 160;
    private static final Field<String> TYPE = field(name("type"), String.class);

    private final DSLContext database;
    private final Seed seed;
    private final Roles roles;
    private final CriteriaRules rules;
    private final List<DefaultRights> suites;

    PlantRoles(DSLContext database, Seed seed, Roles roles, CriteriaRules rules, List<DefaultRights> suites) {
        this.database = database;
        this.seed = seed;
        this.roles = roles;
        this.rules = rules;
        this.suites = suites;
    }

    void plant() {
        for (var standard : StandardRole.values()) {
            var given = givenNow(standard);
            var news = newRights(standard, given);
            if (!seed.was(ROLES, standard.id())) roles.put(withRights(fresh(standard), news));
            else if (!news.isEmpty()) roles.find(new RoleId(standard.id())).ifPresent(role -> roles.put(withRights(role, news)));
            given.forEach(rights -> rights.shown().stream().filter(shown -> shown.role() == standard).forEach(shown -> share(rights.type(), shown)));
        }
    }

    private static Role fresh(StandardRole standard) {
        return new Role(new RoleId(standard.id()), standard.roleName(), standard.description(), standard == StandardRole.ADMINISTRATOR, false, List.of(), List.of(), List.of());
    }

    private record New(TypeName type, TypeRights.Given given) {}

    /** The types on which the role is given its rights for the first time. */
    private List<TypeRights> givenNow(StandardRole standard) {
        return suites.stream().flatMap(suite -> suite.rights().stream())
                .filter(rights -> rights.given().stream().anyMatch(given -> given.role() == standard))
                .filter(rights -> database.insertInto(GIVEN).set(ROLE, standard.id()).set(TYPE, rights.type().toString()).onConflictDoNothing().execute() == 1).toList();
    }

    private static List<New> newRights(StandardRole standard, List<TypeRights> types) {
        return types.stream().flatMap(rights -> rights.given().stream().filter(given -> given.role() == standard).map(given -> new New(rights.type(), given))).toList();
    }

    private void share(TypeName type, TypeRights.Shown shown) {
        var name = shown.role().roleName() + ": " + type + ", " + shown.filter();
        var role = new RecordRef(ROLES.name(), shown.role().id());
        rules.put(new CriteriaRule(new SharingRuleId(NewIds.next()), name.substring(0, Math.min(name.length(), LONGEST_NAME)), type.toString(), shown.filter(), role, shown.level()));
    }

    private static Role withRights(Role role, List<New> news) {
        var grants = new ArrayList<>(role.grants());
        var verbs = new ArrayList<>(role.verbGrants());
        var masks = new ArrayList<>(role.masks());
        for (var right : news) {
            var type = right.type().toString();
            right.given().scopes().forEach((action, scope) -> grants.add(new Role.Grant(type, action, scope, List.of())));
            right.given().verbs().stream().sorted().forEach(verb -> verbs.add(new Role.VerbGrant(type, verb)));
            right.given().hidden().stream().sorted().forEach(path -> masks.add(new Role.Mask(type, path.text(), Role.Mode.HIDDEN)));
        }
        return new Role(role.id(), role.name(), role.description(), role.administrator(), role.demandsOtp(), grants, verbs, masks);
    }
}
