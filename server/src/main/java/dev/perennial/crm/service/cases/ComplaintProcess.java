package dev.perennial.crm.service.cases;

import static org.jooq.impl.DSL.val;

import dev.perennial.crm.platform.Candidate;
import dev.perennial.crm.platform.DepartmentId;
import dev.perennial.crm.platform.Processes;
import dev.perennial.crm.platform.StandardRole;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sets the process going that leads a complaint through the departments, and tells it what the customer does meanwhile. */
@Component
class ComplaintProcess {

    private static final String KEY = "complaint";
    private static final String WITHDRAWN = "withdrawn";

    private final ObjectProvider<Processes> processes;
    private final DSLContext sql;

    // asked for late: processes call the verbs that start them
    ComplaintProcess(ObjectProvider<Processes> processes, DSLContext sql) {
        this.processes = processes;
        this.sql = sql;
    }

    /** Starts it where the case stands; an inquiry needs no process. */
    void start(Case about, Instant at) {
        if (about.kind() != Case.Kind.COMPLAINT) return;
        processes.getObject().start(KEY, about.ref(), Map.of("team", team(about).text()), about.number() + " " + at);
    }

    void withdrawn(Case about) {
        processes.getObject().signal(about.ref(), WITHDRAWN);
    }

    /** Those among whom the work falls when whoever has the case is away. */
    private Candidate team(Case about) {
        return sql.resultQuery("select unit from service.cases where id = {0}", val(about.id().value())).fetchOptional(0, UUID.class)
                .<Candidate>map(unit -> Candidate.of(new DepartmentId(unit))).orElseGet(() -> Candidate.of(StandardRole.LEAD));
    }
}
