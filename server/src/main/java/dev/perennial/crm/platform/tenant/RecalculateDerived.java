package dev.perennial.crm.platform.tenant;

import dev.perennial.crm.platform.JobKind;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.engine.custom.ExchangeRates;
import dev.perennial.engine.custom.FollowingValues;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.TypeName;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Works out the derived values of a whole record type anew, in blocks, after a definition changed or too many records were affected at once. */
@Component
class RecalculateDerived implements JobKind {

    static final String NAME = "recalculate-derived";
    private static final int BLOCK = 500;

    record Wanted(String type) {}

    record At(UUID id) {}

    private final DSLContext sql;
    private final Blueprints blueprints;
    private final FollowingValues following;
    private final TenantRegistry registry;
    private final ExchangeRates rates;

    RecalculateDerived(DSLContext sql, Blueprints blueprints, FollowingValues following, TenantRegistry registry, ExchangeRates rates) {
        this.sql = sql;
        this.blueprints = blueprints;
        this.following = following;
        this.registry = registry;
        this.rates = rates;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(JobRun run) {
        registry.catchUp();   // the job may start, perhaps on another node, before the definition that caused it is in force there
        rates.lookAgain();
        var type = blueprints.find(TypeName.of(run.parameters(Wanted.class).type()));
        if (type.isEmpty()) return;
        var table = Columns.main(type.get());
        run.expect(sql.fetchCount(table));
        var last = run.checkpoint(At.class).map(At::id).orElse(new UUID(0, 0));
        for (var block = next(table, last); !block.isEmpty(); block = next(table, last)) {
            var ids = block;
            run.step(() -> {
                following.recalculate(type.get().name(), ids);
                return new JobRun.Reached(ids.size(), 0, new At(ids.getLast()));
            });
            last = ids.getLast();
        }
    }

    private List<UUID> next(Table<Record> table, UUID after) {
        return sql.select(Columns.ID).from(table).where(Columns.ID.gt(after)).orderBy(Columns.ID).limit(BLOCK).fetch(Columns.ID);
    }
}
