package dev.perennial.crm.service.quality;

import static org.jooq.impl.DSL.val;

import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.service.VerificationCallId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.InstantSource;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Writes down what the customer said to somebody who had no hand in his case. */
public record ReportVerificationCall(VerificationCallId call, @Required Long score, @LongText(2000) String comment) implements Verb<VerificationCall> {

    private static final int BEST = 5;

    @Component
    static class Handler implements VerbHandler<ReportVerificationCall, VerificationCall> {

        private static final String RECORDED = """
                select score from service.surveys where record_id = {0} and record_type = 'service/cases' and score is not null and deleted_at is null order by answered_at desc limit 1""";

        private final VerificationCalls calls;
        private final DSLContext sql;
        private final InstantSource clock;

        Handler(VerificationCalls calls, DSLContext sql, @Qualifier("businessClock") InstantSource clock) {
            this.calls = calls;
            this.sql = sql;
            this.clock = clock;
        }

        @Override
        public VerificationCall handle(ReportVerificationCall verb, Actor by) {
            if (verb.score() < 1 || verb.score() > BEST) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("score", "service.NOT_A_SCORE", BEST)));
            var before = calls.get(verb.call());
            var recorded = sql.resultQuery(RECORDED, val(before.record().value())).fetchOptional(0, Long.class).orElse(null);
            var reported = before.reported(verb.score(), verb.comment(), recorded, by.user() == null ? null : new UserId(by.user()), clock.instant());

            calls.put(reported);
            return reported;
        }

        @Override
        public boolean possibleOn(VerificationCall call) {
            return call.state() == VerificationCall.State.OFFERED;
        }
    }
}
