package dev.perennial.crm.finance.cost;

import dev.perennial.crm.finance.CostId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Makes a wrong booking good by a counter booking, and says why. */
public record ReverseCost(CostId cost, @MaxLength(200) String reason) implements Verb<Cost> {

    @Component
    static class Handler implements VerbHandler<ReverseCost, Cost> {

        private final Costs costs;
        private final CostBook book;

        Handler(Costs costs, CostBook book) {
            this.costs = costs;
            this.book = book;
        }

        @Override
        public Cost handle(ReverseCost verb, Actor by) {
            return book.reverse(costs.get(verb.cost()), verb.reason());
        }

        @Override
        public boolean possibleOn(Cost cost) {
            return cost.canBeReversed();
        }
    }
}
