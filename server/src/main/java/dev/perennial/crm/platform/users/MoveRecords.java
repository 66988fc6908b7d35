package dev.perennial.crm.platform.users;

import static org.jooq.impl.DSL.select;

import dev.perennial.crm.platform.JobKind;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Columns;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** When somebody changes the department, his records come along: in blocks, type by type, without new versions. */
@Component
class MoveRecords implements JobKind {

    static final String NAME = "move-records";
    private static final int BLOCK = 1_000;

    record Owner(UUID user) {}

    private final DSLContext database;
    private final Blueprints blueprints;
    private final UserDepartments departments;

    MoveRecords(DSLContext database, Blueprints blueprints, UserDepartments departments) {
        this.database = database;
        this.blueprints = blueprints;
        this.departments = departments;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(JobRun run) {
        var owner = run.parameters(Owner.class).user();
        departments.forget(owner);
        for (var type : blueprints.all()) move(run, type, owner);
    }

    /** True when the owner holds records for another department than his. */
    boolean isNeeded(UUID owner, UUID department) {
        return blueprints.all().stream().anyMatch(type -> database.fetchExists(Columns.main(type), Columns.OWNER.eq(owner), Columns.UNIT.isDistinctFrom(department)));
    }

    private void move(JobRun run, Blueprint type, UUID owner) {
        var moved = new int[1];
        do {
            run.step(() -> {
                moved[0] = moveBlock(type, owner, departments.unitOf(owner));
                return new JobRun.Reached(moved[0], 0, null);
            });
        } while (moved[0] == BLOCK);
    }

    private int moveBlock(Blueprint type, UUID owner, UUID unit) {
        var table = Columns.main(type);
        return database.update(table).set(Columns.UNIT, unit)
                .where(Columns.ID.in(select(Columns.ID).from(table).where(Columns.OWNER.eq(owner), Columns.UNIT.isDistinctFrom(unit)).limit(BLOCK).forUpdate()))
                .execute();
    }
}
