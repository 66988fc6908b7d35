package dev.perennial.crm.platform.search;

import dev.perennial.crm.platform.JobKind;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.crm.platform.RecordBlocks;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.write.SearchRows;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Cuts all records of a type into words anew; until it is through, records are found as before. */
@Component
class RenewSearchWords implements JobKind {

    static final String NAME = "renew-search-words";

    record Of(String type) {}

    private final DSLContext sql;
    private final Blueprints blueprints;
    private final SearchRows rows;

    RenewSearchWords(DSLContext sql, Blueprints blueprints, SearchRows rows) {
        this.sql = sql;
        this.blueprints = blueprints;
        this.rows = rows;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(JobRun run) {
        blueprints.find(TypeName.of(run.parameters(Of.class).type())).ifPresent(type -> RecordBlocks.walk(run, sql, type, ids -> rows.renew(type, ids)));
    }
}
