package dev.perennial.crm.platform.messages;

import dev.perennial.crm.platform.TaskKind;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.http.EventStreams;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.RecordRef;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Shows what somebody is told in his open browsers, in his language. */
@Component
class BrowsersAreTold {

    /** Somebody is told something; announced inside the transaction that makes it true. */
    record Told(UserId who, TaskKind kind, RecordRef about, Wording wording, String key) {}

    record Shown(String type, UUID id, TaskKind kind, String text, String key) {}

    private final EventStreams streams;
    private final Messages messages;

    BrowsersAreTold(EventStreams streams, Messages messages) {
        this.streams = streams;
        this.messages = messages;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(Told told) {
        streams.publishEach(actor -> told.who().value().equals(actor.user()), "inbox", actor -> shown(told, actor));
    }

    private Shown shown(Told told, Actor reader) {
        var about = told.about();
        return new Shown(about == null ? null : about.type().toString(), about == null ? null : about.id(), told.kind(),
                told.wording().text(messages, reader.locale(), reader.zone()), told.key());
    }
}
