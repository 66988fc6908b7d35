package dev.perennial.crm.finance.approval;

import dev.perennial.crm.finance.ApprovalId;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Agrees to a value within the limit that the approver has. */
public record ApproveApproval(ApprovalId approval) implements Verb<Approval> {

    @Component
    static class Handler implements VerbHandler<ApproveApproval, Approval> {

        private final Approvals approvals;
        private final LimitMatrix limits;
        private final ApplicationEventPublisher events;
        private final InstantSource clock;

        Handler(Approvals approvals, LimitMatrix limits, ApplicationEventPublisher events, @Qualifier("businessClock") InstantSource clock) {
            this.approvals = approvals;
            this.limits = limits;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public Approval handle(ApproveApproval verb, Actor by) {
            var asked = approvals.get(verb.approval());
            var decided = asked.approved(new UserId(by.user()), limits.of(by, asked.amount()), clock.instant());

            approvals.put(decided);
            events.publishEvent(decided.announceApproved());
            return decided;
        }

        @Override
        public boolean possibleOn(Approval approval) {
            return approval.isPending();
        }
    }
}
