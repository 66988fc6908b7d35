package dev.perennial.crm.platform.configuration;

import static dev.perennial.crm.platform.PlatformRefusal.CONFIGURATION_MOVED;
import static dev.perennial.crm.platform.PlatformRefusal.CONFIGURATION_NOT_UNDOABLE;
import static dev.perennial.crm.platform.PlatformRefusal.NOTHING_CHOSEN;

import dev.perennial.crm.platform.Jobs;
import dev.perennial.crm.platform.configuration.Comparison.Compared;
import dev.perennial.crm.platform.configuration.ConfigurationLedger.ChangeSet;
import dev.perennial.crm.platform.configuration.ConfigurationLedger.Line;
import dev.perennial.crm.platform.configuration.ConfigurationLedger.Outcome;
import dev.perennial.crm.platform.configuration.ConfigurationLedger.State;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Compares, begins and takes back sets of changes, for administrators. */
@Component
class ConfigurationDesk {

    /** What is wanted: a mode by its key or a document; then the changes that were looked at and those chosen of them. */
    record Wish(String mode, ObjectNode document, String source, String review, List<ItemKey> chosen) {}

    private static final TypeName JOBS = TypeName.of("platform/jobs");
    private static final int LONGEST_SOURCE = 200;

    private final Comparison comparison;
    private final BusinessModes modes;
    private final ConfigurationOrder order;
    private final UndoneConfiguration undone;
    private final ConfigurationLedger ledger;
    private final SetWords words;
    private final Jobs jobs;
    private final RecordReader reader;
    private final InstantSource clock;

    ConfigurationDesk(Comparison comparison, BusinessModes modes, ConfigurationOrder order, UndoneConfiguration undone, ConfigurationLedger ledger, SetWords words, Jobs jobs, RecordReader reader,
            @Qualifier("businessClock") InstantSource clock) {
        this.comparison = comparison;
        this.modes = modes;
        this.order = order;
        this.undone = undone;
        this.ledger = ledger;
        this.words = words;
        this.jobs = jobs;
        this.reader = reader;
        this.clock = clock;
    }

    Compared compare(Wish wish) {
        if ((wish.mode() == null) == (wish.document() == null)) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("mode", "REQUIRED")));
        if (wish.document() != null) return comparison.with(wish.document());
        return comparison.with(modes.find(wish.mode()).orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND)));
    }

    /** Begins to apply the chosen changes, if they are still those that were looked at. */
    @Transactional
    UUID apply(Wish wish, Actor by) {
        var compared = compare(wish);
        if (!compared.review().equals(wish.review())) throw Refused.because(CONFIGURATION_MOVED);
        var chosen = new HashSet<>(wish.chosen() == null ? List.of() : wish.chosen());
        var lines = compared.changes().stream().filter(change -> chosen.contains(change.item())).map(change -> new Line(0, change.item(), change.before(), change.after(), Outcome.WAITING, List.of())).toList();
        if (lines.isEmpty() && wish.mode() == null) throw Refused.because(NOTHING_CHOSEN);
        return begin(new ChangeSet(null, wish.mode(), shortened(wish.source()), by.user(), null, null, null), lines, by);
    }

    /** What undoing the set would do now. */
    @Transactional(readOnly = true)
    List<Line> undoing(UUID set) {
        return undone.of(found(set).id());
    }

    /** Begins to take the set back; once, and only when it no longer runs. */
    @Transactional
    UUID undo(UUID set, Actor by) {
        var asked = found(set);
        if (!isUndoable(asked, by)) throw Refused.because(CONFIGURATION_NOT_UNDOABLE);
        var lines = undone.of(set);
        var undoing = begin(new ChangeSet(null, asked.mode(), asked.source(), by.user(), null, set, null), lines, by);
        if (!ledger.undo(set, undoing)) throw Refused.because(CONFIGURATION_NOT_UNDOABLE);
        return undoing;
    }

    boolean isUndoable(ChangeSet set, Actor by) {
        var isOver = reader.find(JOBS, set.id(), by).map(job -> !List.of("QUEUED", "RUNNING").contains(job.values().text("state"))).orElse(false);
        return isOver && set.undoes() == null && set.undoneBy() == null && ledger.counts(set.id()).getOrDefault(State.DONE, 0) > 0;
    }

    private UUID begin(ChangeSet set, List<Line> lines, Actor by) {
        var job = jobs.submit(ApplyConfiguration.NAME, words.title(set, by.locale()), Parameters.NONE, by).value();
        ledger.open(new ChangeSet(job, set.mode(), set.source(), set.by(), clock.instant().truncatedTo(ChronoUnit.MICROS), set.undoes(), null), order.of(lines));
        return job;
    }

    /** All that the job needs stands in the ledger under its id. */
    record Parameters() {

        static final Parameters NONE = new Parameters();
    }

    ChangeSet found(UUID set) {
        return ledger.find(set).orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND));
    }

    private static String shortened(String source) {
        if (source == null || source.isBlank()) return null;
        var harmless = source.strip().replaceAll("\\p{Cntrl}", " ");
        return harmless.substring(0, Math.min(LONGEST_SOURCE, harmless.length()));
    }
}
