package dev.perennial.engine.journal;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A record as it stood at a moment, by taking back what the journal says happened since. */
@Component
public class AsOf {

    private static final Path OWNER = Path.of("owner");

    private final RecordReader reader;
    private final Entries entries;
    private final Blueprints blueprints;

    AsOf(RecordReader reader, Entries entries, Blueprints blueprints) {
        this.reader = reader;
        this.entries = entries;
        this.blueprints = blueprints;
    }

    /** The record at the moment without hidden paths and machine values, also when it was deleted since; empty while it was not there, and for whoever does not reach it now. */
    public Optional<Stored> read(TypeName type, UUID id, Instant moment, Actor actor) {
        var blueprint = blueprints.get(type);
        return reader.findEvenDeleted(type, id, actor).filter(now -> !now.origin().createdAt().isAfter(moment)).flatMap(now -> {
            var since = since(type, id, moment).stream().map(entry -> MaskedEntry.of(entry, actor.on(type))).toList();
            if (since.stream().anyMatch(entry -> entry.act() == Act.CREATE)) return Optional.empty();
            return Optional.of(takenBack(blueprint, now, since, newestUntil(type, id, moment))).filter(then -> !then.isDeleted());
        });
    }

    /** Entries after the newest version that is not younger than the moment, newest first; versions decide, since clocks may stand still. */
    private List<JournalEntry> since(TypeName type, UUID id, Instant moment) {
        var reached = select(coalesce(max(Journal.VERSION), val(0L))).from(Journal.JOURNAL)
                .where(Journal.TYPE.eq(type.toString())).and(Journal.RECORD.eq(id)).and(Journal.AT.le(moment));
        return entries.select().where(Entries.TYPE.eq(type.toString())).and(Entries.RECORD.eq(id)).and(Entries.VERSION.gt(reached)).and(Entries.ACT.ne(Act.MACHINE.name()))
                .orderBy(Entries.VERSION.desc(), Entries.SEQ.desc()).fetch(entries::read);
    }

    private Optional<JournalEntry> newestUntil(TypeName type, UUID id, Instant moment) {
        return entries.select().where(Entries.TYPE.eq(type.toString())).and(Entries.RECORD.eq(id)).and(Entries.AT.le(moment)).and(Entries.ACT.ne(Act.MACHINE.name()))
                .orderBy(Entries.VERSION.desc(), Entries.SEQ.desc()).limit(1).fetchOptional(entries::read);
    }

    private static Stored takenBack(Blueprint blueprint, Stored now, List<JournalEntry> since, Optional<JournalEntry> last) {
        var values = now.values().with(OWNER, now.holder().owner());
        for (var entry : since) values = Undo.of(blueprint, entry, values);
        var owner = (UUID) values.get(OWNER);
        values = withoutMachineValues(blueprint, values.without(OWNER));
        var made = now.origin();
        var deletedAt = last.filter(entry -> entry.act() == Act.DELETE).map(JournalEntry::at).orElse(null);
        var origin = new Stored.Origin(made.createdAt(), made.createdBy(), last.map(JournalEntry::at).orElse(made.createdAt()), last.map(entry -> entry.author().user()).orElse(made.createdBy()), deletedAt);
        return new Stored(now.type(), now.id(), last.map(entry -> entry.subject().version()).orElse(1L), origin, new Stored.Holder(owner, now.holder().unit()), values);
    }

    private static Values withoutMachineValues(Blueprint blueprint, Values values) {
        var without = values;
        for (var field : blueprint.fields()) if (field.is(Treatment.MACHINE) || field.is(Treatment.DERIVED)) without = without.without(field.path());
        return without;
    }
}
