package dev.perennial.crm.platform.workflow;

import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.workflow.plan.Step;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.message.Language;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a step says to people: a sentence of the message files, or plain text that an administrator wrote. */
@Component
class StepWords {

    /** A message key and what its sentence tells; the record comes first. */
    record Sentence(String code, List<Object> arguments) {}

    /** The sentence around plain text. */
    static final String PLAIN = "platform.process.step";

    private final Messages messages;
    private final RecordReader records;
    private final Blueprints blueprints;

    StepWords(Messages messages, RecordReader records, Blueprints blueprints) {
        this.messages = messages;
        this.records = records;
        this.blueprints = blueprints;
    }

    Sentence of(Step.Words words, RecordRef about) {
        var isKey = messages.has(Language.EN, words.text());
        var arguments = new ArrayList<Object>();
        if (!isKey) arguments.add(words.text());
        arguments.add(about);
        if (!words.arguments().isEmpty())
            records.find(about.type(), about.id(), House.ACTOR).ifPresent(record -> words.arguments().forEach(path -> arguments.add(value(record, path))));
        return new Sentence(isKey ? words.text() : PLAIN, arguments);
    }

    private Object value(Stored record, String path) {
        var value = record.values().get(Path.of(path));
        if (value == null) return "–";
        var kind = blueprints.get(record.type()).field(Path.of(path)).map(field -> field.kind());
        return value instanceof UUID id && kind.orElse(null) instanceof FieldKind.Link link ? new RecordRef(link.target(), id) : value;
    }
}
