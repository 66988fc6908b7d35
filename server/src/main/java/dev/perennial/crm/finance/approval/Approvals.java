package dev.perennial.crm.finance.approval;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.finance.ApprovalId;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** All approvals, as verbs see them. */
@Component
public class Approvals extends Records<Approval> {

    private final DSLContext sql;

    Approvals(RecordDesk desk, DSLContext sql) {
        super(desk);
        this.sql = sql;
    }

    /** What waits for an answer on the record. */
    List<ApprovalId> pendingOn(RecordRef record) {
        return sql.select(Columns.ID).from(table(name("finance", "approvals")))
                .where(field(name("record_id"), UUID.class).eq(record.id()), field(name("record_type"), String.class).eq(record.type().toString()))
                .and(field(name("state"), String.class).eq("PENDING")).and(Columns.DELETED_AT.isNull()).orderBy(Columns.ID).fetch(row -> new ApprovalId(row.value1()));
    }
}
