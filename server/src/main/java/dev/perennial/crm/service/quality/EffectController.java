package dev.perennial.crm.service.quality;

import dev.perennial.crm.platform.House;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.RecordBinder;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells whether a corrective action worked: complaints per thousand parcels in the three months before it was carried out and in up to three months since. */
@RestController
class EffectController {

    record Stretch(Instant from, Instant to, long complaints, long parcels, BigDecimal perThousand) {}

    record Effect(Stretch before, Stretch since) {}

    private static final TypeName ACTIONS = TypeName.of("service/corrective-actions");
    private static final TypeName CASES = TypeName.of("service/cases");
    private static final TypeName SHIPMENTS = TypeName.of("fulfilment/shipments");
    private static final Duration LONGEST = Duration.ofDays(90);

    private final RecordReader reader;
    private final InstantSource clock;
    private final RecordBinder<CorrectiveAction> binder = RecordBinder.of(CorrectiveAction.class);

    EffectController(RecordReader reader, @Qualifier("businessClock") InstantSource clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @GetMapping("/api/service/corrective-action-effects/{id}")
    Effect effect(@PathVariable String id, Actor by) {
        var found = reader.find(ACTIONS, uuid(id), by).orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND, ACTIONS, id));
        var action = binder.record(found.id(), found.values());
        var turn = action.done().at() == null ? clock.instant() : action.done().at();
        var passed = Duration.between(turn, clock.instant());
        var length = action.done().at() == null || passed.compareTo(LONGEST) > 0 ? LONGEST : passed;
        return new Effect(stretch(action, turn.minus(LONGEST), turn), action.done().at() == null ? null : stretch(action, turn, turn.plus(length)));
    }

    private Stretch stretch(CorrectiveAction action, Instant from, Instant to) {
        var complaints = count(CASES, "kind eq 'COMPLAINT' and receivedAt ge " + from + " and receivedAt lt " + to, aims(action, true));
        var parcels = count(SHIPMENTS, "shippedAt ge " + from + " and shippedAt lt " + to, aims(action, false));
        var rate = parcels == 0 ? null : BigDecimal.valueOf(complaints * 1_000).divide(BigDecimal.valueOf(parcels), 2, RoundingMode.HALF_UP);
        return new Stretch(from, to, complaints, parcels, rate);
    }

    private long count(TypeName type, String time, List<String> aims) {
        return reader.count(type, ListRequest.NEWEST.filtered(time + (aims.isEmpty() ? "" : " and " + String.join(" and ", aims))), House.ACTOR);
    }

    private static List<String> aims(CorrectiveAction action, boolean ofCases) {
        var aims = new ArrayList<String>();
        if (action.cause() != null && ofCases) aims.add("(closing/cause eq '%s' or assessment/cause eq '%s')".formatted(action.cause().value(), action.cause().value()));
        if (action.product() != null) aims.add((ofCases ? "reference/product eq '%s'" : "lines/any(l: l/product eq '%s')").formatted(action.product().value()));
        if (action.batch() != null) aims.add((ofCases ? "reference/batch eq '%s'" : "lines/any(l: l/batch eq '%s')").formatted(quoted(action.batch())));
        if (action.packer() != null) aims.add((ofCases ? "reference/dispatch/packer eq '%s'" : "packer eq '%s'").formatted(action.packer().value()));
        if (action.courier() != null) aims.add((ofCases ? "reference/dispatch/courier eq '%s'" : "courier eq '%s'").formatted(quoted(action.courier())));
        return aims;
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw Refused.because(EngineRefusal.NOT_FOUND, ACTIONS, id);
        }
    }
}
