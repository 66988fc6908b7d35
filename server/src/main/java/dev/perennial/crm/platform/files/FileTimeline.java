package dev.perennial.crm.platform.files;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.http.TimelineEntry;
import dev.perennial.engine.http.TimelineSource;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.TypeName;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Files that came to a record and files that were taken away stand on its timeline, for whoever may see them. */
@Component
class FileTimeline implements TimelineSource {

    /** A file came or went. */
    private record Event(Instant at, UUID file, String called, UUID by, boolean came) {

        String cursor() {
            return at + "|" + file + "|" + came;
        }
    }

    private static final Field<String> NAME = field(DSL.name("name"), String.class);
    private static final Field<String> RECORD_TYPE = field(DSL.name("record_type"), String.class);
    private static final Field<UUID> RECORD_ID = field(DSL.name("record_id"), UUID.class);
    private static final int MOST = 1_000;

    private final DSLContext database;
    private final FileAccess access;
    private final Messages messages;

    FileTimeline(DSLContext database, FileAccess access, Messages messages) {
        this.database = database;
        this.access = access;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "file";
    }

    @Override
    public List<TimelineEntry> entries(TypeName type, UUID id, String after, int limit, Actor actor) {
        var record = new RecordRef(type, id);
        var events = events(record);
        if (events.isEmpty() || !access.maySee(record, actor)) return List.of();
        var cursors = events.stream().map(Event::cursor).toList();
        return events.stream().skip(after == null ? 0 : cursors.indexOf(after) + 1).limit(limit).map(event -> entry(event, actor)).toList();
    }

    private List<Event> events(RecordRef record) {
        return database.select(Columns.ID, NAME, Columns.CREATED_AT, Columns.CREATED_BY, Columns.DELETED_AT, Columns.UPDATED_BY).from(table(DSL.name("platform", "files")))
                .where(RECORD_ID.eq(record.id()), RECORD_TYPE.eq(record.type().toString())).limit(MOST).fetch().stream()
                .flatMap(row -> Stream.of(new Event(row.value3(), row.value1(), row.value2(), row.value4(), true),
                        row.value5() == null ? null : new Event(row.value5(), row.value1(), row.value2(), row.value6(), false)))
                .filter(event -> event != null).sorted(Comparator.comparing(Event::at).thenComparing(Event::file).reversed()).toList();
    }

    private TimelineEntry entry(Event event, Actor reader) {
        var title = messages.text(reader.locale(), event.came() ? "platform.files.came" : "platform.files.went", event.called());
        return new TimelineEntry(event.at(), name(), title, null, event.by(), Map.of(), event.cursor());
    }
}
