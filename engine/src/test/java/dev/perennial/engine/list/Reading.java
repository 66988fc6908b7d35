package dev.perennial.engine.list;

import dev.perennial.engine.access.Policy;
import dev.perennial.engine.access.Reaches;
import dev.perennial.engine.access.Shares;
import dev.perennial.engine.access.SharingRules;
import dev.perennial.engine.record.Blueprints;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The reading half of the engine put together by hand, its clock standing still. */
final class Reading {

    static final Instant NOW = Instant.parse("2026-05-20T02:00:00Z");
    static final int LONGEST_SECONDS = 10;

    final SharingRules rules;
    final Shares shares;
    final Reaches reaches;
    final Filters filters;
    final Policy policy;
    final RecordReader reader;

    private final DSLContext sql;
    private final RecordTables tables;

    Reading(DSLContext sql, Blueprints blueprints) {
        this.sql = sql;
        rules = new SharingRules(sql);
        shares = new Shares(sql);
        reaches = new Reaches(rules, blueprints);
        tables = new RecordTables(blueprints);
        filters = new Filters(sql, tables, reaches, InstantSource.fixed(NOW), InstantSource.fixed(NOW));
        policy = new Policy(reaches, filters);
        reader = new RecordReader(sql, filters, reaches, policy, null, LONGEST_SECONDS);
    }

    SearchReader search() {
        return search(LONGEST_SECONDS);
    }

    SearchReader search(int longestSeconds) {
        return new SearchReader(sql, filters, reaches, tables, longestSeconds);
    }

    KnownWords words(DataSource database) {
        return new KnownWords(sql, tables, new JdbcTransactionManager(database));
    }
}
