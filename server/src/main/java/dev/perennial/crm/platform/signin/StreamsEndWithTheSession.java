package dev.perennial.crm.platform.signin;

import dev.perennial.engine.http.EventStreams;
import dev.perennial.engine.http.OtherServers;
import dev.perennial.engine.http.ServerNews;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.JsonNode;

/** A browser that is signed out, or a program whose token is revoked, hears nothing more, whichever server it listens to; the user's others listen on. */
@Component
class StreamsEndWithTheSession implements ServerNews {

    private record Told(UUID door) {}

    private final EventStreams streams;
    private final OtherServers others;

    StreamsEndWithTheSession(EventStreams streams, OtherServers others) {
        this.streams = streams;
        this.others = others;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(SessionEnded ended) {
        close(ended.session());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(TokenRevoked revoked) {
        close(revoked.token());
    }

    private void close(UUID door) {
        streams.closeDoor(door);
        others.tell(topic(), new Told(door));
    }

    @Override
    public String topic() {
        return "door";
    }

    @Override
    public void heard(JsonNode news) {
        streams.closeDoor(UUID.fromString(news.get("door").asString()));
    }
}
