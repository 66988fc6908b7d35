package dev.perennial.crm.service.promise;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import dev.perennial.crm.platform.Candidate;
import dev.perennial.crm.platform.DueMoments;
import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.Inbox;
import dev.perennial.crm.platform.Inbox.NewTask;
import dev.perennial.crm.platform.Processes;
import dev.perennial.crm.platform.StandardRole;
import dev.perennial.crm.platform.TaskKind;
import dev.perennial.crm.service.PromiseBroken;
import dev.perennial.crm.service.PromiseId;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.OneTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Warns before a promise is broken, whoever gave it and the lead, and breaks it when its moment has passed. */
@Component
class PromisesFallDue implements DueMoments {

    private static final Cause RULE = new Cause(Cause.Kind.RULE, "promises");
    private static final String AT_RISK = "promise-at-risk";
    private static final int AT_ONCE = 100;
    private static final String NEXT = "select min(least(due_at, case when warned_at is null then warn_at end)) from service.promises where state = 'OPEN' and kept_at is null and deleted_at is null";
    private static final String DUE = """
            select id from service.promises where state = 'OPEN' and kept_at is null and deleted_at is null
            and (due_at <= {0} or warned_at is null and warn_at <= {0}) order by due_at limit {1} for update skip locked""";

    private final DSLContext sql;
    private final Promises promises;
    private final Inbox inbox;
    private final ObjectProvider<Processes> processes;
    private final ApplicationEventPublisher events;
    private final OneTransaction transaction;

    PromisesFallDue(DSLContext sql, Promises promises, Inbox inbox, ObjectProvider<Processes> processes, ApplicationEventPublisher events, OneTransaction transaction) {
        this.sql = sql;
        this.promises = promises;
        this.inbox = inbox;
        this.processes = processes;
        this.events = events;
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
        var due = sql.resultQuery(DUE, val(now), inline(AT_ONCE)).fetch(0, UUID.class);
        for (var id : due) fall(promises.get(new PromiseId(id)), now);
        return due.size();
    }

    private void fall(Promise promise, Instant now) {
        if (promise.dueAt().isAfter(now)) {
            promises.put(promise.warned(now));
            escalate(promise, "service.task.promise-at-risk", "promise-at-risk:");
            processes.getObject().signal(promise.record(), AT_RISK);
            return;
        }
        promises.put(promise.broken());
        inbox.notice("service.notice.promise-broken", List.of(promise.text(), promise.dueAt()), promise.record(), List.of(Candidate.of(StandardRole.LEAD)), "promise-broken:" + promise.id().value());
        events.publishEvent(new PromiseBroken(promise.id(), promise.record(), promise.dueAt()));
    }

    private void escalate(Promise promise, String code, String key) {
        var about = RecordRef.of("service/promises", promise.id().value());
        inbox.hand(new NewTask(TaskKind.TASK, code, List.of(promise.text(), promise.dueAt()), about, List.of(Candidate.of(StandardRole.LEAD)), promise.promisedBy(), promise.dueAt(), List.of("keep"),
                key + promise.id().value()));
    }
}
