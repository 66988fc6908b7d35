package dev.perennial.engine.journal;

import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.Values;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says how a record would be led back to what it held at an earlier version, as the journal tells. */
@Component
public class EarlierVersions {

    private static final Path OWNER = Path.of("owner");

    private final Entries entries;
    private final Blueprints blueprints;

    EarlierVersions(Entries entries, Blueprints blueprints) {
        this.entries = entries;
        this.blueprints = blueprints;
    }

    /** The patch that takes back what people and imports wrote after the version; null stands for what was empty then. */
    public Values patch(Stored now, long version) {
        var blueprint = blueprints.get(now.type());
        var since = since(now, version);
        var then = now.values().with(OWNER, now.holder().owner());
        for (var entry : since) then = Undo.of(blueprint, entry, then);
        var patch = new LinkedHashMap<Path, Object>();
        for (var entry : since)
            for (var side : List.of(entry.before(), entry.after()))
                for (var path : side.asMap().keySet()) patch.put(path, blueprint.children(path).isPresent() ? then.rows(path) : then.get(path));
        return Values.of(patch);
    }

    private List<JournalEntry> since(Stored record, long version) {
        return entries.select().where(Entries.TYPE.eq(record.type().toString())).and(Entries.RECORD.eq(record.id())).and(Entries.VERSION.gt(version)).and(Entries.ACT.ne(Act.MACHINE.name()))
                .orderBy(Entries.VERSION.desc(), Entries.SEQ.desc()).fetch(entries::read);
    }
}
