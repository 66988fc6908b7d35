package dev.perennial.engine.journal;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives committed entries their positions: without a gap, never twice, and never one before another that it builds upon.
 *
 * <p>An entry is ready when every transaction as old as its own has ended and no entry of an earlier sequence number is still waiting for that.
 * Everything happens in one statement and thereby one snapshot; a crash leaves all of it or nothing.
 */
@Component
class Sealing {

    private static final long LOCK = 7_305_810_236L;
    private static final int MOST_AT_ONCE = 5_000;

    // no table is joined to a list made within the statement: the planner takes such lists for long or short as it pleases, and a wrong guess costs a thousand times a thousand steps
    private static final String SEAL = """
            with oldest as materialized (select pg_snapshot_xmin(pg_current_snapshot()) as running),
                 barrier as materialized (select min(seq) as seq from engine.journal_waiting where xid >= (select running from oldest)),
                 ready as materialized (
                     select seq from engine.journal_waiting
                     where xid < (select running from oldest) and seq < coalesce((select seq from barrier), {1}) order by seq limit {0}),
                 done as (delete from engine.journal_waiting where seq = any(array(select seq from ready))),
                 sealed as (
                     insert into engine.journal_positions (position, seq)
                     select h.position + row_number() over (order by ready.seq), ready.seq from ready, engine.journal_head h returning 1)
            update engine.journal_head h set position = h.position + s.count from (select count(*) from sealed) s where s.count > 0
            returning h.position, s.count
            """;

    private final DSLContext sql;
    private final TransactionTemplate transactions;
    private boolean sameCluster;

    Sealing(DSLContext sql, PlatformTransactionManager manager) {
        this.sql = sql;
        this.transactions = new TransactionTemplate(manager);
    }

    /** Seals what is ready, unless another node is at it, and returns the newest position. */
    long seal() {
        for (var sealed = MOST_AT_ONCE; sealed == MOST_AT_ONCE; ) sealed = transactions.execute(_ -> isOurs() ? sealSome() : 0);
        return sql.fetchSingle("select position from engine.journal_head").get(0, Long.class);
    }

    private boolean isOurs() {
        return sql.fetchSingle("select pg_try_advisory_xact_lock({0})", val(LOCK)).get(0, Boolean.class);
    }

    private int sealSome() {
        if (!sameCluster) recogniseCluster();
        return sql.fetchOptional(SEAL, val(MOST_AT_ONCE), val(Long.MAX_VALUE)).map(row -> row.get(1, Integer.class)).orElse(0);
    }

    /** A backup restored into another cluster brings transaction numbers that mean nothing there; all it holds has long been committed. */
    private void recogniseCluster() {
        var here = sql.fetchSingle("select system_identifier from pg_control_system()").get(0, Long.class);
        var known = sql.fetchSingle("select cluster from engine.journal_head").get(0, Long.class);
        if (known != null && !known.equals(here)) sql.execute("update engine.journal_waiting set xid = '1' where xid >= pg_snapshot_xmin(pg_current_snapshot())");
        if (!here.equals(known)) sql.execute("update engine.journal_head set cluster = {0}", val(here));
        sameCluster = true;
    }
}
