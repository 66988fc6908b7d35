package dev.perennial.crm.service.cases;

import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.service.cause.Causes;
import dev.perennial.engine.access.Actor;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Names the reason of a case and asks what it calls for. */
@Component
class CaseAssessing {

    private final Causes causes;

    CaseAssessing(Causes causes) {
        this.causes = causes;
    }

    /** The case with what its reason, when it was named at the first call, lets foresee. */
    Case foreseen(Case received, String reason, Actor by) {
        return reason == null || reason.isBlank() ? received : received.with(assessment(reason, by, null), received.proposal());
    }

    Case assessed(Case before, String reason, Actor by, Instant at) {
        var named = reason == null || reason.isBlank() ? before.assessment().reason() : reason;
        return before.assessed(assessment(named, by, at), before.proposal());
    }

    private Assessment assessment(String reason, Actor by, Instant at) {
        var cause = causes.named(reason);
        return new Assessment(cause.map(Causes.Known::name).orElse(reason), cause.map(Causes.Known::id).orElse(null), by.user() == null ? null : new UserId(by.user()), at);
    }
}
