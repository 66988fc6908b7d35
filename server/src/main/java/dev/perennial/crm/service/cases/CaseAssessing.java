package dev.perennial.crm.service.cases;

import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.service.cause.Causes;
import dev.perennial.engine.access.Actor;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Names the reason of a case and asks what it calls for. */
@Component
class CaseAssessing {

    private final Causes causes;
    private final CompensationPolicy policy;

    CaseAssessing(Causes causes, CompensationPolicy policy) {
        this.causes = causes;
        this.policy = policy;
    }

    /** The case with what its reason, when it was named at the first call, lets foresee. */
    Case foreseen(Case received, String reason, Actor by, Instant now) {
        if (reason == null || reason.isBlank()) return received;
        var cause = causes.named(reason);
        return received.with(assessment(cause, reason, by, null), policy.propose(received, cause, now));
    }

    Case assessed(Case before, String reason, Actor by, Instant at) {
        var named = reason == null || reason.isBlank() ? before.assessment().reason() : reason;
        var cause = causes.named(named);
        return before.assessed(assessment(cause, named, by, at), policy.propose(before, cause, at));
    }

    private static Assessment assessment(Optional<Causes.Known> cause, String reason, Actor by, Instant at) {
        return new Assessment(cause.map(known -> known.readable(reason)).orElse(reason), cause.map(Causes.Known::id).orElse(null), by.user() == null ? null : new UserId(by.user()), at);
    }
}
