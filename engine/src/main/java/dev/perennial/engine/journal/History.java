package dev.perennial.engine.journal;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** What happened to one record, newest first, without the paths that the asking actor may not see. */
@Component
public class History {

    private static final Pattern CURSOR = Pattern.compile("(\\d{1,18}) (\\d{1,18})");

    private final RecordReader reader;
    private final Entries entries;
    private final Blueprints blueprints;

    History(RecordReader reader, Entries entries, Blueprints blueprints) {
        this.reader = reader;
        this.entries = entries;
        this.blueprints = blueprints;
    }

    /** A page of entries and the cursor of the next one, null at the end. */
    public record Page(List<JournalEntry> items, String next) {}

    /** A page after the cursor (null for the first); refuses with NOT_FOUND who may not read the record. */
    public Page of(TypeName type, UUID id, String cursor, int limit, Actor actor) {
        if (!reader.visible(type, List.of(id), actor).contains(id)) throw Refused.because(EngineRefusal.NOT_FOUND, type, id);
        var rows = entries.select().where(Entries.TYPE.eq(type.toString())).and(Entries.RECORD.eq(id)).and(before(cursor))
                .orderBy(Entries.VERSION.desc(), Entries.SEQ.desc()).limit(limit + 1).fetch();
        var items = rows.stream().limit(limit).map(entries::read).map(entry -> MaskedEntry.told(entry, blueprints.get(type), actor.on(type))).toList();
        return new Page(items, rows.size() > limit ? cursor(rows.get(limit - 1)) : null);
    }

    /** The change that led to the version, as far as the actor sees it; empty for other acts and for whom the record is out of sight. */
    public Optional<JournalEntry> change(TypeName type, UUID id, long version, Actor actor) {
        if (!reader.visible(type, List.of(id), actor).contains(id)) return Optional.empty();
        return entries.select().where(Entries.TYPE.eq(type.toString())).and(Entries.RECORD.eq(id)).and(Entries.VERSION.eq(version)).and(Entries.ACT.eq(Act.CHANGE.name()))
                .orderBy(Entries.SEQ).limit(1).fetchOptional(entries::read).map(entry -> MaskedEntry.of(entry, actor.on(type)));
    }

    /** The entry as the actor's histories would tell it, for whoever made sure that he may read its record. */
    public JournalEntry told(JournalEntry entry, Actor actor) {
        var type = entry.subject().type();
        return MaskedEntry.told(entry, blueprints.get(type), actor.on(type));
    }

    /** A cursor that goes on with the versions before the entry's. */
    public static String cursorAfter(JournalEntry entry) {
        return cursor(entry.subject().version(), 0);
    }

    private static String cursor(Record row) {
        return cursor(row.get(Entries.VERSION), row.get(Entries.SEQ));
    }

    private static String cursor(long version, long seq) {
        var text = version + " " + seq;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Condition before(String cursor) {
        if (cursor == null) return noCondition();
        try {
            var parts = CURSOR.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
            if (parts.matches()) return row(Entries.VERSION, Entries.SEQ).lt(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
        } catch (IllegalArgumentException notBase64) {
            throw Refused.because(EngineRefusal.BAD_CURSOR);
        }
        throw Refused.because(EngineRefusal.BAD_CURSOR);
    }
}
