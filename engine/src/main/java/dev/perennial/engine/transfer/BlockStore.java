package dev.perennial.engine.transfer;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.custom.FollowingValues;
import dev.perennial.engine.journal.Act;
import dev.perennial.engine.journal.Journal;
import dev.perennial.engine.journal.JournalEntry;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.write.Announcer;
import dev.perennial.engine.write.Changes;
import dev.perennial.engine.write.DryRun;
import dev.perennial.engine.write.Layout;
import dev.perennial.engine.write.StoredRecords;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Stores the rows that were not refused, journals them and, unless they are history, announces them; rows that change nothing cost nothing. */
@Component
class BlockStore {

    private final TableRows tables;
    private final Journal journal;
    private final Announcer announcer;
    private final StoredRecords records;
    private final FollowingValues following;
    private final InstantSource clock;

    BlockStore(TableRows tables, Journal journal, Announcer announcer, StoredRecords records, FollowingValues following, @Qualifier("businessClock") InstantSource clock) {
        this.tables = tables;
        this.journal = journal;
        this.announcer = announcer;
        this.records = records;
        this.following = following;
        this.clock = clock;
    }

    private record Kept(Stored record, Act act, Changes changes) {}

    void store(Layout layout, SetPlan plan, List<BlockRow> block, Actor actor) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var kept = new ArrayList<Kept>();
        var steps = new ArrayList<FollowingValues.Step>();
        var created = new ArrayList<Stored>();
        var changed = new ArrayList<TableRows.Change>();
        for (var row : block) {
            if (row.isRefused()) continue;
            var after = after(layout, row, actor, now);
            var changes = row.before() == null ? Changes.ofNew(layout.blueprint(), after.holder(), after.values()) : Changes.between(layout.blueprint(), row.before().holder(), row.was(), after.holder(), after.values());
            if (row.before() == null) {
                created.add(after);
                kept.add(new Kept(after, Act.CREATE, changes));
                steps.add(new FollowingValues.Step(after.id(), null, after.values()));
                row.end(new RowOutcome.Created(after.id(), after.version()));
            } else if (changes.isEmpty()) {
                row.end(new RowOutcome.Unchanged(row.before().id(), row.before().version()));
            } else {
                changed.add(new TableRows.Change(row.before(), after));
                kept.add(new Kept(after, Act.CHANGE, changes));
                steps.add(new FollowingValues.Step(after.id(), row.was(), after.values()));
                row.end(new RowOutcome.Changed(after.id(), after.version()));
            }
        }
        tables.insert(layout, created);
        tables.update(layout, changed);
        journal.append(kept.stream().map(one -> entry(plan, one, actor)).toList());
        records.forget();
        following.follow(layout.blueprint().name(), steps);
        for (var one : kept) tell(plan, one, actor);
    }

    private static Stored after(Layout layout, BlockRow row, Actor actor, Instant now) {
        var before = row.before();
        var origin = before == null ? new Stored.Origin(now, actor.user(), now, actor.user(), null)
                : new Stored.Origin(before.origin().createdAt(), before.origin().createdBy(), now, actor.user(), null);
        return new Stored(layout.blueprint().name(), row.id(), before == null ? 1 : before.version() + 1, origin, row.holder(), row.settled());
    }

    private static JournalEntry entry(SetPlan plan, Kept kept, Actor actor) {
        var author = new JournalEntry.Author(actor.user(), actor.manner().via(), plan.cause());
        var subject = new JournalEntry.Subject(kept.record().type(), kept.record().id(), kept.record().version());
        return new JournalEntry(0, kept.record().origin().updatedAt(), author, kept.act(), subject, kept.changes().before(), kept.changes().after());
    }

    private void tell(SetPlan plan, Kept kept, Actor actor) {
        if (plan.history()) DryRun.note(kept.record().type(), kept.record().id(), kept.act());
        else announcer.announce(kept.act(), kept.record(), actor.user());
    }
}
