package dev.perennial.crm.platform.messages;

import static dev.perennial.crm.platform.PlatformRefusal.MESSAGE_NOT_FAILED;

import dev.perennial.crm.platform.MessageId;
import dev.perennial.crm.platform.Notifications.Channel;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.refusal.Refused;
import java.time.Instant;

/** A message that leaves the house, and what became of it. */
@RecordType(suite = "platform", one = "message", many = "messages", defaultSort = "-createdAt", merges = false)
public record Message(
        MessageId id,
        @ByVerb @Listed Channel channel,
        @ByVerb @Listed State state,
        @ByVerb @Title @Search @Listed String subject,
        @ByVerb @Search @Listed @MaxLength(320) String address,
        @ByVerb @Listed UserId recipient,
        @ByVerb RecordRef about,
        @ByVerb @LongText String body,
        @ByVerb @LongText(2_000) String reason,
        @ByVerb int attempts,
        @ByVerb @Listed Instant sentAt) {

    /** What became of it: UNKNOWN when the server stopped, or the line broke, at the moment in which it may have gone out. */
    public enum State { QUEUED, SENT, FAILED, UNKNOWN }

    Message sent(Instant at) {
        return now(State.SENT, null, attempts + 1, at);
    }

    /** Not taken this time; nothing went out, so it may be tried again. */
    Message putBack(String reason) {
        return now(State.QUEUED, reason, attempts + 1, null);
    }

    Message failed(String reason) {
        return now(State.FAILED, reason, attempts + 1, null);
    }

    Message unknown(String reason) {
        return now(State.UNKNOWN, reason, attempts + 1, null);
    }

    /** Lets a message be tried again that certainly never went out. */
    Message retried() {
        if (state != State.FAILED) throw Refused.because(MESSAGE_NOT_FAILED, subject);

        return now(State.QUEUED, null, 0, null);
    }

    private Message now(State state, String reason, int attempts, Instant sentAt) {
        return new Message(id, channel, state, subject, address, recipient, about, body, reason, attempts, sentAt);
    }
}
