package dev.perennial.engine.write;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.custom.FollowingValues;
import dev.perennial.engine.journal.Act;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.journal.Journal;
import dev.perennial.engine.journal.JournalEntry;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Keeps what was decided: stores it, writes it into the journal and announces it, or does nothing at all when nothing changed. */
@Component
class Keeping {

    private final Store store;
    private final Journal journal;
    private final Announcer announcer;
    private final StoredRecords records;
    private final FollowingValues following;
    private final InstantSource clock;

    Keeping(Store store, StoredRecords records, Journal journal, Announcer announcer, FollowingValues following, @Qualifier("businessClock") InstantSource clock) {
        this.store = store;
        this.records = records;
        this.journal = journal;
        this.announcer = announcer;
        this.following = following;
        this.clock = clock;
    }

    Stored create(Layout layout, UUID id, Stored.Holder holder, Values values, Actor actor) {
        var now = now();
        var origin = new Stored.Origin(now, actor.user(), now, actor.user(), null);
        var record = new Stored(layout.blueprint().name(), id, 1, origin, holder, values);
        unlessTaken(layout, () -> store.insert(layout, record));
        kept(Act.CREATE, record, Changes.ofNew(layout.blueprint(), holder, values), actor);
        following.follow(record.type(), List.of(new FollowingValues.Step(id, null, values)));
        return record;
    }

    Stored change(Layout layout, Stored before, Stored.Holder holder, Values values, Actor actor) {
        var was = Canonical.of(layout.blueprint(), before.values());
        var changes = Changes.between(layout.blueprint(), before.holder(), was, holder, values);
        if (changes.isEmpty()) return before;
        var after = next(before, before.origin().deletedAt(), holder, values, actor);
        unlessTaken(layout, () -> store.update(layout, before, after));
        kept(Act.CHANGE, after, changes, actor);
        following.follow(after.type(), List.of(new FollowingValues.Step(after.id(), was, values)));
        return after;
    }

    /** Deletes or restores. */
    Stored mark(Act act, Layout layout, Stored before, Actor actor) {
        var after = next(before, act == Act.DELETE ? now() : null, before.holder(), before.values(), actor);
        unlessTaken(layout, () -> store.update(layout, before, after));
        kept(act, after, new Changes(Values.NONE, Values.NONE), actor);
        if (act == Act.RESTORE) following.recalculate(after.type(), List.of(after.id()));
        var values = before.values();
        following.follow(after.type(), List.of(act == Act.DELETE ? new FollowingValues.Step(after.id(), values, null) : new FollowingValues.Step(after.id(), null, values)));
        return after;
    }

    private Stored next(Stored before, Instant deletedAt, Stored.Holder holder, Values values, Actor actor) {
        var origin = new Stored.Origin(before.origin().createdAt(), before.origin().createdBy(), now(), actor.user(), deletedAt);
        return new Stored(before.type(), before.id(), before.version() + 1, origin, holder, values);
    }

    private void kept(Act act, Stored record, Changes changes, Actor actor) {
        var cause = Errand.running().map(Errand::cause).orElse(Cause.EDIT);
        var author = new JournalEntry.Author(actor.user(), actor.manner().via(), cause);
        var subject = new JournalEntry.Subject(record.type(), record.id(), record.version());
        journal.append(new JournalEntry(0, record.origin().updatedAt(), author, act, subject, changes.before(), changes.after()));
        records.remember(record);
        announcer.announce(act, record, actor.user());
    }

    /** Two writers may take the same value at the same moment; the unique index then says what the check before could not see. */
    private static void unlessTaken(Layout layout, Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException taken) {
            var path = layout.uniquePathOf(String.valueOf(taken.getMostSpecificCause().getMessage()));
            if (path.isEmpty()) throw taken;
            throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at(path.get().text(), "TAKEN")));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
