package dev.perennial.crm.interactions.interaction;

import static org.jooq.impl.DSL.val;

import dev.perennial.crm.interactions.CallLog;
import dev.perennial.crm.interactions.InteractionId;
import dev.perennial.crm.parties.AccountId;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.OneTransaction;
import dev.perennial.engine.write.RecordWriter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Keeps one interaction for each call; two pieces of news about the same call wait for each other. */
@Component
class HeardCalls implements CallLog {

    private static final Cause EXCHANGE = new Cause(Cause.Kind.RULE, "telephone-exchange");

    private final Interactions interactions;
    private final RecordWriter writer;
    private final DSLContext sql;
    private final OneTransaction transaction;

    HeardCalls(Interactions interactions, RecordWriter writer, DSLContext sql, OneTransaction transaction) {
        this.interactions = interactions;
        this.writer = writer;
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public Logged take(News news, Function<String, List<AccountId>> callersOf, Actor by) {
        return transaction.of(() -> {
            sql.resultQuery("select pg_advisory_xact_lock(hashtextextended({0}, 0))", val("call " + news.callId())).fetch();
            return new Errand(by, EXCHANGE).during(() -> logged(news, callersOf, by));
        });
    }

    @Override
    public void link(InteractionId interaction, RecordRef record, Actor by) {
        transaction.of(() -> new Errand(by, EXCHANGE).during(() ->
                interactions.find(interaction).filter(found -> found.record() == null).map(found -> interactions.put(found.about(record))).orElse(null)));
    }

    private Logged logged(News news, Function<String, List<AccountId>> callersOf, Actor by) {
        var before = interactions.findBy("call/callId", news.callId()).orElseGet(() -> Interaction.ofCall(news));
        var heard = before.hearing(news);
        var outside = heard.direction() == Interaction.Direction.IN ? heard.call().from() : heard.call().to();
        var known = before.direction() == Interaction.Direction.IN ? before.call().from() : before.call().to();
        if (outside != null && known == null) heard = heard.with(callersOf.apply(outside));
        var id = interactions.put(heard);
        if (heard.user() != null && !Objects.equals(heard.user(), before.id() == null ? null : before.user())) hold(id, heard.user(), by);
        var callers = heard.customer() == null ? heard.candidates() : List.of(heard.customer());
        return new Logged(new InteractionId(id), callers, heard.user(), !heard.call().isOver());
    }

    /** Whoever has the call on his line owns the interaction, so that he and his department see it. */
    private void hold(UUID interaction, UserId user, Actor by) {
        writer.change(InteractionRule.INTERACTIONS, interaction, Values.NONE.with(RecordWriter.OWNER, user.value()), RecordWriter.ANY_VERSION, by);
    }
}
