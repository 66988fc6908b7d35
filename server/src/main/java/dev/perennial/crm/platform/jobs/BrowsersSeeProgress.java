package dev.perennial.crm.platform.jobs;

import dev.perennial.crm.platform.JobProgressed;
import dev.perennial.engine.http.EventStreams;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever asked for a job sees in the browser how far it is. */
@Component
class BrowsersSeeProgress {

    record Progress(String type, UUID id) {}

    private final EventStreams streams;

    BrowsersSeeProgress(EventStreams streams) {
        this.streams = streams;
    }

    @EventListener
    void on(JobProgressed progressed) {
        if (progressed.owner() != null) streams.publish(progressed.owner(), "job", new Progress("platform/jobs", progressed.job().value()));
    }
}
