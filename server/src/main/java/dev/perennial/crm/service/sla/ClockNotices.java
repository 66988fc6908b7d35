package dev.perennial.crm.service.sla;

import dev.perennial.crm.platform.Candidate;
import dev.perennial.crm.platform.Inbox;
import dev.perennial.crm.platform.Inbox.Notice;
import dev.perennial.crm.platform.StandardRole;
import dev.perennial.engine.record.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the leads of clocks that are breached or come near it, once for each clock. */
@Component
class ClockNotices {

    private static final List<Candidate> LEADS = List.of(Candidate.of(StandardRole.LEAD));

    private final Inbox inbox;

    ClockNotices(Inbox inbox) {
        this.inbox = inbox;
    }

    /** A clock, the record it counts for, what it counts to, and when it is due. */
    record Fallen(UUID clock, RecordRef record, String metric, Instant dueAt) {}

    int readers() {
        return inbox.readers(LEADS);
    }

    void breached(List<Fallen> clocks) {
        tell(clocks, "service.notice.clock-breached", "clock-breached:");
    }

    void near(List<Fallen> clocks) {
        tell(clocks, "service.notice.clock-near", "clock-near:");
    }

    private void tell(List<Fallen> clocks, String code, String key) {
        inbox.notices(clocks.stream().map(clock -> new Notice(code + "." + clock.metric(), List.of(clock.record(), clock.dueAt()), clock.record(), LEADS, key + clock.clock())).toList());
    }
}
