package dev.perennial.crm.platform.messages;

import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.Mode;
import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.RecordBinder;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.refusal.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what left the house: to administrators, and while trying the system out to everybody, because then nothing leaves it really. */
@RestController
class MailboxController {

    /** One page of the mailbox, newest first. */
    record Mailbox(List<Entry> items, String next) {}

    /** A message as it was written. */
    record Entry(UUID id, String channel, String state, String subject, String address, String body, String reason, Instant createdAt, Instant sentAt) {}

    private static final int A_PAGE = 50;
    private static final RecordBinder<Message> BINDER = RecordBinder.of(Message.class);

    private final RecordReader reader;
    private final Mode mode;

    MailboxController(RecordReader reader, @Value("${perennial.mode:start}") Mode mode) {
        this.reader = reader;
        this.mode = mode;
    }

    @GetMapping("/api/platform/mailbox")
    Mailbox mailbox(@RequestParam(required = false) String q, @RequestParam(required = false) String cursor, Actor by) {
        if (!mode.isForTrying() && !by.rights().administrator()) throw Refused.because(PlatformRefusal.NOT_IN_THIS_MODE);
        var page = reader.list(BINDER.blueprint().name(), ListRequest.NEWEST.searching(q).page(A_PAGE, cursor), House.ACTOR);
        return new Mailbox(page.items().stream().map(MailboxController::letter).toList(), page.next());
    }

    private static Entry letter(Stored record) {
        var message = BINDER.record(record.id(), record.values());
        return new Entry(record.id(), message.channel().name(), message.state().name(), message.subject(), message.address(), message.body(), message.reason(),
                record.origin().createdAt(), message.sentAt());
    }
}
