package dev.perennial.crm.connectors.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.perennial.crm.platform.ChangeSetKind;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.TypeName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lists the records that undoing an import left as they are, each with its reason, in the words of whoever asked. */
@Component
class KeptRecords {

    /** Why a record stays as it is. */
    enum Reason { CHANGED_SINCE, DEPENDED_ON, REFUSED }

    private final RecordReader reader;
    private final Messages messages;

    KeptRecords(RecordReader reader, Messages messages) {
        this.reader = reader;
        this.messages = messages;
    }

    void append(Path file, TypeName type, Map<UUID, Reason> kept, Actor by) {
        var labels = reader.labels(type, kept.keySet(), by);
        var isNew = Files.notExists(file);
        try (var to = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND); var csv = CsvWriter.builder().build(to)) {
            if (isNew) {
                to.write('\uFEFF');
                csv.writeRecord(word("record", by), word("id", by), word("reason", by));
            }
            kept.forEach((id, reason) -> csv.writeRecord(messages.text(by.locale(), LabelKeys.one(type)) + " " + labels.getOrDefault(id, ""), id.toString(), word("kept." + reason, by)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    ChangeSetKind.Left left(TypeName type, UUID id, Reason reason, Actor by) {
        return new ChangeSetKind.Left(messages.text(by.locale(), LabelKeys.one(type)) + " " + reader.labels(type, List.of(id), by).getOrDefault(id, ""), word("kept." + reason, by));
    }

    private String word(String key, Actor by) {
        return messages.text(by.locale(), "connectors.errors." + key);
    }
}
