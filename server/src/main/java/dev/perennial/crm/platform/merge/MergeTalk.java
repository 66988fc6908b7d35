package dev.perennial.crm.platform.merge;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.merge.Merging;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Tells which merges led to a record, as far as its reader may know, and until when they can be taken back. */
@Component
class MergeTalk {

    private static final Duration UNDOABLE_FOR = Duration.ofDays(30);
    private static final int MOST_MOVES_TOLD = 5_000;

    private final MergeLedger ledger;
    private final Linking linking;
    private final RecordReader reader;
    private final Blueprints blueprints;
    private final InstantSource clock;

    MergeTalk(MergeLedger ledger, Linking linking, RecordReader reader, Blueprints blueprints, @Qualifier("businessClock") InstantSource clock) {
        this.ledger = ledger;
        this.linking = linking;
        this.reader = reader;
        this.blueprints = blueprints;
        this.clock = clock;
    }

    List<Merging.Told> into(TypeName type, UUID survivor, Actor by) {
        if (!reader.visible(type, List.of(survivor), by).contains(survivor)) throw Refused.because(EngineRefusal.NOT_FOUND, type, survivor);
        return ledger.into(type, survivor).stream().map(merge -> told(merge, by)).toList();
    }

    private Merging.Told told(Merge merge, Actor by) {
        var title = blueprints.get(merge.type()).title().map(Field::path);
        var others = merge.others().stream().map(id -> new Merging.Part(id, title.map(path -> linking.label(merge.type(), id, path, by)).orElse(null))).toList();
        var moves = linking.seen(ledger.moves(merge.id(), Long.MAX_VALUE, MOST_MOVES_TOLD).stream().map(MergeLedger.Line::moved).toList(), by);
        var may = by.may(Action.CHANGE, merge.type()) && by.may(Action.DELETE, merge.type());
        return new Merging.Told(merge.id(), merge.at(), merge.by(), merge.version(), merge.state(), merge.job(), merge.at().plus(UNDOABLE_FOR), may && isUndoable(merge), others, moves);
    }

    /** Thirty days long, once, and not while it is still moving. */
    boolean isUndoable(Merge merge) {
        return merge.state() == Merging.State.DONE && clock.instant().isBefore(merge.at().plus(UNDOABLE_FOR));
    }
}
