package dev.perennial.crm.platform.signin;

import dev.perennial.engine.http.EventStreams;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Whoever is signed out hears nothing more; the user's other browsers come back by themselves. */
@Component
class StreamsEndWithTheSession {

    private final EventStreams streams;

    StreamsEndWithTheSession(EventStreams streams) {
        this.streams = streams;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(SessionEnded ended) {
        streams.closeAll(ended.user());
    }
}
