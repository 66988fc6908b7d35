package dev.perennial.crm.platform.merge;

import static dev.perennial.engine.refusal.EngineRefusal.MERGED;

import dev.perennial.crm.platform.MergeRule;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.merge.MergeWish;
import dev.perennial.engine.merge.Merging;
import dev.perennial.engine.merge.MovedLinks;
import dev.perennial.engine.merge.MovedLinks.Moved;
import dev.perennial.engine.merge.RecordMerge;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.NewIds;
import dev.perennial.engine.write.OneTransaction;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Makes records one in one transaction with all that hangs on them, and several again; where more hangs on them than a transaction should hold, that part moves in the background. */
@Component
class MergeDesk implements Merging {

    /** So many records move together with a merge. */
    static final int AT_ONCE = 2_000;

    private final RecordMerge merges;
    private final MovedLinks movedLinks;
    private final Linking linking;
    private final MergeLedger ledger;
    private final Followers followers;
    private final MergeTalk talk;
    private final Partings partings;
    private final LaterMoves later;
    private final List<MergeRule> rules;
    private final RecordReader reader;
    private final OneTransaction transaction;
    private final InstantSource clock;

    MergeDesk(RecordMerge merges, MovedLinks movedLinks, Linking linking, MergeLedger ledger, Followers followers, MergeTalk talk, Partings partings, LaterMoves later,
            ObjectProvider<MergeRule> rules, RecordReader reader, OneTransaction transaction, @Qualifier("businessClock") InstantSource clock) {
        this.merges = merges;
        this.movedLinks = movedLinks;
        this.linking = linking;
        this.ledger = ledger;
        this.followers = followers;
        this.talk = talk;
        this.partings = partings;
        this.later = later;
        this.rules = rules.orderedStream().toList();
        this.reader = reader;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Merged merge(TypeName type, MergeWish wish, Actor by) {
        return merge(type, wish, by, AT_ONCE);
    }

    Merged merge(TypeName type, MergeWish wish, Actor by, int atOnce) {
        RecordMerge.checkShape(wish);
        return transaction.of(() -> {
            refuseMerged(type, wish, by);
            var all = merges.admitted(type, wish, by);
            rules.stream().filter(rule -> rule.type().equals(type)).forEach(rule -> rule.allow(all.getFirst(), all.subList(1, all.size())));
            return carryOut(type, wish, all, linking.to(type, wish.others(), wish.all(), atOnce), by);
        });
    }

    /** Whoever names a record that was merged meanwhile is told into which. */
    private void refuseMerged(TypeName type, MergeWish wish, Actor by) {
        for (var id : wish.all())
            ledger.survivor(type, id).ifPresent(survivor -> {
                var labels = reader.labels(type, List.of(survivor), by);
                if (labels.containsKey(survivor)) throw Refused.because(MERGED, labels.get(survivor));
            });
    }

    private Merged carryOut(TypeName type, MergeWish wish, List<Stored> all, Optional<Map<TypeName, Set<UUID>>> linked, Actor by) {
        var errand = new Errand(by, Cause.verb("merge"));
        var awaited = linked.isEmpty() ? linking.awaited(type, wish.others(), by) : List.<Move>of();
        var merge = new Merge(NewIds.next(), type, wish.into(), clock.instant().truncatedTo(ChronoUnit.MICROS), by.user(), all.getFirst().version() + 1,
                linked.isEmpty() ? State.MOVING : State.DONE, null, wish.others());
        ledger.open(merge);
        followers.follow(merge, by);
        var moved = linked.map(found -> move(merge, found, errand)).orElse(List.of());
        ledger.note(merge.id(), moved);
        var outcome = merges.merge(type, all, wish.values(), errand);
        if (linked.isEmpty()) later.move(merge, by);
        return new Merged(merge.id(), outcome.survivor(), linked.isEmpty() ? awaited : linking.seen(moved, by), outcome.behind(), linked.isEmpty());
    }

    private List<Moved> move(Merge merge, Map<TypeName, Set<UUID>> linked, Errand errand) {
        var moves = new HashMap<UUID, UUID>();
        merge.others().forEach(other -> moves.put(other, merge.into()));
        var moved = new ArrayList<Moved>();
        linked.forEach((linking, ids) -> {
            try {
                moved.addAll(movedLinks.move(linking, ids, merge.type(), moves, errand));
            } catch (DuplicateKeyException both) {
                throw later.clash(linking, errand.by());
            }
        });
        return moved;
    }

    @Override
    public List<Told> into(TypeName type, UUID survivor, Actor by) {
        return talk.into(type, survivor, by);
    }

    @Override
    public Parted undo(TypeName type, UUID survivor, UUID merge, Actor by) {
        return partings.undo(type, survivor, merge, by, AT_ONCE);
    }

    @Override
    public Optional<UUID> survivor(TypeName type, UUID merged) {
        return ledger.survivor(type, merged);
    }
}
