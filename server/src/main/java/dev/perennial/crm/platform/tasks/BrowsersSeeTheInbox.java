package dev.perennial.crm.platform.tasks;

import dev.perennial.crm.platform.tasks.TaskBook.InboxChanged;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Grantee;
import dev.perennial.engine.http.EventStreams;
import dev.perennial.engine.http.OtherServers;
import dev.perennial.engine.http.ServerNews;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.JsonNode;

/** Whoever is concerned by a change of a task sees his inbox change at once, whichever server his browser is connected to. */
@Component
class BrowsersSeeTheInbox implements ServerNews {

    record Changed(String type, UUID id) {}

    private record Told(UUID task, List<String> concerned) {}

    private final EventStreams streams;
    private final OtherServers others;

    BrowsersSeeTheInbox(EventStreams streams, OtherServers others) {
        this.streams = streams;
        this.others = others;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(InboxChanged changed) {
        show(changed.task().value(), changed.concerned());
        others.tell(topic(), new Told(changed.task().value(), changed.concerned().stream().map(grantee -> grantee.kind() + ":" + grantee.id()).toList()));
    }

    private void show(UUID task, Collection<Grantee> concerned) {
        streams.publish(actor -> concerned.stream().anyMatch(grantee -> isMeant(grantee, actor)), "inbox", new Changed(TaskBook.TASKS.toString(), task));
    }

    private static boolean isMeant(Grantee grantee, Actor actor) {
        return switch (grantee.kind()) {
            case USER -> grantee.id().equals(actor.user());
            case TEAM -> actor.membership().teams().contains(grantee.id());
            case DEPARTMENT -> grantee.id().equals(actor.membership().department());
            case ROLE -> actor.membership().roles().contains(grantee.id());
        };
    }

    @Override
    public String topic() {
        return "inbox";
    }

    @Override
    public void heard(JsonNode news) {
        var concerned = news.get("concerned").valueStream().map(JsonNode::asString).map(BrowsersSeeTheInbox::grantee).toList();
        show(UUID.fromString(news.get("task").asString()), concerned);
    }

    private static Grantee grantee(String text) {
        var parts = text.split(":", 2);
        return new Grantee(Grantee.Kind.valueOf(parts[0]), UUID.fromString(parts[1]));
    }
}
