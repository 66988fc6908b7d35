package dev.perennial.crm.platform.users;

import static org.jooq.impl.DSL.val;

import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.engine.journal.Act;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.RecordChanged;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** No department is part of itself, and none disappears while people or parts belong to it. */
@Component
class DepartmentsFormATree {

    private static final String IN_TURN = "select pg_advisory_xact_lock(hashtext('perennial departments'))";
    private static final String LEADS_BACK = """
            with recursive above (id) as (
                select parent from platform.departments where id = {0}
                union
                select d.parent from platform.departments d join above a on d.id = a.id)
            select 1 from above where id = {0}""";
    private static final String IN_USE = """
            select 1 where exists (select 1 from platform.users where department = {0} and deleted_at is null)
                or exists (select 1 from platform.departments where parent = {0} and deleted_at is null)""";

    private final DSLContext database;

    DepartmentsFormATree(DSLContext database) {
        this.database = database;
    }

    @EventListener
    void on(RecordChanged changed) {
        if (!changed.type().equals(PeopleTypes.DEPARTMENTS) || changed.act() == Act.CREATE) return;

        database.fetch(IN_TURN);
        if (changed.act() == Act.DELETE) {
            if (isTrue(IN_USE, changed)) throw Refused.because(PlatformRefusal.DEPARTMENT_IN_USE);
        } else if (isTrue(LEADS_BACK, changed)) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("parent", "CYCLE")));
    }

    private boolean isTrue(String question, RecordChanged changed) {
        return !database.fetch(question, val(changed.id())).isEmpty();
    }
}
