package dev.perennial.crm.service.sla;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import dev.perennial.crm.platform.BusinessCalendars;
import dev.perennial.crm.platform.CalendarId;
import dev.perennial.crm.service.SlaPolicyId;
import dev.perennial.crm.service.sla.ClockEvent.Kind;
import dev.perennial.crm.service.sla.ClockNotices.Fallen;
import dev.perennial.crm.service.sla.SlaPolicy.Metric;
import dev.perennial.engine.record.RecordRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Keeps the clocks of records: appends events and writes down what the clock then shows, in the transaction of the verb that moved it. */
@Component
class Clocks {

    private static final String POLICIES = """
            select distinct on (metric) id, metric, target, calendar, warn_percent from service.sla_policies
            where active and deleted_at is null and kind = {0} and (tier is null or tier = {1}) order by metric, tier nulls last, created_at desc""";
    private static final String START = """
            insert into service.sla_clocks (id, version, created_at, updated_at, owner, unit, record_type, record_id, policy, metric, state, target, elapsed, started_at, running_since, due_at, warn_at, calendar)
            select {0}, 1, {1}, {1}, c.owner, c.unit, {2}, c.id, {3}, {4}, 'RUNNING', {5}, 0, {1}, {1}, {6}, {7}, {8} from service.cases c where c.id = {9}""";
    private static final String APPEND = """
            insert into service.sla_clocks_events (id, parent, no, at, kind, target, due_at)
            select uuidv7(), {0}, coalesce(max(no), 0) + 1, {1}, {2}, {3}, {4} from service.sla_clocks_events where parent = {0}""";
    private static final String OPEN = "select id, metric, calendar, target from service.sla_clocks where record_id = {0} and record_type = {1} and ended_at is null order by id for update";
    private static final String STILL_OPEN = "select metric from service.sla_clocks where record_id = {0} and record_type = {1} and ended_at is null";
    private static final String ON_OTHER_TARGETS = """
            select id, calendar, elapsed, running_since from service.sla_clocks
            where policy = {0} and state in ('RUNNING', 'PAUSED') and target <> {1} and deleted_at is null order by id limit {2}""";
    private static final String WARN_AT = "update service.sla_clocks set warn_at = {1} where id = {0} and warned_at is null and running_since is not null";
    private static final String KEEP = """
            update service.sla_clocks set state = {1}, elapsed = {2}, running_since = {3}, due_at = {4}, breached_at = {5}, ended_at = {6}, updated_at = {7},
            warn_at = case when {3} is null then null else warn_at end, target = {8} where id = {0}""";

    private final DSLContext sql;
    private final BusinessCalendars calendars;
    private final ClockNotices notices;

    Clocks(DSLContext sql, BusinessCalendars calendars, ClockNotices notices) {
        this.sql = sql;
        this.calendars = calendars;
        this.notices = notices;
    }

    /** Starts the clocks that the policies have for such a record, at the moment given; a policy for the customer's tier goes before one for all. */
    void start(RecordRef record, String kind, String tier, Collection<Metric> metrics, Instant at) {
        for (var policy : sql.resultQuery(POLICIES, val(kind), val(tier, String.class)).fetch()) {
            var metric = Metric.valueOf(policy.get(1, String.class));
            if (!metrics.contains(metric)) continue;
            var calendar = policy.get(3, UUID.class) == null ? calendars.standard().value() : policy.get(3, UUID.class);
            var target = Duration.ofSeconds(policy.get(2, Long.class));
            var due = hours(calendar).plus(at, target);
            var warn = hours(calendar).plus(at, target.multipliedBy(policy.get(4, Long.class)).dividedBy(100));
            var id = sql.resultQuery("select uuidv7()").fetchSingle(0, UUID.class);
            sql.query(START, val(id), val(at), val(record.type().toString()), val(policy.get(0, UUID.class)), val(metric.name()), val(target.toSeconds()), val(due), val(warn), val(calendar), val(record.id())).execute();
            sql.query(APPEND, val(id), val(at), val(Kind.START.name()), val(target.toSeconds()), val(due)).execute();
        }
    }

    /** Lets the event happen to the open clocks of the record that count to one of the metrics. */
    void happen(RecordRef record, Collection<Metric> metrics, Kind kind, Instant at) {
        for (var clock : sql.resultQuery(OPEN, val(record.id()), val(record.type().toString())).fetch())
            if (metrics.contains(Metric.valueOf(clock.get(1, String.class)))) append(clock.get(0, UUID.class), clock.get(2, UUID.class), new ClockEvent(at, kind, null));
    }

    /** What the open clocks of the record count to. */
    Set<Metric> open(RecordRef record) {
        return sql.resultQuery(STILL_OPEN, val(record.id()), val(record.type().toString())).fetchSet(row -> Metric.valueOf(row.get(0, String.class)));
    }

    /** A clock that counts to another target than its policy has now, with the business time that passed on it until now. */
    record Outdated(UUID id, UUID calendar, Duration elapsed) {}

    /** The first so many running or paused clocks of the policy with another target. */
    List<Outdated> onOtherTargets(SlaPolicyId policy, Duration target, int most, Instant now) {
        return sql.resultQuery(ON_OTHER_TARGETS, val(policy.value()), val(target.toSeconds()), inline(most)).fetch(row -> {
            var since = row.get(3, Instant.class);
            var passed = Duration.ofSeconds(row.get(2, Long.class));
            return new Outdated(row.get(0, UUID.class), row.get(1, UUID.class), since == null ? passed : passed.plus(hours(row.get(1, UUID.class)).between(since, now)));
        });
    }

    /** Lets the clock count to the target from now on; what has passed counts, and a warning that was not given yet moves along. */
    void retarget(Outdated clock, Duration target, long warnPercent, Instant now) {
        sql.fetch("select id from service.sla_clocks where id = {0} for update", val(clock.id()));
        append(clock.id(), clock.calendar(), new ClockEvent(now, Kind.RETARGET, target));
        var rest = target.multipliedBy(warnPercent).dividedBy(100).minus(clock.elapsed());
        sql.query(WARN_AT, val(clock.id()), val(rest.isNegative() ? now : hours(clock.calendar()).plus(now, rest))).execute();
    }

    /** Appends the event and keeps what the replayed clock shows; a due moment that passed before anybody looked is told now. */
    void append(UUID clock, UUID calendar, ClockEvent event) {
        var before = ClockReading.after(events(clock), hours(calendar));
        var shown = before.then(event, hours(calendar));
        sql.query(KEEP, val(clock), val(shown.state().name()), val(shown.elapsed().toSeconds()), val(shown.runningSince(), Instant.class), val(shown.dueAt(), Instant.class), val(shown.breachedAt(), Instant.class),
                val(shown.endedAt(), Instant.class), val(event.at()), val(shown.target().toSeconds())).execute();
        sql.query(APPEND, val(clock), val(event.at()), val(event.kind().name()), val(event.target() == null ? null : event.target().toSeconds(), Long.class), val(shown.dueAt(), Instant.class)).execute();
        if (before.breachedAt() == null && shown.breachedAt() != null) notices.breached(List.of(fallen(clock, shown.breachedAt())));
    }

    private Fallen fallen(UUID clock, Instant dueAt) {
        return sql.resultQuery("select record_type, record_id, metric from service.sla_clocks where id = {0}", val(clock))
                .fetchSingle(row -> new Fallen(clock, RecordRef.of(row.get(0, String.class), row.get(1, UUID.class)), row.get(2, String.class), dueAt));
    }

    private List<ClockEvent> events(UUID clock) {
        return sql.resultQuery("select at, kind, target from service.sla_clocks_events where parent = {0} order by no", val(clock))
                .fetch(row -> new ClockEvent(row.get(0, Instant.class), Kind.valueOf(row.get(1, String.class)), row.get(2, Long.class) == null ? null : Duration.ofSeconds(row.get(2, Long.class))));
    }

    private BusinessHours hours(UUID calendar) {
        var counted = new CalendarId(calendar);
        return new BusinessHours() {

            @Override
            public Instant plus(Instant from, Duration time) {
                return calendars.addBusinessTime(counted, from, time);
            }

            @Override
            public Duration between(Instant from, Instant to) {
                return calendars.businessTimeBetween(counted, from, to);
            }
        };
    }
}
