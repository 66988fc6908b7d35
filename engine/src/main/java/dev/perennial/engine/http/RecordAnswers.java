package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.Page;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.verb.Verbs;
import dev.perennial.engine.write.DryRun;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers that hold records: one record, a page of them, or what a dry run would have left. */
@Component
class RecordAnswers {

    private static final int USUAL_BYTES = 4096;

    private final Blueprints blueprints;
    private final Faces faces;
    private final Verbs verbs;
    private final Rewording rewording;
    private final ShownLocks locks;
    private final JsonMapper json;

    RecordAnswers(Blueprints blueprints, Faces faces, Verbs verbs, Rewording rewording, ShownLocks locks, JsonMapper json) {
        this.blueprints = blueprints;
        this.faces = faces;
        this.verbs = verbs;
        this.rewording = rewording;
        this.locks = locks;
        this.json = json;
    }

    /** The whole record with the verbs that are possible now, and its version as the entity tag. */
    ResponseEntity<byte[]> record(int status, Stored record, Actor actor) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).eTag(Versions.tag(record.version())).body(record(record, whole(record, actor), actor));
    }

    byte[] record(Stored record, RecordView view, Actor actor) {
        return bytes(out -> write(out, record, view, actor));
    }

    String text(Stored record, Actor actor) {
        return new String(record(record, whole(record, actor), actor), StandardCharsets.UTF_8);
    }

    ResponseEntity<byte[]> page(Page page, RecordView view, Actor actor) {
        return json(bytes(out -> {
            var records = new RecordJson(out, view, labels(page.items(), view, actor), locks.of(page.items(), view, actor));
            out.writeStartObject();
            out.writeName("items");
            out.writeStartArray();
            var possible = view.shows(SystemField.VERBS) ? verbs.possible(page.items(), actor) : Map.<UUID, List<String>>of();
            for (var record : rewording.of(page.items(), actor)) records.write(record, possible.getOrDefault(record.id(), List.of()));
            out.writeEndArray();
            out.writeStringProperty("next", page.next());
            out.writeName("count");
            if (page.count() == null) out.writeNull();
            else out.writeNumber(page.count());
            out.writeEndObject();
        }));
    }

    ResponseEntity<byte[]> rehearsal(DryRun.Rehearsal<Stored> rehearsal, Actor actor) {
        return json(bytes(out -> {
            out.writeStartObject();
            out.writeBooleanProperty("dryRun", true);
            out.writeName("record");
            if (rehearsal.result() == null) out.writeNull();
            else write(out, rehearsal.result(), whole(rehearsal.result(), actor), actor);
            writeEffects(out, rehearsal.effects());
            out.writeEndObject();
        }));
    }

    /** Everything of the record that the actor may see. */
    RecordView whole(Stored record, Actor actor) {
        return RecordView.whole(blueprints.get(record.type()), actor.on(record.type()), List.of(), true);
    }

    byte[] bytes(Consumer<JsonGenerator> content) {
        var bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (var out = json.createGenerator(bytes)) {
            content.accept(out);
        }
        return bytes.toByteArray();
    }

    static ResponseEntity<byte[]> json(byte[] body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private void write(JsonGenerator out, Stored record, RecordView view, Actor actor) {
        var said = rewording.of(List.of(record), actor).getFirst();
        new RecordJson(out, view, labels(List.of(record), view, actor), locks.of(List.of(record), view, actor)).write(said, view.shows(SystemField.VERBS) ? verbs.possible(record, actor) : List.of());
    }

    private LinkLabels labels(Collection<Stored> records, RecordView view, Actor actor) {
        return LinkLabels.of(records, view, (type, ids) -> faces.labels(type, ids, actor));
    }

    static void writeEffects(JsonGenerator out, List<DryRun.Effect> effects) {
        out.writeName("effects");
        out.writeStartArray();
        for (var effect : effects) {
            out.writeStartObject();
            out.writeStringProperty("type", effect.type().toString());
            out.writeStringProperty("id", effect.id().toString());
            out.writeStringProperty("act", effect.act().name().toLowerCase(Locale.ROOT));
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
