package dev.perennial.crm.fulfilment.timeline;

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

/** Parcels stand on the timeline of the customer they went to and of the sales order they belong to. */
@Component
class ShipmentTimeline implements TimelineSource {

    private static final TypeName SHIPMENTS = TypeName.of("fulfilment/shipments");
    private static final Map<TypeName, Path> LINKS = Map.of(TypeName.of("parties/accounts"), Path.of("customer"), TypeName.of("orders/sales-orders"), Path.of("order"));
    private static final Path SHIPPED_AT = Path.of("shippedAt");
    private static final int SAME_MOMENT = 20;

    private final RecordReader reader;
    private final Messages messages;

    ShipmentTimeline(RecordReader reader, Messages messages) {
        this.reader = reader;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "shipment";
    }

    @Override
    public List<TimelineEntry> entries(TypeName type, UUID id, String after, int limit, Actor actor) {
        var link = LINKS.get(type);
        var access = actor.on(SHIPMENTS);
        if (link == null || !actor.may(Action.READ, SHIPMENTS) || access.hides(link) || access.hides(SHIPPED_AT)) return List.of();
        var place = after == null ? null : Place.read(after);
        var filter = link + " eq '" + id + "' and shippedAt ne null" + (place == null ? "" : " and shippedAt le " + place.at());
        var request = ListRequest.NEWEST.filtered(filter).sorted("-shippedAt").page(Math.min(ListRequest.MOST, limit + (place == null ? 0 : SAME_MOMENT)), null);
        var found = reader.list(SHIPMENTS, request, actor).items();
        return found.stream().skip(place == null ? 0 : place.seen(found)).limit(limit).map(shipment -> entry(shipment, actor)).toList();
    }

    private TimelineEntry entry(Stored shipment, Actor actor) {
        var at = (Instant) shipment.values().get(SHIPPED_AT);
        var number = shipment.values().text("number");
        var more = new LinkedHashMap<String, Object>();
        for (var told : List.of("courier", "trackingNumber")) if (shipment.values().get(told) != null) more.put(told, shipment.values().get(told));
        var title = messages.text(actor.locale(), LabelKeys.one(SHIPMENTS)) + (number == null ? "" : " " + number);
        return new TimelineEntry(at, name(), title, new TimelineEntry.Subject(new RecordRef(SHIPMENTS, shipment.id()), number), (UUID) shipment.values().get("packer"), more, at + "|" + shipment.id());
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

        /** How many of the shipments found stand up to this place. */
        int seen(List<Stored> found) {
            for (var i = 0; i < found.size(); i++) if (found.get(i).id().equals(id)) return i + 1;
            return 0;
        }
    }
}
