package dev.perennial.crm.connectors.onlineretail;

import dev.perennial.engine.transfer.RowOutcome;
import java.util.List;

/**
 * How far an import came, kept with every step.
 *
 * @param place how far within the phase: lines staged, or the number of the last block
 */
record RetailProgress(Phase phase, long place, Tally tally) {

    /** What is done in which order. */
    enum Phase { STAGE, NUMBER, PRODUCTS, ACCOUNTS, INVOICES, VALUES, REPORT, FINISH }

    /** What became of the records so far. */
    record Tally(long created, long changed, long unchanged) {

        static final Tally NOTHING = new Tally(0, 0, 0);

        Tally plus(List<RowOutcome> outcomes) {
            var tally = this;
            for (var outcome : outcomes) tally = tally.plus(outcome);
            return tally;
        }

        private Tally plus(RowOutcome outcome) {
            return switch (outcome) {
                case RowOutcome.Created _ -> new Tally(created + 1, changed, unchanged);
                case RowOutcome.Changed _ -> new Tally(created, changed + 1, unchanged);
                case RowOutcome.Unchanged _ -> new Tally(created, changed, unchanged + 1);
                case RowOutcome.Rejected _ -> this;
            };
        }
    }

    static final RetailProgress BEGINNING = new RetailProgress(Phase.STAGE, 0, Tally.NOTHING);

    RetailProgress at(long place) {
        return new RetailProgress(phase, place, tally);
    }

    RetailProgress at(long place, List<RowOutcome> outcomes) {
        return new RetailProgress(phase, place, tally.plus(outcomes));
    }

    RetailProgress begin(Phase next) {
        return new RetailProgress(next, 0, tally);
    }
}
