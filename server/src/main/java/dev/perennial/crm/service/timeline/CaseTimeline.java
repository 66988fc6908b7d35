package dev.perennial.crm.service.timeline;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.http.TimelineEntry;
import dev.perennial.engine.http.TimelineSource;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows cases on the timeline of their customer. */
@Component
class CaseTimeline implements TimelineSource {

    private static final TypeName CASES = TypeName.of("service/cases");
    private static final TypeName ACCOUNTS = TypeName.of("parties/accounts");
    private static final Path CUSTOMER = Path.of("customer");
    private static final Path RECEIVED_AT = Path.of("receivedAt");
    private static final int SAME_MOMENT = 20;
    private static final List<String> SHOWN = List.of("kind", "status", "subject", "decision/remedy");

    private final RecordReader reader;
    private final Messages messages;

    CaseTimeline(RecordReader reader, Messages messages) {
        this.reader = reader;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "case";
    }

    @Override
    public List<TimelineEntry> entries(TypeName type, UUID id, String after, int limit, Actor actor) {
        var access = actor.on(CASES);
        if (!type.equals(ACCOUNTS) || !actor.may(Action.READ, CASES) || access.hides(CUSTOMER) || access.hides(RECEIVED_AT)) return List.of();
        var place = after == null ? null : Place.read(after);
        var filter = CUSTOMER + " eq '" + id + "'" + (place == null ? "" : " and receivedAt le " + place.at());
        var request = ListRequest.NEWEST.filtered(filter).sorted("-receivedAt").page(Math.min(ListRequest.MOST, limit + (place == null ? 0 : SAME_MOMENT)), null);
        var found = reader.list(CASES, request, actor).items();
        return found.stream().skip(place == null ? 0 : place.seen(found)).limit(limit).map(each -> entry(each, actor)).toList();
    }

    private TimelineEntry entry(Stored found, Actor actor) {
        var values = found.values();
        var more = new LinkedHashMap<String, Object>();
        for (var path : SHOWN) if (values.get(path) != null) more.put(path.substring(path.indexOf('/') + 1), values.get(path));
        var subject = values.text("subject");
        var number = values.text("number");
        var title = messages.text(actor.locale(), LabelKeys.one(CASES)) + " " + number;
        var at = (Instant) values.get(RECEIVED_AT);
        return new TimelineEntry(at, name(), subject == null ? title : title + " · " + subject, new TimelineEntry.Subject(new RecordRef(CASES, found.id()), number),
                found.origin().createdBy(), Map.copyOf(more), at + "|" + found.id());
    }

    /** The last entry that was shown. */
    private record Place(Instant at, UUID id) {

        static Place read(String cursor) {
            var parts = cursor.split("\\|", -1);
            try {
                return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
                throw Refused.because(EngineRefusal.BAD_CURSOR);
            }
        }

        /** How many of those found stand up to this place. */
        int seen(List<Stored> found) {
            for (var i = 0; i < found.size(); i++) if (found.get(i).id().equals(id)) return i + 1;
            return 0;
        }
    }
}
