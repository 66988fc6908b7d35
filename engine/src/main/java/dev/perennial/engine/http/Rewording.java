package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets records speak the reader's language before they are written. */
@Component
class Rewording {

    private final ObjectProvider<ReadersWords> all;

    Rewording(ObjectProvider<ReadersWords> all) {
        this.all = all;
    }

    List<Stored> of(List<Stored> records, Actor reader) {
        if (records.isEmpty()) return records;
        return all.stream().filter(words -> words.type().equals(records.getFirst().type())).findFirst().map(words -> reworded(words, records, reader)).orElse(records);
    }

    /** The labels by record, the title of each in the reader's language. */
    Map<UUID, String> labels(TypeName type, Path title, Map<UUID, String> labels, Actor reader) {
        var words = all.stream().filter(each -> each.type().equals(type)).findFirst();
        if (words.isEmpty() || labels.isEmpty()) return labels;
        var reworded = new HashMap<>(labels);
        words.get().of(labels.keySet(), reader).forEach((id, said) -> reworded.computeIfPresent(id, (_, label) -> said.has(title) ? said.text(title.text()) : label));
        return reworded;
    }

    private static List<Stored> reworded(ReadersWords words, List<Stored> records, Actor reader) {
        var said = words.of(records.stream().map(Stored::id).toList(), reader);
        return records.stream().map(record -> said.containsKey(record.id()) ? overlaid(record, said.get(record.id())) : record)
                .map(record -> with(record, words.shown(record.values(), reader))).toList();
    }

    private static Stored overlaid(Stored record, Values said) {
        var values = new Values[] {record.values()};
        said.forEach((path, text) -> {
            if (record.values().get(path) != null) values[0] = values[0].with(path, text);
        });
        return with(record, values[0]);
    }

    private static Stored with(Stored record, Values values) {
        return values == record.values() ? record : new Stored(record.type(), record.id(), record.version(), record.origin(), record.holder(), values);
    }
}
