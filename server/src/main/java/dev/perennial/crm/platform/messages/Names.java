package dev.perennial.crm.platform.messages;

import dev.perennial.crm.platform.House;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.TypeName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names the records among the arguments of a sentence by their present label, before the sentence is kept. */
@Component
public class Names {

    /** A sentence whose arguments may be records. */
    public record Sentence(String code, List<Object> arguments) {}

    private final RecordReader reader;

    Names(RecordReader reader) {
        this.reader = reader;
    }

    /** The sentence as it is kept until somebody reads it. */
    public Wording wording(String code, List<Object> arguments) {
        return wordings(List.of(new Sentence(code, arguments))).getFirst();
    }

    /** The sentences as they are kept; the records of all of them are looked up once a type. */
    public List<Wording> wordings(List<Sentence> sentences) {
        var records = sentences.stream().flatMap(sentence -> sentence.arguments().stream()).map(Names::record).flatMap(Optional::stream)
                .collect(Collectors.groupingBy(RecordRef::type, Collectors.mapping(RecordRef::id, Collectors.toSet())));
        var labels = new HashMap<TypeName, Map<UUID, String>>();
        records.forEach((type, ids) -> labels.put(type, reader.labels(type, ids, House.ACTOR)));
        return sentences.stream().map(sentence -> Wording.of(sentence.code(), sentence.arguments().stream().map(argument -> named(argument, labels)).toList())).toList();
    }

    private static Object named(Object argument, Map<TypeName, Map<UUID, String>> labels) {
        return record(argument).<Object>map(record -> Objects.requireNonNullElse(labels.get(record.type()).get(record.id()), "–")).orElse(argument);
    }

    private static Optional<RecordRef> record(Object argument) {
        return switch (argument) {
            case RecordRef record -> Optional.of(record);
            case RecordId id when id.getClass().isAnnotationPresent(Links.class) -> Optional.of(new RecordRef(TypeName.of(id.getClass().getAnnotation(Links.class).value()), id.value()));
            case Object _ -> Optional.empty();
        };
    }
}
