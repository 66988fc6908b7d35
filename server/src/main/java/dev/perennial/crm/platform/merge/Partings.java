package dev.perennial.crm.platform.merge;

import static dev.perennial.crm.platform.PlatformRefusal.MERGE_NOT_UNDOABLE;
import static dev.perennial.engine.refusal.EngineRefusal.NOT_FOUND;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.merge.Merging.Conflict;
import dev.perennial.engine.merge.Merging.Move;
import dev.perennial.engine.merge.Merging.Parted;
import dev.perennial.engine.merge.Merging.State;
import dev.perennial.engine.merge.RecordParting;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.OneTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes a merge back: the survivor, the others, what followed and what hangs on them; what somebody changed since stays as he left it and is reported. */
@Component
class Partings {

    private final RecordParting parting;
    private final MergeLedger ledger;
    private final MergeTalk talk;
    private final Followers followers;
    private final BackLinks back;
    private final LaterMoves later;
    private final Linking linking;
    private final RecordReader reader;
    private final OneTransaction transaction;

    Partings(RecordParting parting, MergeLedger ledger, MergeTalk talk, Followers followers, BackLinks back, LaterMoves later, Linking linking, RecordReader reader, OneTransaction transaction) {
        this.parting = parting;
        this.ledger = ledger;
        this.talk = talk;
        this.followers = followers;
        this.back = back;
        this.later = later;
        this.linking = linking;
        this.reader = reader;
        this.transaction = transaction;
    }

    Parted undo(TypeName type, UUID survivor, UUID id, Actor by, int atOnce) {
        return transaction.of(() -> {
            var merge = ledger.lock(id).filter(found -> found.type().equals(type) && found.into().equals(survivor)).orElseThrow(() -> Refused.because(NOT_FOUND, type, survivor));
            parting.check(type, survivor, merge.others(), by);
            if (!talk.isUndoable(merge)) throw Refused.because(MERGE_NOT_UNDOABLE);
            return part(merge, by, atOnce);
        });
    }

    private Parted part(Merge merge, Actor by, int atOnce) {
        var errand = new Errand(by, Cause.verb("undo-merge"));
        var isLater = ledger.moved(merge.id()) > atOnce;
        var outcome = parting.part(merge.type(), merge.into(), merge.version(), merge.others(), errand);
        followers.goBack(merge, by);
        ledger.state(merge.id(), isLater ? State.RETURNING : State.UNDONE);
        if (isLater) later.moveBack(merge, by);
        var lines = ledger.moves(merge.id(), Long.MAX_VALUE, atOnce);
        var gone = isLater ? new BackLinks.Back(lines.stream().map(MergeLedger.Line::moved).toList(), Map.of()) : back.goBack(lines, errand);
        return new Parted(outcome.survivor(), outcome.others(), linking.seen(gone.moved(), by), conflicts(outcome, gone.conflicts(), by), isLater);
    }

    private List<Conflict> conflicts(RecordParting.Outcome outcome, Map<RecordRef, Set<Path>> linked, Actor by) {
        var conflicts = new ArrayList<Conflict>();
        var survivor = outcome.survivor();
        if (!outcome.changedSince().isEmpty()) conflicts.add(conflict(new RecordRef(survivor.type(), survivor.id()), outcome.changedSince(), by));
        linked.forEach((record, paths) -> {
            if (reader.visible(record.type(), List.of(record.id()), by).contains(record.id())) conflicts.add(conflict(record, paths, by));
        });
        return conflicts;
    }

    private Conflict conflict(RecordRef record, Set<Path> paths, Actor by) {
        return new Conflict(record.type(), record.id(), reader.labels(record.type(), List.of(record.id()), by).get(record.id()), List.copyOf(paths));
    }
}
