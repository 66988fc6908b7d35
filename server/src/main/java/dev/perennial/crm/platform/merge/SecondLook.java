package dev.perennial.crm.platform.merge;

import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.Rounds;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.merge.IncomingLinks;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.OneTransaction;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Looks once more for links to merged records: somebody may have found the record alive and have linked to it in the very moment in which it was merged.
 * No write lasts longer than five seconds, so that after fifteen nobody is left who could.
 */
@Component
class SecondLook extends Rounds {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int MOST = 500;

    private final MergeLedger ledger;
    private final IncomingLinks links;
    private final MoveLinks moves;
    private final OneTransaction transaction;

    SecondLook(MergeLedger ledger, IncomingLinks links, MoveLinks moves, OneTransaction transaction) {
        super("merges", PAUSE);
        this.ledger = ledger;
        this.links = links;
        this.moves = moves;
        this.transaction = transaction;
    }

    @Override
    protected void round() {
        var isFound = true;
        while (isFound) isFound = lookOnce();
    }

    /** Looks at one merge whose moment has come; false when there is none. */
    private boolean lookOnce() {
        return transaction.of(() -> {
            var merge = ledger.dueForALook();
            merge.ifPresent(this::look);
            return merge.isPresent();
        });
    }

    /** Moves what links to the merged records after all. */
    void look(Merge merge) {
        var errand = new Errand(House.ACTOR, Cause.verb("merge"));
        for (var place : links.to(merge.type())) {
            var late = links.linking(place, merge.type(), merge.others(), null, MOST).stream().filter(id -> !place.type().name().equals(merge.type()) || !merge.others().contains(id)).toList();
            if (!late.isEmpty()) ledger.note(merge.id(), moves.move(merge, place.type().name(), late, errand));
        }
        ledger.looked(merge.id());
    }
}
