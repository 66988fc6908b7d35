package dev.perennial.crm.platform;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Membership;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.write.Errand;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The house itself as an actor, for what nobody asked for by hand: it may do everything and is nobody's user. */
public final class House {

    public static final Actor ACTOR = new Actor(null, "Perennial", new Actor.Rights(true, Map.of()), Membership.NOWHERE,
            new Actor.Manner(Actor.Via.SYSTEM, Locale.ENGLISH, ZoneId.systemDefault()));

    private House() {}

    /** Runs the act as part of the errand that runs; where there is none, in the name of the house for the rule. */
    public static <R> R during(String rule, Supplier<R> act) {
        return Errand.running().isPresent() ? act.get() : new Errand(ACTOR, new Cause(Cause.Kind.RULE, rule)).during(act);
    }
}
