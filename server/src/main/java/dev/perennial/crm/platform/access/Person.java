package dev.perennial.crm.platform.access;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Membership;
import dev.perennial.engine.message.Formats;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A user as seen at the door: who he is, how he wants to be answered, and what he may do. */
public record Person(UUID id, String username, String name, Preferences preferences, List<String> roles, boolean demandsOtp, Actor.Rights rights, Membership membership) {

    /** The stored language and time zone, either of which may be null, and how days and numbers are written. */
    public record Preferences(Locale locale, ZoneId zone, Formats formats) {}

    /** The same person, answered in the language and zone of whoever looks through his eyes. */
    public Person answeredLike(Person other) {
        return new Person(id, username, name, other.preferences, roles, demandsOtp, rights, membership);
    }

    /** The actor for a request that came by this door; the stored language goes before the one asked for. */
    public Actor acting(Actor.Via via, Actor.Rights rights, Locale asked) {
        var locale = preferences.locale() == null ? asked : preferences.locale();
        var zone = preferences.zone() == null ? ZoneId.systemDefault() : preferences.zone();
        return new Actor(id, name, rights, membership, new Actor.Manner(via, locale, zone, preferences.formats()));
    }
}
