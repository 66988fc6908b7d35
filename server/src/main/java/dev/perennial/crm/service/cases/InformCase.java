package dev.perennial.crm.service.cases;

import static dev.perennial.crm.service.ServiceRefusal.OUTCOME_MISSING;
import static dev.perennial.crm.service.ServiceRefusal.SCRIPT_INCOMPLETE;

import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.service.CaseId;
import dev.perennial.crm.service.promise.Promises;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Tells how the call went in which the customer hears of the result; its script has two ticks, and what came of it must be said. */
public record InformCase(CaseId record, Boolean apologySaid, Boolean resultTold, Outcome outcome) implements Verb<Case> {

    /** Whether somebody answered. */
    public enum Outcome { REACHED, NOT_REACHED }

    @Component
    static class Handler implements VerbHandler<InformCase, Case> {

        private final Cases cases;
        private final Promises promises;
        private final InstantSource clock;

        Handler(Cases cases, Promises promises, @Qualifier("businessClock") InstantSource clock) {
            this.cases = cases;
            this.promises = promises;
            this.clock = clock;
        }

        @Override
        public Case handle(InformCase verb, Actor by) {
            var before = cases.get(verb.record());
            var informed = before.informed(verb.verified(before.verification(), by, clock.instant()));

            cases.put(informed);
            if (verb.outcome() == Outcome.REACHED) promises.keepAllOf(informed.ref(), by);
            return informed;
        }

        @Override
        public boolean possibleOn(Case record) {
            return record.status() == Case.Status.VERIFYING;
        }
    }

    private Verification verified(Verification before, Actor by, Instant at) {
        if (outcome == null) throw Refused.because(OUTCOME_MISSING, "");
        if (outcome == Outcome.NOT_REACHED) return before.after(Verification.Outcome.NOT_REACHED);
        var open = new ArrayList<Finding>();
        if (!Boolean.TRUE.equals(apologySaid)) open.add(Finding.at("apologySaid", "service.NOT_SAID"));
        if (!Boolean.TRUE.equals(resultTold)) open.add(Finding.at("resultTold", "service.NOT_SAID"));
        if (!open.isEmpty()) throw Refused.because(SCRIPT_INCOMPLETE, List.copyOf(open));
        return before.informed(by.user() == null ? null : new UserId(by.user()), at);
    }
}
