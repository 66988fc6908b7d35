package dev.perennial.crm.platform.jobs;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.engine.record.Columns;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;

/** The tables of jobs. */
final class JobTable {

    static final Table<?> JOBS = table(name("platform", "jobs"));
    static final Field<UUID> ID = Columns.ID;
    static final Field<UUID> OWNER = Columns.OWNER;
    static final Field<Instant> CREATED_AT = Columns.CREATED_AT;
    static final Field<String> KIND = field(name("kind"), String.class);
    static final Field<String> TITLE = field(name("title"), String.class);
    static final Field<String> TITLE_FOLDED = field(name("title_folded"), String.class);
    static final Field<byte[]> TITLE_SORT = field(name("title_sort"), byte[].class);
    static final Field<String> STATE = field(name("state"), String.class);
    static final Field<Long> TOTAL = field(name("total"), Long.class);
    static final Field<Long> DONE = field(name("done"), Long.class);
    static final Field<Long> REJECTED = field(name("rejected"), Long.class);
    static final Field<BigDecimal> RATE = field(name("rate"), BigDecimal.class);
    static final Field<Instant> STARTED_AT = field(name("started_at"), Instant.class);
    static final Field<Instant> ETA = field(name("eta"), Instant.class);
    static final Field<Instant> FINISHED_AT = field(name("finished_at"), Instant.class);
    static final Field<String> FAILURE = field(name("failure"), String.class);

    static final Table<?> FIGURES = table(name("platform", "jobs_figures"));
    static final Field<String> FIGURE_NAME = field(name("name"), String.class);
    static final Field<String> FIGURE_VALUE = field(name("value"), String.class);

    static final Table<?> RUNS = table(name("platform", "job_runs"));
    static final Field<UUID> JOB = field(name("job"), UUID.class);
    static final Field<String> LOCALE = field(name("locale"), String.class);
    static final Field<JSONB> PARAMETERS = field(name("parameters"), JSONB.class);
    static final Field<JSONB> CHECKPOINT = field(name("checkpoint"), JSONB.class);
    static final Field<Boolean> STOP_ASKED = field(name("stop_asked"), Boolean.class);
    static final Field<UUID> RUNNER = field(name("runner"), UUID.class);
    static final Field<Instant> HEARTBEAT_AT = field(name("heartbeat_at"), Instant.class);

    static final Field<UUID> NEW_ID = field("uuidv7()", UUID.class);

    private JobTable() {}
}
