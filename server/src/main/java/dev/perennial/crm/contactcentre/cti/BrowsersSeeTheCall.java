package dev.perennial.crm.contactcentre.cti;

import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.http.EventStreams;
import dev.perennial.engine.http.OtherServers;
import dev.perennial.engine.http.ServerNews;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Shows a call to the one it rings at, whichever server the exchange reached and whichever one his browser is connected to. */
@Component
class BrowsersSeeTheCall implements ServerNews {

    private record Passed(UUID whose, Map<String, Object> call) {}

    private final EventStreams streams;
    private final OtherServers others;

    BrowsersSeeTheCall(EventStreams streams, OtherServers others) {
        this.streams = streams;
        this.others = others;
    }

    void show(UserId whose, Map<String, Object> call) {
        streams.publish(whose.value(), topic(), call);
        others.tell(topic(), new Passed(whose.value(), call));
    }

    @Override
    public String topic() {
        return "call";
    }

    @Override
    public void heard(JsonNode news) {
        streams.publish(UUID.fromString(news.get("whose").asString()), topic(), news.get("call"));
    }
}
