package dev.perennial.crm.finance.approval;

import dev.perennial.crm.finance.ApprovalId;
import dev.perennial.crm.finance.CostId;
import dev.perennial.crm.finance.CourierClaimId;
import dev.perennial.crm.finance.FinanceDesk;
import dev.perennial.crm.finance.NewCost;
import dev.perennial.crm.finance.NewCourierClaim;
import dev.perennial.crm.finance.claim.ClaimBook;
import dev.perennial.crm.finance.cost.CostBook;
import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.OncePerKey;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.write.OneTransaction;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The finance desk of the house's own books. */
@Component
class OwnFinanceDesk implements FinanceDesk {

    private static final String SUITE = "finance";

    private final Approvals approvals;
    private final CostBook costs;
    private final ClaimBook claims;
    private final OncePerKey once;
    private final OneTransaction transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    OwnFinanceDesk(Approvals approvals, CostBook costs, ClaimBook claims, OncePerKey once, OneTransaction transaction, ApplicationEventPublisher events,
            @Qualifier("businessClock") InstantSource clock) {
        this.approvals = approvals;
        this.costs = costs;
        this.claims = claims;
        this.once = once;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public ApprovalId request(RecordRef record, Money value, UserId requestedBy, String reason, String key) {
        return new ApprovalId(once(key, () -> {
            var requested = approvals.create(Approval.requested(record, value, reason, requestedBy));
            events.publishEvent(requested.announceRequested(clock.instant()));
            return requested.id().value();
        }));
    }

    @Override
    public void withdraw(RecordRef record, String why) {
        transaction.of(() -> House.during(SUITE, () -> {
            approvals.pendingOn(record).stream().map(approvals::get).filter(Approval::isPending).forEach(asked -> approvals.put(asked.withdrawn(why, clock.instant())));
            return null;
        }));
    }

    @Override
    public CostId book(RecordRef record, String reason, Money amount, String key) {
        return book(new NewCost(record, reason, amount, null, null), key);
    }

    @Override
    public CostId book(NewCost cost, String key) {
        return new CostId(once(key, () -> costs.book(cost).id().value()));
    }

    @Override
    public CourierClaimId claim(NewCourierClaim claim, String key) {
        return new CourierClaimId(once(key, () -> claims.open(claim).id().value()));
    }

    private UUID once(String key, Supplier<UUID> act) {
        return once.of(SUITE, key, () -> House.during(SUITE, act));
    }
}
