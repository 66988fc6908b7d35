package dev.perennial.engine.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Writes server-sent events; the id of the last one is where a client that comes back goes on. */
final class EventWriter {

    private static final int RETRY_MILLIS = 2_000;

    private final OutputStream out;
    private final JsonMapper json;
    private boolean unsent;

    EventWriter(OutputStream out, JsonMapper json) {
        this.out = out;
        this.json = json;
    }

    void begin(long position) throws IOException {
        text("retry: " + RETRY_MILLIS + "\nid: " + position + "\n\n");
        out.flush();
    }

    void write(ServerEvent event, EventStream stream) throws IOException {
        stream.remember(event);
        if (event.position() > 0) text("id: " + event.position() + "\n");
        text("event: " + event.name() + "\ndata: " + json.writeValueAsString(event.payload()) + "\n\n");
        unsent = true;
    }

    /** Notes that everything up to the position was dealt with; it goes out with the next event or heartbeat. */
    void passed(long position) throws IOException {
        text("id: " + position + "\n\n");
    }

    void heartbeat() throws IOException {
        text(": still here\n\n");
        out.flush();
    }

    /** Sends what was written; false when there was nothing. */
    boolean flush() throws IOException {
        if (!unsent) return false;
        out.flush();
        unsent = false;
        return true;
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
