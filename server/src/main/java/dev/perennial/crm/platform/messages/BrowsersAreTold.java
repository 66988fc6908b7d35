package dev.perennial.crm.platform.messages;

import dev.perennial.crm.platform.TaskKind;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.http.EventStreams;
import dev.perennial.engine.http.OtherServers;
import dev.perennial.engine.http.ServerNews;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.RecordRef;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.JsonNode;

/** Shows what somebody is told in his open browsers, in his language, whichever server they are connected to. */
@Component
class BrowsersAreTold implements ServerNews {

    /** Somebody is told something; announced inside the transaction that makes it true. */
    record Told(UserId who, TaskKind kind, RecordRef about, Wording wording, String key) {}

    record Shown(String type, UUID id, TaskKind kind, String text, String key) {}

    private record Passed(UUID who, TaskKind kind, String type, UUID id, Wording wording, String key) {}

    private final EventStreams streams;
    private final OtherServers others;
    private final Messages messages;

    BrowsersAreTold(EventStreams streams, OtherServers others, Messages messages) {
        this.streams = streams;
        this.others = others;
        this.messages = messages;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(Told told) {
        show(told);
        var about = told.about();
        others.tell(topic(), new Passed(told.who().value(), told.kind(), about == null ? null : about.type().toString(), about == null ? null : about.id(), told.wording(), told.key()));
    }

    private void show(Told told) {
        streams.publishEach(actor -> told.who().value().equals(actor.user()), "inbox", actor -> shown(told, actor));
    }

    private Shown shown(Told told, Actor reader) {
        var about = told.about();
        return new Shown(about == null ? null : about.type().toString(), about == null ? null : about.id(), told.kind(),
                told.wording().text(messages, reader.reading()), told.key());
    }

    @Override
    public String topic() {
        return "told";
    }

    @Override
    public void heard(JsonNode news) {
        var about = news.path("id").isString() ? RecordRef.of(news.get("type").asString(), UUID.fromString(news.get("id").asString())) : null;
        var wording = new Wording(news.at("/wording/code").asString(), news.at("/wording/arguments").valueStream().map(JsonNode::asString).toList());
        show(new Told(new UserId(UUID.fromString(news.get("who").asString())), TaskKind.valueOf(news.get("kind").asString()), about, wording, news.path("key").asString(null)));
    }
}
