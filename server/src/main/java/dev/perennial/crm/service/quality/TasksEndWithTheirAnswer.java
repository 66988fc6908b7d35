package dev.perennial.crm.service.quality;

import dev.perennial.crm.platform.Inbox;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.verb.AfterVerb;
import dev.perennial.engine.verb.DescribedVerb;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A task that the service suite handed over ends when somebody does what it asks for. */
@Component
class TasksEndWithTheirAnswer implements AfterVerb {

    private static final String KEY_OF_PROCESSES = "process:";
    private static final Set<TypeName> OURS = Set.of(TypeName.of("service/verification-calls"), TypeName.of("service/promises"), TypeName.of("service/cases"));

    private final Inbox inbox;

    TasksEndWithTheirAnswer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void done(DescribedVerb verb, UUID record, Values parameters, Actor by) {
        if (record == null || !OURS.contains(verb.type())) return;
        inbox.openOn(new RecordRef(verb.type(), record)).stream().filter(task -> task.verbs().contains(verb.name()) && !task.key().startsWith(KEY_OF_PROCESSES))
                .forEach(task -> inbox.done(task.id(), verb.name(), by));
    }
}
