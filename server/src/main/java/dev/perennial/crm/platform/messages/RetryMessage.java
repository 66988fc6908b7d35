package dev.perennial.crm.platform.messages;

import dev.perennial.crm.platform.MessageId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Tries a message again that certainly never went out. */
public record RetryMessage(MessageId message) implements Verb<Message> {

    @Component
    static class Handler implements VerbHandler<RetryMessage, Message> {

        private final MessageRecords messages;
        private final Outbox outbox;

        Handler(MessageRecords messages, Outbox outbox) {
            this.messages = messages;
            this.outbox = outbox;
        }

        @Override
        public Message handle(RetryMessage verb, Actor by) {
            var retried = messages.get(verb.message()).retried();

            messages.put(retried);
            outbox.queueAgain(verb.message());
            return retried;
        }

        @Override
        public boolean possibleOn(Message message) {
            return message.state() == Message.State.FAILED;
        }
    }
}
