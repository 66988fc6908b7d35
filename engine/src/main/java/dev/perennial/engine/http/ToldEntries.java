package dev.perennial.engine.http;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.History;
import dev.perennial.engine.journal.JournalEntry;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Draws what stands in the journal, and the record it is about, as the API would show both to a reader; for telling programs outside. */
@Component
public class ToldEntries {

    /** The change as the record's history has it, and the record as it stands, null once it is deleted; both as JSON. */
    public record Told(String change, String record) {}

    private final Blueprints blueprints;
    private final RecordReader reader;
    private final History history;
    private final HistoryEntries entries;
    private final RecordAnswers answers;
    private final JsonMapper json;

    ToldEntries(Blueprints blueprints, RecordReader reader, History history, HistoryEntries entries, RecordAnswers answers, JsonMapper json) {
        this.blueprints = blueprints;
        this.reader = reader;
        this.history = history;
        this.entries = entries;
        this.answers = answers;
        this.json = json;
    }

    /** What the reader may know of the entry; empty when he may not read its record, or the type is gone. */
    public Optional<Told> of(JournalEntry entry, Actor actor) {
        var type = entry.subject().type();
        if (blueprints.find(type).isEmpty() || !actor.may(Action.READ, type)) return Optional.empty();
        return reader.findEvenDeleted(type, entry.subject().id(), actor).map(record -> {
            var drawn = entries.of(blueprints.get(type), List.of(history.told(entry, actor)), actor, actor.locale()).getFirst();
            return new Told(json.writeValueAsString(drawn), record.isDeleted() ? null : shown(record, actor));
        });
    }

    /** The newest record of the type that the actor may read, as JSON. */
    public Optional<String> newest(TypeName type, Actor actor) {
        if (blueprints.find(type).isEmpty() || !actor.may(Action.READ, type)) return Optional.empty();
        return reader.list(type, ListRequest.NEWEST.page(1, null), actor).items().stream().findFirst().map(record -> shown(record, actor));
    }

    private String shown(Stored record, Actor actor) {
        var view = RecordView.whole(blueprints.get(record.type()), actor.on(record.type()), List.of(), false);
        return new String(answers.record(record, view, actor), StandardCharsets.UTF_8);
    }
}
