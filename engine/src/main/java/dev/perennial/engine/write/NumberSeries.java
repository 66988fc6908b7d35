package dev.perennial.engine.write;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Numbered;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives numbers: for each numbered field a running number behind its prefix, never the same twice, also on several nodes; gaps may stay. */
@Component
public class NumberSeries {

    private static final int LONGEST_RUNNING = 15;

    private final DSLContext sql;

    /** Adds the counters that are missing; counters belong to the engine, so that a record type needs no line of SQL for its numbers. */
    public NumberSeries(DSLContext sql, Blueprints blueprints, PlatformTransactionManager manager) {
        this.sql = sql;
        new TransactionTemplate(manager).executeWithoutResult(_ -> {
            sql.execute("select pg_advisory_xact_lock(7305810235)");
            for (var blueprint : blueprints.all())
                for (var field : blueprint.fields())
                    if (field.numberPrefix().isPresent()) sql.createSequenceIfNotExists(counter(blueprint, field)).execute();
        });
    }

    /** Adds the counter of a field that came into being while the house runs, in the transaction of its cause. */
    public void add(Blueprint blueprint, Field field) {
        sql.createSequenceIfNotExists(counter(blueprint, field)).execute();
    }

    public String next(Blueprint blueprint, Field field) {
        return next(blueprint, field, 1).getFirst();
    }

    /** As many numbers as asked for, by one statement. */
    public List<String> next(Blueprint blueprint, Field field, int count) {
        var prefix = field.numberPrefix().orElseThrow();
        return sql.fetch("select nextval(cast({0} as regclass)) from generate_series(1, {1})", val(sql.render(counter(blueprint, field))), val(count))
                .map(row -> prefix + padded(row.get(0, Long.class)));
    }

    /** Takes notice of a number that somebody gave himself, so that the series will not give it again. */
    public void passed(Blueprint blueprint, Field field, String number) {
        var prefix = field.numberPrefix().orElseThrow();
        if (!number.startsWith(prefix)) return;
        var running = number.substring(prefix.length());
        if (running.isEmpty() || running.length() > LONGEST_RUNNING || !running.chars().allMatch(c -> c >= '0' && c <= '9')) return;
        var counter = counter(blueprint, field);
        sql.fetch("select setval(cast({0} as regclass), {1}) from {2} where last_value < {1}", val(sql.render(counter)), val(Long.parseLong(running)), counter);
    }

    private static String padded(long running) {
        var digits = Long.toString(running);
        return digits.length() >= Numbered.DIGITS ? digits : "0".repeat(Numbered.DIGITS - digits.length()) + digits;
    }

    private static Name counter(Blueprint blueprint, Field field) {
        return name("engine", "number_" + blueprint.schema() + "_" + blueprint.table() + "_" + field.column());
    }
}
