package dev.perennial.engine.http;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Blueprints;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Tells a browser as it happens what changed of what it may see; each connection is written by its own virtual thread. */
@RestController
class EventController {

    private static final long HEARTBEAT_MILLIS = 15_000;
    private static final long LONGEST_MILLIS = 5 * 60_000;
    private static final long LOOK_MILLIS = 500;

    private final EventStreams streams;
    private final Blueprints blueprints;
    private final JsonMapper json;

    EventController(EventStreams streams, Blueprints blueprints, JsonMapper json) {
        this.streams = streams;
        this.blueprints = blueprints;
        this.json = json;
    }

    /** Streams until the client leaves, signs out or five minutes have passed; then it comes back with fresh rights and misses nothing. */
    @GetMapping("/api/events")
    void events(HttpServletRequest request, HttpServletResponse response, Actor actor) throws IOException, InterruptedException {
        var stream = new EventStream(actor, request.getAttribute(EventStreams.DOOR) instanceof UUID door ? door : null);
        var from = streams.open(stream);
        try {
            var writer = start(response, from, lastSeen(request, from));
            for (var event : missed(actor, lastSeen(request, from), from)) writer.write(event, stream);
            follow(stream, writer);
        } finally {
            streams.remove(stream);
        }
    }

    private EventWriter start(HttpServletResponse response, long from, long lastSeen) throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        var writer = new EventWriter(response.getOutputStream(), json);
        writer.begin(Math.min(from, lastSeen));
        return writer;
    }

    private void follow(EventStream stream, EventWriter writer) throws IOException, InterruptedException {
        var end = System.nanoTime() + LONGEST_MILLIS * 1_000_000;
        var quietSince = System.nanoTime();
        while (stream.isOpen() && System.nanoTime() < end) {
            switch (stream.await(LOOK_MILLIS)) {
                case null -> { }
                case EventStream.News.Direct(var event) -> writer.write(event, stream);
                case EventStream.News.Changes(var batch) -> {
                    for (var event : batch.seenBy(stream)) writer.write(event, stream);
                    writer.passed(batch.last());
                }
            }
            if (writer.flush()) quietSince = System.nanoTime();
            else if (System.nanoTime() - quietSince > HEARTBEAT_MILLIS * 1_000_000) {
                writer.heartbeat();
                quietSince = System.nanoTime();
            }
        }
    }

    private List<ServerEvent> missed(Actor actor, long lastSeen, long from) {
        if (lastSeen >= from) return List.of();
        if (from - lastSeen <= EventStreams.mostMissed()) return streams.missed(actor, lastSeen, from);
        return blueprints.all().stream().filter(b -> actor.may(Action.READ, b.name()))
                .map(b -> new ServerEvent(from, "stale", new ServerEvent.Stale(b.name().toString()))).toList();
    }

    /** What the client heard last, or, where it has heard nothing yet, how far the journal was when it began to read. */
    private static long lastSeen(HttpServletRequest request, long otherwise) {
        return Stream.of(request.getHeader("Last-Event-ID"), request.getParameter("after")).filter(said -> said != null && said.matches("\\d{1,18}")).findFirst().map(Long::parseLong).orElse(otherwise);
    }
}
