package dev.perennial.crm.service.promise;

import static dev.perennial.crm.service.ServiceRefusal.PROMISE_ENDED;

import dev.perennial.crm.parties.AccountId;
import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.service.PromiseId;
import dev.perennial.engine.record.AccessFollows;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.refusal.Refused;
import java.time.Instant;

/** Something a customer was told will happen, and by when. */
@RecordType(suite = "service", one = "promise", many = "promises", defaultSort = "dueAt", merges = false)
public record Promise(
        PromiseId id,
        @Title @Required @ByVerb @Search @Listed String text,
        @Required @ByVerb @Listed RecordRef record,
        @ByVerb @Listed UserId promisedBy,
        @ByVerb @Listed @AccessFollows AccountId promisedTo,
        @Required @ByVerb @Listed Instant dueAt,
        @ByVerb @Listed State state,
        @ByVerb Instant keptAt,
        @ByVerb Instant warnAt,
        @ByVerb Instant warnedAt) {

    /** Whether it was kept in time. */
    public enum State { OPEN, KEPT, BROKEN }

    boolean canBeKept() {
        return keptAt == null;
    }

    /** A promise kept too late stays broken, with the moment at which it was made good. */
    Promise kept(Instant at) {
        if (!canBeKept()) throw Refused.because(PROMISE_ENDED, text);
        var late = state == State.BROKEN || at.isAfter(dueAt);
        return new Promise(id, text, record, promisedBy, promisedTo, dueAt, late ? State.BROKEN : State.KEPT, at, warnAt, warnedAt);
    }

    Promise broken() {
        return new Promise(id, text, record, promisedBy, promisedTo, dueAt, State.BROKEN, keptAt, warnAt, warnedAt);
    }

    Promise warned(Instant at) {
        return new Promise(id, text, record, promisedBy, promisedTo, dueAt, state, keptAt, warnAt, at);
    }
}
