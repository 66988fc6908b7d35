package dev.perennial.engine.transfer;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.custom.DerivedValues;
import dev.perennial.engine.custom.FollowingValues;
import dev.perennial.engine.journal.Act;
import dev.perennial.engine.journal.Journal;
import dev.perennial.engine.journal.JournalEntry;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.write.Announcer;
import dev.perennial.engine.write.Canonical;
import dev.perennial.engine.write.Changes;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.Layouts;
import dev.perennial.engine.write.StoredRecords;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Stores what the house itself changes in many records that it holds locked, as one set: past rights, rules and checks, deleted ones too, because such a change
 * follows from another that passed them. Every record gets a new version and an entry with the cause of the errand, even where nothing of it changed.
 */
@Component
public class HouseWrites {

    private final Layouts layouts;
    private final TableRows tables;
    private final Journal journal;
    private final Announcer announcer;
    private final StoredRecords records;
    private final DerivedValues derived;
    private final FollowingValues following;
    private final InstantSource clock;

    HouseWrites(Layouts layouts, TableRows tables, Journal journal, Announcer announcer, StoredRecords records, DerivedValues derived, FollowingValues following,
            @Qualifier("businessClock") InstantSource clock) {
        this.layouts = layouts;
        this.tables = tables;
        this.journal = journal;
        this.announcer = announcer;
        this.records = records;
        this.derived = derived;
        this.following = following;
        this.clock = clock;
    }

    /** A record as it stands, whose it is to be, and the values that it is to hold. */
    public record Change(Stored before, Stored.Holder holder, Values values) {
        /** A change that leaves the record with its holder. */
        public static Change of(Stored before, Values values) {
            return new Change(before, before.holder(), values);
        }
    }

    /** Writes the changes, all of records of the type, and answers the records as they stand afterwards. */
    public List<Stored> write(TypeName type, List<Change> changes, Errand errand) {
        if (changes.isEmpty()) return List.of();
        var layout = layouts.of(type);
        var blueprint = layout.blueprint();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var was = changes.stream().map(change -> Canonical.of(blueprint, change.before().values())).toList();
        var settled = derived.settled(blueprint, was, changes.stream().map(change -> Canonical.of(blueprint, change.values())).toList());
        var after = new ArrayList<Stored>();
        var rows = new ArrayList<TableRows.Change>();
        var entries = new ArrayList<JournalEntry>();
        var steps = new ArrayList<FollowingValues.Step>();
        for (var i = 0; i < changes.size(); i++) {
            var before = changes.get(i).before();
            var stored = next(changes.get(i), settled.get(i), errand.by(), now);
            after.add(stored);
            rows.add(new TableRows.Change(before, stored));
            entries.add(entry(stored, Changes.between(blueprint, before.holder(), was.get(i), stored.holder(), stored.values()), errand));
            if (!stored.isDeleted()) steps.add(new FollowingValues.Step(stored.id(), was.get(i), stored.values()));
        }
        tables.update(layout, rows);
        journal.append(entries);
        records.forget();
        following.follow(type, steps);
        after.stream().filter(record -> !record.isDeleted()).forEach(record -> announcer.announce(Act.CHANGE, record, errand.by().user()));
        return after;
    }

    private static Stored next(Change change, Values values, Actor by, Instant now) {
        var before = change.before();
        var origin = new Stored.Origin(before.origin().createdAt(), before.origin().createdBy(), now, by.user(), before.origin().deletedAt());
        return new Stored(before.type(), before.id(), before.version() + 1, origin, change.holder(), values);
    }

    private static JournalEntry entry(Stored record, Changes changes, Errand errand) {
        var author = new JournalEntry.Author(errand.by().user(), errand.by().manner().via(), errand.cause());
        var subject = new JournalEntry.Subject(record.type(), record.id(), record.version());
        return new JournalEntry(0, record.origin().updatedAt(), author, Act.CHANGE, subject, changes.before(), changes.after());
    }
}
