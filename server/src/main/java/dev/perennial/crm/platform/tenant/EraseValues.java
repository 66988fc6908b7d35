package dev.perennial.crm.platform.tenant;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import dev.perennial.crm.platform.JobKind;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Takes the values of a field that is gone for good out of the records, in blocks and without new versions. */
@Component
class EraseValues implements JobKind {

    static final String NAME = "erase-values";
    private static final int BLOCK = 1_000;

    record Of(String type, String key) {}

    private final DSLContext sql;
    private final Blueprints blueprints;
    private final TenantRegistry registry;

    EraseValues(DSLContext sql, Blueprints blueprints, TenantRegistry registry) {
        this.sql = sql;
        this.blueprints = blueprints;
        this.registry = registry;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(JobRun run) {
        registry.catchUp();   // the job may start, perhaps on another node, before the definition that caused it is in force there
        var of = run.parameters(Of.class);
        var type = blueprints.find(TypeName.of(of.type()));
        if (type.isEmpty() || type.get().field(Path.of(Field.CUSTOM).child(of.key())).isPresent()) return;
        var erased = new int[] {BLOCK};
        while (erased[0] == BLOCK) {
            run.step(() -> {
                erased[0] = eraseBlock(Columns.main(type.get()), of.key());
                return new JobRun.Reached(erased[0], 0, null);
            });
        }
    }

    private int eraseBlock(Table<Record> table, String key) {
        var holds = condition("jsonb_exists({0}, {1})", Columns.CUSTOM, inline(key));
        return sql.update(table).set(Columns.CUSTOM, field("{0} - {1}", JSONB.class, Columns.CUSTOM, inline(key)))
                .where(Columns.ID.in(select(Columns.ID).from(table).where(holds).limit(BLOCK).forUpdate())).execute();
    }
}
