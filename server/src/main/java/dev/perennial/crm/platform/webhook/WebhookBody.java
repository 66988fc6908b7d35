package dev.perennial.crm.platform.webhook;

import dev.perennial.crm.platform.webhook.DeliveryQueue.Claimed;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.http.ToldEntries;
import dev.perennial.engine.http.ToldEntries.Told;
import dev.perennial.engine.journal.JournalEntry;
import dev.perennial.engine.journal.JournalReader;
import dev.perennial.engine.journal.JournalReader.Concern;
import dev.perennial.engine.record.TypeName;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** What is said of an event. It is written anew for each attempt, so that nothing goes out that the webhook's user may not read in that moment. */
@Component
class WebhookBody {

    /** A longer body tells of the change without its values and leaves the record to be asked for. */
    private static final int LONGEST = 1 << 20;

    private final JournalReader journal;
    private final ToldEntries entries;
    private final JsonMapper json;

    WebhookBody(JournalReader journal, ToldEntries entries, JsonMapper json) {
        this.journal = journal;
        this.entries = entries;
        this.json = json;
    }

    /** The body; empty when the user may not know of the event any more. */
    Optional<byte[]> of(Claimed event, Webhook webhook, Actor reader) {
        if (event.isTest()) return Optional.of(written(event, reader, out -> writeRecord(out, newest(webhook, reader).orElse(null))));
        return journal.some(new Concern(List.of(), true, 0), event.position() - 1, event.position(), 1).stream().findFirst()
                .flatMap(entry -> entries.of(entry, reader).map(told -> written(event, reader, out -> write(out, entry, told))));
    }

    private Optional<String> newest(Webhook webhook, Actor reader) {
        return Optional.ofNullable(webhook.type()).map(TypeName::of).flatMap(type -> entries.newest(type, reader));
    }

    private byte[] written(Claimed event, Actor reader, Consumer<JsonGenerator> told) {
        var text = new StringWriter();
        try (var out = json.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringProperty("id", event.id().toString());
            out.writeStringProperty("type", event.event());
            out.writeStringProperty("timestamp", event.happenedAt().toString());
            out.writeName("position");
            if (event.isTest()) out.writeNull();
            else out.writeNumber(event.position());
            out.writeStringProperty("language", reader.locale().toLanguageTag());
            out.writeName("data");
            out.writeStartObject();
            told.accept(out);
            out.writeEndObject();
            out.writeEndObject();
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator out, JournalEntry entry, Told told) {
        var tooLong = told.change().length() + (told.record() == null ? 0 : told.record().length()) > LONGEST;
        out.writeStringProperty("type", entry.subject().type().toString());
        out.writeStringProperty("id", entry.subject().id().toString());
        out.writeBooleanProperty("shortened", tooLong);
        out.writeName("change");
        if (tooLong) out.writeNull();
        else out.writeRawValue(told.change());
        writeRecord(out, tooLong ? null : told.record());
    }

    private static void writeRecord(JsonGenerator out, String record) {
        out.writeName("record");
        if (record == null) out.writeNull();
        else out.writeRawValue(record);
    }
}
