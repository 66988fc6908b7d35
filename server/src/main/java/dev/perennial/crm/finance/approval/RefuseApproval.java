package dev.perennial.crm.finance.approval;

import dev.perennial.crm.finance.ApprovalId;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Does not agree to a value, and says why. */
public record RefuseApproval(ApprovalId approval, @MaxLength(500) String reason) implements Verb<Approval> {

    @Component
    static class Handler implements VerbHandler<RefuseApproval, Approval> {

        private final Approvals approvals;
        private final ApplicationEventPublisher events;
        private final InstantSource clock;

        Handler(Approvals approvals, ApplicationEventPublisher events, @Qualifier("businessClock") InstantSource clock) {
            this.approvals = approvals;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public Approval handle(RefuseApproval verb, Actor by) {
            var decided = approvals.get(verb.approval()).refused(new UserId(by.user()), verb.reason(), clock.instant());

            approvals.put(decided);
            events.publishEvent(decided.announceRefused());
            return decided;
        }

        @Override
        public boolean possibleOn(Approval approval) {
            return approval.isPending();
        }
    }
}
