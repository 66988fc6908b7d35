package dev.perennial.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database behind the server: sets up clocks that would take days to come about, and looks afterwards whether each was dealt with once. */
final class ServiceDatabase implements AutoCloseable {

    private static final String CHOOSE = """
            create temp table seeded as
            select uuidv7() as id, c.id as record_id, c.owner, c.unit, g.no, date_trunc('second', now()) + make_interval(secs => (select offset_seconds from platform.clock) + ?) + make_interval(secs => g.no / ?) as due_at
            from generate_series(0, ? - 1) as g (no) join (select id, owner, unit, row_number() over (order by id) - 1 as no from service.cases) c on c.no = g.no % (select count(*) from service.cases)""";
    private static final String START = """
            with model as (select policy, metric, target, calendar from service.sla_clocks where metric = 'FIRST_REPLY' and record_type = 'service/cases' limit 1)
            insert into service.sla_clocks (id, version, created_at, updated_at, owner, unit, record_type, record_id, policy, metric, state, target, elapsed, started_at, running_since, due_at, warn_at, warned_at, calendar)
            select s.id, 1, now(), now(), s.owner, s.unit, 'service/cases', s.record_id, m.policy, m.metric, 'RUNNING', m.target, 0, b.at, b.at, s.due_at, s.due_at - interval '1 hour', s.due_at - interval '1 hour', m.calendar
            from seeded s, model m, lateral (select s.due_at - make_interval(secs => m.target) as at) b""";
    private static final String LOG = """
            insert into service.sla_clocks_events (id, parent, no, at, kind, target, due_at)
            select uuidv7(), c.id, 1, c.started_at, 'START', c.target, c.due_at from service.sla_clocks c join seeded s on s.id = c.id""";
    private static final String BREACHED = "select count(*) from service.sla_clocks c join seeded s on s.id = c.id where c.state = 'BREACHED' and s.no < ?";
    private static final String LATE = """
            select percentile_cont(array[0.5, 0.95, 1.0]) within group (order by extract(epoch from uuid_extract_timestamp(e.id) + make_interval(secs => (select offset_seconds from platform.clock)) - e.due_at))
            from service.sla_clocks_events e join seeded s on s.id = e.parent where e.kind = 'BREACH' and s.no < ?""";
    private static final String WRONG = """
            with leads as (select u.id from platform.users u join platform.roles r on r.name = 'lead' and r.id = any (u.roles) where u.active and u.deleted_at is null),
                 logged as (select parent, count(*) as times from service.sla_clocks_events where kind = 'BREACH' group by parent)
            select count(*) filter (where c.state <> 'BREACHED'),
                   count(*) filter (where c.state = 'BREACHED' and (c.breached_at is distinct from s.due_at or coalesce(e.times, 0) = 0) or c.state <> 'BREACHED' and e.times > 0),
                   count(*) filter (where e.times > 1),
                   (select count(*) from seeded b cross join leads l join service.sla_clocks k on k.id = b.id and k.state = 'BREACHED'
                        where not exists (select from platform.task_words w where w.key = 'clock-breached:' || b.id || ':' || l.id))
            from seeded s join service.sla_clocks c on c.id = s.id left join logged e on e.parent = s.id""";
    private static final String COPY = """
            insert into service.cases select (jsonb_populate_record(c, jsonb_build_object('id', uuidv7(), 'number', c.number || '-' || g.no))).* from service.cases c cross join generate_series(1, ?) as g (no)""";

    private final Connection connection;

    ServiceDatabase(String url, String user, String password) throws SQLException {
        connection = DriverManager.getConnection(url, user, password);
    }

    /** The process that all connections of the database come from. */
    long postmaster() throws SQLException {
        return ProcessHandle.of(number("select pg_backend_pid()")).flatMap(ProcessHandle::parent).map(ProcessHandle::pid).orElse(-1L);
    }

    void analyze() throws SQLException {
        execute("vacuum analyze");
    }

    /** Starts so many clocks on the cases there are, all warned of already; so many fall due each second, the first in so many seconds. */
    void startClocks(int count, int eachSecond, int firstIn) throws SQLException {
        execute(CHOOSE, firstIn, eachSecond, count);
        execute(START);
        execute(LOG);
        execute("create index on seeded (id)");
        analyze();
    }

    /** How many of the first so many clocks are breached. */
    long breached(int ofTheFirst) throws SQLException {
        return number(BREACHED, ofTheFirst);
    }

    /** Seconds between the due moment and the writing of the breach: median, 95 %, most. */
    Double[] late(int ofTheFirst) throws SQLException {
        try (var statement = connection.prepareStatement(LATE)) {
            statement.setInt(1, ofTheFirst);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return (Double[]) rows.getArray(1).getArray();
            }
        }
    }

    /** Lets all servers' business clocks jump, as if nobody had looked at what is due for so long. */
    void jump(int seconds) throws SQLException {
        execute("update platform.clock set offset_seconds = offset_seconds + ?", seconds);
    }

    /** Sets so many copies of each case there is beside it, for lists to be long. */
    void copyCases(int times) throws SQLException {
        execute(COPY, times);
        analyze();
    }

    /** Clocks that still run, clocks breached without a trace or at a wrong moment, clocks breached twice, notices missed. */
    long[] wrong() throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(WRONG)) {
            rows.next();
            return new long[] {rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)};
        }
    }

    private long number(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
