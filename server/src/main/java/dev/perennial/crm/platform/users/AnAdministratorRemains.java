package dev.perennial.crm.platform.users;

import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.crm.platform.StandardRole;
import dev.perennial.engine.journal.Act;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.RecordChanged;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whatever people do to users and roles, somebody remains who may sign in and administer the house. */
@Component
class AnAdministratorRemains {

    private static final String IN_TURN = "select pg_advisory_xact_lock(hashtext('perennial administrators'))";
    private static final String SOMEBODY = """
            select 1 from platform.users u
            where u.active and u.deleted_at is null
              and exists (select 1 from platform.roles r where r.id = any (u.roles) and r.administrator and r.deleted_at is null)
            limit 1""";

    private final DSLContext database;

    AnAdministratorRemains(DSLContext database) {
        this.database = database;
    }

    @EventListener
    void on(RecordChanged changed) {
        var concerns = changed.type().equals(PeopleTypes.USERS) || changed.type().equals(PeopleTypes.ROLES);
        if (!concerns || changed.act() == Act.CREATE || changed.by() == null) return;
        if (changed.act() == Act.DELETE && isStandardRole(changed)) throw Refused.because(PlatformRefusal.STANDARD_ROLE);

        // two administrators who dismiss each other at the same moment must not both succeed
        database.fetch(IN_TURN);
        if (database.fetch(SOMEBODY).isEmpty()) throw Refused.because(PlatformRefusal.LAST_ADMINISTRATOR);
    }

    private static boolean isStandardRole(RecordChanged changed) {
        return changed.id().equals(StandardRole.EVERYBODY.id()) || changed.id().equals(StandardRole.ADMINISTRATOR.id());
    }
}
