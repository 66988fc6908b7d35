package dev.perennial.crm.orders.timeline;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.http.TimelineEntry;
import dev.perennial.engine.http.TimelineSource;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Money;
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

/** Shows the documents of one type that name an account as their customer on the account's timeline. */
class DocumentTimeline implements TimelineSource {

    private static final TypeName ACCOUNTS = TypeName.of("parties/accounts");
    private static final Path CUSTOMER = Path.of("customer");
    private static final Path NUMBER = Path.of("number");
    private static final Path TOTAL = Path.of("total");
    private static final int SAME_MOMENT = 20;

    private final String name;
    private final TypeName type;
    private final Path moment;
    private final RecordReader reader;
    private final Messages messages;

    DocumentTimeline(String name, TypeName type, Path moment, RecordReader reader, Messages messages) {
        this.name = name;
        this.type = type;
        this.moment = moment;
        this.reader = reader;
        this.messages = messages;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<TimelineEntry> entries(TypeName type, UUID id, String after, int limit, Actor actor) {
        var access = actor.on(this.type);
        if (!type.equals(ACCOUNTS) || !actor.may(Action.READ, this.type) || access.hides(CUSTOMER) || access.hides(moment)) return List.of();
        var place = after == null ? null : Place.read(after);
        var filter = "customer eq '" + id + "'" + (place == null ? "" : " and " + moment + " le " + place.at());
        var request = ListRequest.NEWEST.filtered(filter).sorted("-" + moment).page(Math.min(ListRequest.MOST, limit + (place == null ? 0 : SAME_MOMENT)), null);
        var found = reader.list(this.type, request, actor).items();
        return found.stream().skip(place == null ? 0 : place.seen(found)).limit(limit).map(document -> entry(document, actor)).toList();
    }

    private TimelineEntry entry(Stored document, Actor actor) {
        var at = (Instant) document.values().get(moment);
        var label = String.valueOf(document.values().get(NUMBER));
        var more = new LinkedHashMap<String, Object>();
        if (document.values().get(TOTAL) instanceof Money(var amount, var currency)) more.put("total", Map.of("amount", amount.toPlainString(), "currency", currency));
        if (document.values().get("status") instanceof String status) more.put("status", status);
        return new TimelineEntry(at, name, messages.text(actor.locale(), LabelKeys.one(type)) + " " + label,
                new TimelineEntry.Subject(new RecordRef(type, document.id()), label), document.origin().createdBy(), more, at + "|" + document.id());
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

        /** How many of the documents found stand up to this place. */
        int seen(List<Stored> found) {
            for (var i = 0; i < found.size(); i++) if (found.get(i).id().equals(id)) return i + 1;
            return 0;
        }
    }
}
