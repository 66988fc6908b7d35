package dev.perennial.crm.platform.messages;

import dev.perennial.crm.platform.House;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.TypeName;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Names the records among the arguments of a sentence by their present label, before the sentence is kept. */
@Component
public class Names {

    private final RecordReader reader;

    Names(RecordReader reader) {
        this.reader = reader;
    }

    /** The sentence as it is kept until somebody reads it. */
    public Wording wording(String code, List<Object> arguments) {
        return Wording.of(code, arguments.stream().map(this::named).toList());
    }

    private Object named(Object argument) {
        return switch (argument) {
            case RecordRef(var type, var id) -> Objects.requireNonNullElse(reader.labels(type, List.of(id), House.ACTOR).get(id), "–");
            case RecordId id when id.getClass().isAnnotationPresent(Links.class) -> named(new RecordRef(TypeName.of(id.getClass().getAnnotation(Links.class).value()), id.value()));
            case Object other -> other;
        };
    }
}
