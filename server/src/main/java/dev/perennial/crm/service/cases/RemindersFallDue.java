package dev.perennial.crm.service.cases;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import dev.perennial.crm.platform.Candidate;
import dev.perennial.crm.platform.DepartmentId;
import dev.perennial.crm.platform.DueMoments;
import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.Inbox;
import dev.perennial.crm.platform.Inbox.NewTask;
import dev.perennial.crm.platform.StandardRole;
import dev.perennial.crm.platform.TaskKind;
import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.service.CaseId;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.OneTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reminds of cases at their moment: whoever has the case, and his department when he is away. */
@Component
class RemindersFallDue implements DueMoments {

    private static final Cause RULE = new Cause(Cause.Kind.RULE, "reminders");
    private static final int AT_ONCE = 100;
    private static final String NEXT = "select min(reminder_at) from service.cases where deleted_at is null and reminder_at is not null and reminder_fired_at is null";
    private static final String DUE = """
            select id, owner, unit from service.cases where deleted_at is null and reminder_at <= {0} and reminder_fired_at is null
            order by reminder_at limit {1} for update skip locked""";

    private final DSLContext sql;
    private final Cases cases;
    private final Inbox inbox;
    private final OneTransaction transaction;

    RemindersFallDue(DSLContext sql, Cases cases, Inbox inbox, OneTransaction transaction) {
        this.sql = sql;
        this.cases = cases;
        this.inbox = inbox;
        this.transaction = transaction;
    }

    @Override
    public Optional<Instant> next() {
        return sql.resultQuery(NEXT).fetchOptional(0, Instant.class);
    }

    @Override
    public void doDue(Instant now) {
        var done = AT_ONCE;
        while (done == AT_ONCE) done = transaction.of(() -> new Errand(House.ACTOR, RULE).during(() -> block(now)));
    }

    private int block(Instant now) {
        var due = sql.resultQuery(DUE, val(now), inline(AT_ONCE)).fetch();
        for (var row : due) remind(cases.get(new CaseId(row.get(0, UUID.class))), row.get(1, UUID.class), row.get(2, UUID.class), now);
        return due.size();
    }

    private void remind(Case about, UUID owner, UUID unit, Instant now) {
        var reminder = about.reminder();
        cases.put(about.with(new Reminder(reminder.at(), reminder.unit(), reminder.setBy(), now)));
        var team = unit == null ? Candidate.of(StandardRole.LEAD) : Candidate.of(new DepartmentId(unit));
        var verbs = about.status() == Case.Status.VERIFYING ? List.of("confirm", "remind") : List.of("remind");
        inbox.hand(new NewTask(TaskKind.REMINDER, "service.task.reminder", List.of(about.number(), about.subject()), about.ref(), List.of(team), owner == null ? null : new UserId(owner),
                reminder.at(), verbs, "reminder:" + about.id().value() + ":" + reminder.at()));
    }
}
