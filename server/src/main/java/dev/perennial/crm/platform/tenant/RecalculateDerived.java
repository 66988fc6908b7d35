package dev.perennial.crm.platform.tenant;

import dev.perennial.crm.platform.JobKind;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.crm.platform.RecordBlocks;
import dev.perennial.engine.custom.ExchangeRates;
import dev.perennial.engine.custom.FollowingValues;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.TypeName;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Works out the derived values of a whole record type anew, in blocks, after a definition changed or too many records were affected at once. */
@Component
class RecalculateDerived implements JobKind {

    static final String NAME = "recalculate-derived";

    record Wanted(String type) {}

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
        RecordBlocks.walk(run, sql, type.get(), ids -> following.recalculate(type.get().name(), ids));
    }
}
