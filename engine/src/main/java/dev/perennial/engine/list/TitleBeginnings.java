package dev.perennial.engine.list;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.name;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Treatment;
import java.util.HashSet;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps for every title an index by its first characters and then newest first, in which a list of a common beginning lies ready. Whose a record is stands in it as well:
 * a reader who sees little passes over many records of others, and would have to fetch each of them from the table to learn that. These indexes belong to the engine, so that a record type needs no line of SQL for them.
 */
@Component
public final class TitleBeginnings {

    /** How many characters: so few that every longer beginning is served too, so many that few records share them. */
    static final int LENGTH = 4;

    private static final long LOCK = 7_305_810_237L;

    private final DSLContext sql;

    /** Adds the indexes that are missing. */
    TitleBeginnings(DSLContext sql, Blueprints blueprints, PlatformTransactionManager manager) {
        this.sql = sql;
        new TransactionTemplate(manager).executeWithoutResult(_ -> {
            sql.execute("select pg_advisory_xact_lock({0})", inline(LOCK));
            var known = known();
            for (var blueprint : blueprints.all())
                for (var title : blueprint.fieldsWith(Treatment.TITLE))
                    if (!known.contains(blueprint.schema() + "." + index(blueprint, title))) create(blueprint, title);
        });
    }

    /** Adds the indexes of a type that came into being while the house runs, in the transaction of its cause. */
    public void add(Blueprint blueprint) {
        for (var title : blueprint.fieldsWith(Treatment.TITLE)) create(blueprint, title);
    }

    /** The first characters of a title, as the index holds them. */
    static org.jooq.Field<String> of(org.jooq.Field<String> folded) {
        return left(folded, inline(LENGTH));
    }

    private Set<String> known() {
        return new HashSet<>(sql.fetch("select schemaname || '.' || indexname from pg_indexes where indexname like '%\\_begins' and indexdef like '%INCLUDE%'").getValues(0, String.class));
    }

    private void create(Blueprint blueprint, Field title) {
        var folded = field(name(title.foldedColumn()), String.class);
        sql.execute("drop index if exists {0}", name(blueprint.schema(), index(blueprint, title)));   // one of an earlier version, without the holders
        // the whole title must be in the index too, else the database takes no expression of it for answered there
        sql.execute("create index {0} on {1} (({2}) text_pattern_ops, created_at desc, id desc) include ({3}, owner, unit) where deleted_at is null",
                name(index(blueprint, title)), Columns.main(blueprint), of(folded), folded);
    }

    private static String index(Blueprint blueprint, Field title) {
        return blueprint.table() + "_" + title.column() + "_begins";
    }
}
