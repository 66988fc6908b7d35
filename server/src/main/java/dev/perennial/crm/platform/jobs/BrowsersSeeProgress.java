package dev.perennial.crm.platform.jobs;

import dev.perennial.crm.platform.JobProgressed;
import dev.perennial.engine.http.EventStreams;
import dev.perennial.engine.http.OtherServers;
import dev.perennial.engine.http.ServerNews;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Whoever asked for a job sees in the browser how far it is, whichever server runs it. */
@Component
class BrowsersSeeProgress implements ServerNews {

    record Progress(String type, UUID id) {}

    private record Told(UUID owner, UUID job) {}

    private final EventStreams streams;
    private final OtherServers others;

    BrowsersSeeProgress(EventStreams streams, OtherServers others) {
        this.streams = streams;
        this.others = others;
    }

    @EventListener
    void on(JobProgressed progressed) {
        if (progressed.owner() == null) return;
        show(progressed.owner(), progressed.job().value());
        others.tell(topic(), new Told(progressed.owner(), progressed.job().value()));
    }

    private void show(UUID owner, UUID job) {
        streams.publish(owner, "job", new Progress("platform/jobs", job));
    }

    @Override
    public String topic() {
        return "job";
    }

    @Override
    public void heard(JsonNode news) {
        show(UUID.fromString(news.get("owner").asString()), UUID.fromString(news.get("job").asString()));
    }
}
