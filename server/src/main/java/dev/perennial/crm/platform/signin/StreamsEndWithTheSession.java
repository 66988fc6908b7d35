package dev.perennial.crm.platform.signin;

import dev.perennial.engine.http.EventStreams;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** A browser that is signed out, or a program whose token is revoked, hears nothing more; the user's others listen on. */
@Component
class StreamsEndWithTheSession {

    private final EventStreams streams;

    StreamsEndWithTheSession(EventStreams streams) {
        this.streams = streams;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(SessionEnded ended) {
        streams.closeDoor(ended.session());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(TokenRevoked revoked) {
        streams.closeDoor(revoked.token());
    }
}
