package dev.perennial.crm.interactions.timeline;

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

/** Shows interactions on the timeline of their customer and of the record they were about. */
@Component
class InteractionTimeline implements TimelineSource {

    private static final TypeName INTERACTIONS = TypeName.of("interactions/interactions");
    private static final TypeName ACCOUNTS = TypeName.of("parties/accounts");
    private static final Path CHANNEL = Path.of("channel");
    private static final Path STARTED_AT = Path.of("startedAt");
    private static final int SAME_MOMENT = 20;
    private static final List<String> SHOWN = List.of("channel", "direction", "subject", "body", "endedAt", "call/state", "call/outcome");

    private final RecordReader reader;
    private final Messages messages;

    InteractionTimeline(RecordReader reader, Messages messages) {
        this.reader = reader;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "interaction";
    }

    @Override
    public List<TimelineEntry> entries(TypeName type, UUID id, String after, int limit, Actor actor) {
        var link = Path.of(type.equals(ACCOUNTS) ? "customer" : "record");
        var access = actor.on(INTERACTIONS);
        if (type.equals(INTERACTIONS) || !actor.may(Action.READ, INTERACTIONS) || access.hides(link) || access.hides(STARTED_AT)) return List.of();
        var place = after == null ? null : Place.read(after);
        var filter = link + " eq '" + id + "'" + (place == null ? "" : " and startedAt le " + place.at());
        var request = ListRequest.NEWEST.filtered(filter).sorted("-startedAt").page(Math.min(ListRequest.MOST, limit + (place == null ? 0 : SAME_MOMENT)), null);
        var found = reader.list(INTERACTIONS, request, actor).items();
        return found.stream().skip(place == null ? 0 : place.seen(found)).limit(limit).map(interaction -> entry(interaction, actor)).toList();
    }

    private TimelineEntry entry(Stored interaction, Actor actor) {
        var values = interaction.values();
        var more = new LinkedHashMap<String, Object>();
        for (var path : SHOWN) if (values.get(path) != null) more.put(path.substring(path.indexOf('/') + 1), values.get(path));
        var channel = messages.text(actor.locale(), LabelKeys.option(INTERACTIONS, CHANNEL, values.text("channel")));
        var subject = values.text("subject");
        var at = (Instant) values.get(STARTED_AT);
        return new TimelineEntry(at, name(), subject == null ? channel : channel + " · " + subject, new TimelineEntry.Subject(new RecordRef(INTERACTIONS, interaction.id()), subject),
                (UUID) values.get("user"), Map.copyOf(more), at + "|" + interaction.id());
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
