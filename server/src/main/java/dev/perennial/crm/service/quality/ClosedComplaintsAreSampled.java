package dev.perennial.crm.service.quality;

import dev.perennial.crm.parties.AccountId;
import dev.perennial.crm.platform.Candidate;
import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.Inbox;
import dev.perennial.crm.platform.Inbox.NewTask;
import dev.perennial.crm.platform.StandardRole;
import dev.perennial.crm.platform.TaskKind;
import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.service.CaseClosed;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.TypeName;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Offers an independent call for a share of the closed complaints, chosen by their ids, so that nobody can know or choose which. */
@Component
class ClosedComplaintsAreSampled {

    private static final TypeName CASES = TypeName.of("service/cases");
    private static final int WHOLE = 100;

    private final VerificationCalls calls;
    private final RecordReader reader;
    private final Inbox inbox;
    private final int percent;

    ClosedComplaintsAreSampled(VerificationCalls calls, RecordReader reader, Inbox inbox, @Value("${perennial.service.verified-percent:20}") int percent) {
        this.calls = calls;
        this.reader = reader;
        this.inbox = inbox;
        this.percent = percent;
    }

    @EventListener
    void on(CaseClosed closed) {
        if (Math.floorMod(closed.record().value().hashCode(), WHOLE) >= percent) return;
        var values = reader.find(CASES, closed.record().value(), House.ACTOR).map(found -> found.values()).orElseThrow();
        if (!"COMPLAINT".equals(values.get("kind")) || values.get("closing/confirmedAt") == null) return;
        var closedBy = (UUID) values.get("closing/by");
        var call = calls.create(new VerificationCall(null, values.text("number"), closed.record(), new AccountId((UUID) values.get("customer")), closedBy == null ? null : new UserId(closedBy), null, null, null,
                VerificationCall.State.OFFERED, null, null));
        inbox.hand(new NewTask(TaskKind.TASK, "service.task.verify", List.of(values.text("number"), values.text("subject")), RecordRef.of("service/verification-calls", call.id().value()),
                List.of(Candidate.of(StandardRole.MANAGER)), null, null, List.of("report"), "verify:" + call.id().value()));
    }
}
