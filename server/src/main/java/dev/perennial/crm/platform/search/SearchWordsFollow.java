package dev.perennial.crm.platform.search;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.Jobs;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.SearchTokens;
import dev.perennial.engine.write.OneTransaction;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has all words cut anew after the start of a version that cuts them by other rules; of several servers the first one sees to it. */
@Component
class SearchWordsFollow {

    private static final Field<Integer> RULES = field(name("rules"), Integer.class);

    private final DSLContext sql;
    private final OneTransaction transaction;
    private final Blueprints blueprints;
    private final Jobs jobs;

    SearchWordsFollow(DSLContext sql, OneTransaction transaction, Blueprints blueprints, Jobs jobs) {
        this.sql = sql;
        this.transaction = transaction;
        this.blueprints = blueprints;
        this.jobs = jobs;
    }

    /** Hands in a job for each type that has records, with the note that this was done: a crash leaves both or neither. */
    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        transaction.of(() -> {
            var isBehind = sql.update(table(name("platform", "search_words"))).set(RULES, SearchTokens.RULES).where(RULES.lt(SearchTokens.RULES)).execute() > 0;
            if (isBehind)
                for (var type : blueprints.all())
                    if (sql.fetchExists(Columns.main(type))) jobs.submit(RenewSearchWords.NAME, type.name().toString(), new RenewSearchWords.Of(type.name().toString()), House.ACTOR);
            return isBehind;
        });
    }
}
