package dev.perennial.crm.service.promise;

import static org.jooq.impl.DSL.val;

import dev.perennial.crm.parties.AccountId;
import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.service.PromiseId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** All promises, as verbs see them. */
@Component
public class Promises extends Records<Promise> {

    private static final Duration LONGEST_WARNING = Duration.ofHours(2);
    private static final int WARNED_AFTER_PERCENT = 75;

    private final DSLContext sql;
    private final InstantSource clock;

    Promises(RecordDesk desk, DSLContext sql, @Qualifier("businessClock") InstantSource clock) {
        super(desk);
        this.sql = sql;
        this.clock = clock;
    }

    /** Takes down a promise about the record; whoever made it is warned before it is broken. */
    public Promise make(RecordRef record, AccountId to, String text, Instant dueAt, Actor by) {
        var now = clock.instant();
        if (!dueAt.isAfter(now)) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("dueAt", "IN_THE_PAST")));
        return create(new Promise(null, text, record, by.user() == null ? null : new UserId(by.user()), to, dueAt, Promise.State.OPEN, null, warning(now, dueAt), null));
    }

    /** Keeps all open promises about the record, because the customer has heard from us. */
    public void keepAllOf(RecordRef record, Actor by) {
        var open = sql.resultQuery("select id from service.promises where record_id = {0} and record_type = {1} and state = 'OPEN' and deleted_at is null order by id",
                val(record.id()), val(record.type().toString())).fetch(0, UUID.class);
        for (var id : open) put(get(new PromiseId(id)).kept(clock.instant()));
    }

    /** When three quarters of the time have passed, or two hours before the end, whichever comes later. */
    private static Instant warning(Instant from, Instant dueAt) {
        var threeQuarters = from.plus(Duration.between(from, dueAt).multipliedBy(WARNED_AFTER_PERCENT).dividedBy(100));
        var twoHoursBefore = dueAt.minus(LONGEST_WARNING);
        return threeQuarters.isAfter(twoHoursBefore) ? threeQuarters : twoHoursBefore;
    }
}
