package dev.perennial.crm.platform.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.platform.MessageId;
import dev.perennial.crm.platform.Notifications.Channel;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.write.NewIds;
import dev.perennial.engine.write.OneTransaction;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A message goes out at most once, whatever happens to its sender. */
@StoryTest
@TestPropertySource(properties = "perennial.test.house=who-sees-a-task")
class OutboxTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final Instant LONG_AGO = Instant.EPOCH;

    @Autowired Outbox outbox;
    @Autowired OutboxRunner runner;
    @Autowired MessageRecords messages;
    @Autowired OneTransaction transaction;

    private final UUID sender = UUID.randomUUID();

    @BeforeEach
    void nobodyElseSends() {
        runner.stop();
        for (var left = outbox.claim(sender); left.isPresent(); left = outbox.claim(sender)) outbox.settle(left.get().id(), sender, message -> message.sent(NOW), null);
    }

    @Test
    void whatWasTakenIsSentAndNeverWaitsAgain() {
        var message = queued("once");

        outbox.settle(outbox.claim(sender).orElseThrow().id(), sender, now -> now.sent(NOW), null);

        assertThat(stored(message).state()).isEqualTo(Message.State.SENT);
        assertThat(outbox.claim(sender)).isEmpty();
    }

    @Test
    void handedInTwiceUnderOneKeyItIsOneMessage() {
        queued("twice");
        queued("twice");

        assertThat(outbox.claim(sender)).isPresent();
        assertThat(outbox.claim(sender)).isEmpty();
    }

    @Test
    void aServerThatDiedWhileSendingLeavesAnHonestUnknownAndNoSecondMessage() {
        var message = queued("killed");
        outbox.claim(sender);

        outbox.giveUp(Instant.now().plusSeconds(60));

        assertThat(stored(message).state()).isEqualTo(Message.State.UNKNOWN);
        assertThat(outbox.claim(UUID.randomUUID())).isEmpty();
    }

    @Test
    void whoeverIsStillSendingIsLeftAlone() {
        var message = queued("busy");
        outbox.claim(sender);

        outbox.giveUp(LONG_AGO);

        assertThat(stored(message).state()).isEqualTo(Message.State.QUEUED);
        outbox.settle(message, sender, now -> now.sent(NOW), null);
        assertThat(stored(message).state()).isEqualTo(Message.State.SENT);
    }

    @Test
    void aSenderTakenForDeadKeepsNothing() {
        var message = queued("late");
        outbox.claim(sender);
        outbox.giveUp(Instant.now().plusSeconds(60));

        outbox.settle(message, sender, now -> now.sent(NOW), null);

        assertThat(stored(message).state()).isEqualTo(Message.State.UNKNOWN);
    }

    @Test
    void whatCertainlyWasNotTakenIsTriedAgain() {
        var message = queued("again");
        outbox.settle(outbox.claim(sender).orElseThrow().id(), sender, now -> now.putBack("away"), LONG_AGO);

        assertThat(stored(message).reason()).isEqualTo("away");
        assertThat(outbox.claim(sender)).map(Message::attempts).contains(1);
    }

    @Test
    void aMessageOfATransactionThatFailedIsNeverSent() {
        try {
            transaction.of(() -> {
                outbox.queue(message(), "rolled back");
                throw new IllegalStateException("the deed failed");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("the deed failed");
        }

        assertThat(outbox.claim(sender)).isEmpty();
    }

    private MessageId queued(String key) {
        var message = message();
        transaction.of(() -> {
            outbox.queue(message, key);
            return message;
        });
        return message.id();
    }

    private Message stored(MessageId id) {
        return transaction.of(() -> messages.get(id));
    }

    private static Message message() {
        return new Message(new MessageId(NewIds.next()), Channel.MAIL, Message.State.QUEUED, "Your parcel", "zhang@example.com", null, null, "It is on its way.", null, 0, null);
    }
}
