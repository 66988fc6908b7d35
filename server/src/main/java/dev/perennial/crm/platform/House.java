package dev.perennial.crm.platform;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Membership;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/** The house itself as an actor, for what nobody asked for by hand: it may do everything and is nobody's user. */
public final class House {

    public static final Actor ACTOR = new Actor(null, "Perennial", new Actor.Rights(true, Map.of()), Membership.NOWHERE,
            new Actor.Manner(Actor.Via.SYSTEM, Locale.ENGLISH, ZoneId.systemDefault()));

    private House() {}
}
