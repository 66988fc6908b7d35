package dev.perennial.crm.platform.tasks;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.http.ReadersWords;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says the title and instruction of a task that the house handed over in the language of whoever reads it. */
@Component
class TasksSpeakTheReadersLanguage implements ReadersWords {

    private final TaskWords words;

    TasksSpeakTheReadersLanguage(TaskWords words) {
        this.words = words;
    }

    @Override
    public TypeName type() {
        return TaskBook.TASKS;
    }

    @Override
    public Map<UUID, Values> of(Collection<UUID> records, Actor reader) {
        var said = new HashMap<UUID, Values>();
        words.of(records).forEach((id, wording) -> said.put(id, Values.NONE.with("title", words.title(wording, reader.reading()))
                .with("instruction", words.instruction(wording, reader.reading()))));
        return said;
    }
}
