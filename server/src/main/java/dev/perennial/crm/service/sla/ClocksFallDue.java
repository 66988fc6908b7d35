package dev.perennial.crm.service.sla;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import dev.perennial.crm.platform.DueMoments;
import dev.perennial.crm.service.sla.ClockNotices.Fallen;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.write.OneTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Breaches clocks whose moment has come, and warns of those that come near, block by block in one statement each; a clock that another server holds is passed over. */
@Component
class ClocksFallDue implements DueMoments {

    private static final int MOST_CLOCKS = 250;
    private static final int MOST_NOTICES = 1_000;
    private static final String NEXT = """
            select least((select min(due_at) from service.sla_clocks where state = 'RUNNING' and deleted_at is null),
                         (select min(warn_at) from service.sla_clocks where state = 'RUNNING' and warned_at is null and deleted_at is null))""";
    private static final String BREACH = """
            with due as (
                select id from service.sla_clocks where state = 'RUNNING' and due_at <= {0} and deleted_at is null order by due_at limit {1} for update skip locked
            ), breached as (
                update service.sla_clocks c set state = 'BREACHED', breached_at = c.due_at, updated_at = {0} from due where c.id = due.id
                returning c.id, c.record_id, c.record_type, c.metric, c.due_at
            ), logged as (
                insert into service.sla_clocks_events (id, parent, no, at, kind, due_at)
                select uuidv7(), b.id, coalesce((select max(e.no) from service.sla_clocks_events e where e.parent = b.id), 0) + 1, b.due_at, 'BREACH', b.due_at from breached b
            )
            select id, record_type, record_id, metric, due_at from breached""";
    private static final String WARN = """
            with near as (
                select id from service.sla_clocks where state = 'RUNNING' and warned_at is null and warn_at <= {0} and deleted_at is null order by warn_at limit {1} for update skip locked
            )
            update service.sla_clocks c set warned_at = {0} from near where c.id = near.id returning c.id, c.record_type, c.record_id, c.metric, c.due_at""";

    private final DSLContext sql;
    private final ClockNotices notices;
    private final OneTransaction transaction;

    ClocksFallDue(DSLContext sql, ClockNotices notices, OneTransaction transaction) {
        this.sql = sql;
        this.notices = notices;
        this.transaction = transaction;
    }

    @Override
    public Optional<Instant> next() {
        return sql.resultQuery(NEXT).fetchOptional(0, Instant.class);
    }

    @Override
    public void doDue(Instant now) {
        everyBlock(BREACH, now, notices::breached);
        everyBlock(WARN, now, notices::near);
    }

    private void everyBlock(String statement, Instant now, Consumer<List<Fallen>> tell) {
        var atOnce = Math.clamp(MOST_NOTICES / Math.max(1, notices.readers()), 1, MOST_CLOCKS);
        var done = atOnce;
        while (done == atOnce) done = transaction.of(() -> {
            var fallen = sql.resultQuery(statement, val(now), inline(atOnce)).fetch();
            tell.accept(fallen.map(ClocksFallDue::fallen));
            return fallen.size();
        });
    }

    private static Fallen fallen(Record clock) {
        return new Fallen(clock.get(0, UUID.class), RecordRef.of(clock.get(1, String.class), clock.get(2, UUID.class)), clock.get(3, String.class), clock.get(4, Instant.class));
    }
}
