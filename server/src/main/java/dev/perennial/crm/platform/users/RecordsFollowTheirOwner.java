package dev.perennial.crm.platform.users;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.Jobs;
import dev.perennial.engine.journal.Act;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.write.RecordChanged;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who moves to another department takes along what is his: a job moves it in the background. */
@Component
class RecordsFollowTheirOwner {

    private static final Table<?> USERS = table(name("platform", "users"));
    private static final Field<UUID> DEPARTMENT = field(name("department"), UUID.class);
    private static final Field<String> NAME = field(name("name"), String.class);

    private final DSLContext database;
    private final MoveRecords move;
    private final UserDepartments departments;
    private final Jobs jobs;

    RecordsFollowTheirOwner(DSLContext database, MoveRecords move, UserDepartments departments, Jobs jobs) {
        this.database = database;
        this.move = move;
        this.departments = departments;
        this.jobs = jobs;
    }

    @EventListener
    void on(RecordChanged changed) {
        if (!changed.type().equals(PeopleTypes.USERS) || changed.act() != Act.CHANGE) return;

        departments.forget(changed.id());
        var user = database.select(DEPARTMENT, NAME).from(USERS).where(Columns.ID.eq(changed.id())).fetchSingle();
        if (move.isNeeded(changed.id(), user.get(DEPARTMENT))) jobs.submit(MoveRecords.NAME, user.get(NAME), new MoveRecords.Owner(changed.id()), House.ACTOR);
    }
}
