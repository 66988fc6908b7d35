package dev.perennial.crm.finance.cost;

import dev.perennial.crm.finance.NewCost;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Books costs and announces them. */
@Component
public class CostBook {

    private final Costs costs;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    CostBook(Costs costs, ApplicationEventPublisher events, @Qualifier("businessClock") InstantSource clock) {
        this.costs = costs;
        this.events = events;
        this.clock = clock;
    }

    /** The booking as it stands in the book. */
    public Cost book(NewCost cost) {
        return keep(Cost.booked(cost, clock.instant()));
    }

    /** The counter booking, which stands beside the one it makes good. */
    Cost reverse(Cost cost, String why) {
        var counter = keep(cost.counter(why, clock.instant()));
        var reversed = cost.reversedBy(counter);
        costs.put(reversed);
        return reversed;
    }

    private Cost keep(Cost cost) {
        var booked = costs.create(cost);
        events.publishEvent(booked.announceBooked());
        return booked;
    }
}
