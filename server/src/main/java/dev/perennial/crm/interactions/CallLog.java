package dev.perennial.crm.interactions;

import dev.perennial.crm.parties.AccountId;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Where the news of a telephone exchange become interactions: the same news twice, or in another order, make the same interaction. */
public interface CallLog {

    /** What a telephone exchange can tell of a call. */
    enum Step { NEW_CALL, ANSWER, HANGUP }

    /** From where to where a call goes; numbers in E.164 where they could be read so, null where they are withheld. */
    record Line(boolean incoming, String from, String to) {

        /** The number of the one who is not us. */
        public String outside() {
            return incoming ? from : to;
        }
    }

    /** One piece of news about the call with the id; user is at whom it rings or who answered, null when nobody is named. */
    record News(String callId, Step step, Line line, UserId user, Instant at, String cause) {}

    /** What is known of the call after the news; the user changed when it rings at somebody it did not ring at before. */
    record Logged(InteractionId interaction, List<AccountId> callers, UserId user, boolean open) {}

    /** Takes the news down; the caller is looked up only once, when the call is first heard of with a number. */
    Logged take(News news, Function<String, List<AccountId>> callersOf, Actor by);

    /** Links the interaction with the record it was about, unless it already has one. */
    void link(InteractionId interaction, RecordRef record, Actor by);
}
