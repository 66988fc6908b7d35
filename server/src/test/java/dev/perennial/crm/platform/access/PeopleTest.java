package dev.perennial.crm.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.val;

import dev.perennial.crm.parties.account.Account;
import dev.perennial.crm.platform.StandardRole;
import dev.perennial.crm.support.TestDatabase;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Derivation;
import dev.perennial.engine.record.Extras;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.RecordBinder;
import dev.perennial.engine.record.TenantModel;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final TypeName ACCOUNTS = TypeName.of("parties/accounts");

    private final TestDatabase database = TestDatabase.fresh();
    private final DSLContext sql = DSL.using(database.dataSource(), SQLDialect.POSTGRES);
    private final Blueprints blueprints = new Blueprints(List.of(() -> List.of(RecordBinder.of(Account.class).blueprint())));
    private final People people = new People(sql, new RoleBook(sql, blueprints));

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void severalRolesMergeToTheWiderReachAllVerbsAndOnlyTheMasksOfBoth() {
        var clerk = role("clerk", false);
        grant(clerk, Action.READ, Scope.OWN);
        mask(clerk, "value", "HIDDEN");
        mask(clerk, "name", "READ_ONLY");
        verb(clerk, "flag");
        var auditor = role("auditor", false);
        grant(auditor, Action.READ, Scope.ALL);
        mask(auditor, "value/revenue", "HIDDEN");
        verb(auditor, "assign");

        var access = people.find(user("wang", null, clerk, auditor)).orElseThrow().rights().byType().get(ACCOUNTS);

        assertThat(access.scope(Action.READ)).isEqualTo(Scope.ALL);
        assertThat(access.allowsVerb("flag") && access.allowsVerb("assign")).isTrue();
        assertThat(access.hides(Path.of("value/revenue"))).isTrue();
        assertThat(access.hides(Path.of("value/tier"))).isFalse();
        assertThat(access.locks(Path.of("name"))).isFalse();
    }

    @Test
    void whatIsWorkedOutFromAHiddenFieldIsHiddenToo() {
        var clerk = role("clerk", false);
        grant(clerk, Action.READ, Scope.ALL);
        mask(clerk, "contactPoints/value", "HIDDEN");

        var access = people.find(user("wang", null, clerk)).orElseThrow().rights().byType().get(ACCOUNTS);

        assertThat(access.hides(Path.of("contactPoints/normalised"))).isTrue();
        assertThat(access.hides(Path.of("contactPoints/kind"))).isFalse();
    }

    @Test
    void aFormulaOverAHiddenFieldIsHiddenToo() {
        var doubled = new Derivation.Formula("value.revenue * 2", Set.of(Path.of("value/revenue")));
        blueprints.adopt(new TenantModel(List.of(), Map.of(ACCOUNTS, List.of(new Field(Path.of("custom/doubled"), new FieldKind.Decimal(), Set.of(Treatment.DERIVED), Optional.empty(), new Extras(null, null, doubled, Map.of()))))));
        var clerk = role("clerk", false);
        grant(clerk, Action.READ, Scope.ALL);
        mask(clerk, "value/revenue", "HIDDEN");

        assertThat(people.find(user("wang", null, clerk)).orElseThrow().rights().byType().get(ACCOUNTS).hides(Path.of("custom/doubled"))).isTrue();
    }

    @Test
    void everybodyWhoWorksHereHoldsTheRoleOfEverybodyWithoutBeingGivenIt() {
        var everybody = role("everybody", false);
        sql.execute("update platform.roles set id = {0} where id = {1}", val(StandardRole.EVERYBODY.id()), val(everybody));
        grant(StandardRole.EVERYBODY.id(), Action.READ, Scope.OWN);

        var somebody = people.find(user("wang", null)).orElseThrow();

        assertThat(somebody.rights().byType().get(ACCOUNTS).scope(Action.READ)).isEqualTo(Scope.OWN);
        assertThat(somebody.membership().roles()).containsExactly(StandardRole.EVERYBODY.id());
    }

    @Test
    void oneAdministratorsRoleIsEnough() {
        assertThat(people.find(user("wang", null, role("clerk", false), role("root", true))).orElseThrow().rights().administrator()).isTrue();
    }

    @Test
    void aDeletedRoleGivesNothing() {
        var gone = role("gone", true);
        sql.execute("update platform.roles set deleted_at = now()");

        assertThat(people.find(user("wang", null, gone)).orElseThrow().rights().administrator()).isFalse();
    }

    @Test
    void membershipReachesTeamMatesAndDepartmentsBelow() {
        var firm = department(null);
        var sales = department(firm);
        var east = department(sales);
        department(firm);
        var wang = user("wang", sales);
        var li = user("li", east);
        sql.execute("insert into platform.teams (id, created_at, updated_at, members) values ({0}, now(), now(), array[{1}, {2}]::uuid[])", val(UUID.randomUUID()), val(wang), val(li));

        var membership = people.find(wang).orElseThrow().membership();

        assertThat(membership.teamMates()).containsExactlyInAnyOrder(wang, li);
        assertThat(membership.departmentAndBelow()).containsExactlyInAnyOrder(sales, east);
    }

    @Test
    void whoIsInactiveOrDeletedIsNobody() {
        var away = user("away", null);
        var gone = user("gone", null);
        sql.execute("update platform.users set active = false where id = {0}", val(away));
        sql.execute("update platform.users set deleted_at = now() where id = {0}", val(gone));

        assertThat(people.find(away)).isEmpty();
        assertThat(people.find(gone)).isEmpty();
    }

    private UUID user(String username, UUID department, UUID... roles) {
        var id = UUID.randomUUID();
        sql.execute("insert into platform.users (id, created_at, updated_at, username, name, active, department, roles) values ({0}, now(), now(), {1}, {1}, true, {2}::uuid, {3}::uuid[])",
                val(id), val(username), val(department), val(roles));
        return id;
    }

    private UUID role(String name, boolean administrator) {
        var id = UUID.randomUUID();
        sql.execute("insert into platform.roles (id, created_at, updated_at, name, administrator) values ({0}, now(), now(), {1}, {2})", val(id), val(name), val(administrator));
        return id;
    }

    private UUID department(UUID parent) {
        var id = UUID.randomUUID();
        sql.execute("insert into platform.departments (id, created_at, updated_at, parent) values ({0}, now(), now(), {1}::uuid)", val(id), val(parent));
        return id;
    }

    private void grant(UUID role, Action action, Scope scope) {
        sql.execute("insert into platform.roles_grants (id, parent, no, type, action, scope) values ({0}, {1}, 1, 'parties/accounts', {2}, {3})",
                val(UUID.randomUUID()), val(role), val(action.name()), val(scope.name()));
    }

    private void verb(UUID role, String verb) {
        sql.execute("insert into platform.roles_verb_grants (id, parent, no, type, verb) values ({0}, {1}, 1, 'parties/accounts', {2})", val(UUID.randomUUID()), val(role), val(verb));
    }

    private void mask(UUID role, String path, String mode) {
        sql.execute("insert into platform.roles_masks (id, parent, no, type, path, mode) values ({0}, {1}, 1, 'parties/accounts', {2}, {3})",
                val(UUID.randomUUID()), val(role), val(path), val(mode));
    }
}
