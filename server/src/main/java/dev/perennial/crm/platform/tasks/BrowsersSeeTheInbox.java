package dev.perennial.crm.platform.tasks;

import dev.perennial.crm.platform.tasks.TaskBook.InboxChanged;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Grantee;
import dev.perennial.engine.http.EventStreams;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Whoever is concerned by a change of a task sees his inbox change at once. */
@Component
class BrowsersSeeTheInbox {

    record Changed(String type, UUID id) {}

    private final EventStreams streams;

    BrowsersSeeTheInbox(EventStreams streams) {
        this.streams = streams;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(InboxChanged changed) {
        streams.publish(actor -> changed.concerned().stream().anyMatch(grantee -> isMeant(grantee, actor)), "inbox",
                new Changed(TaskBook.TASKS.toString(), changed.task().value()));
    }

    private static boolean isMeant(Grantee grantee, Actor actor) {
        return switch (grantee.kind()) {
            case USER -> grantee.id().equals(actor.user());
            case TEAM -> actor.membership().teams().contains(grantee.id());
            case DEPARTMENT -> grantee.id().equals(actor.membership().department());
            case ROLE -> actor.membership().roles().contains(grantee.id());
        };
    }
}
