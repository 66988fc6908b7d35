package dev.perennial.engine.access;

import dev.perennial.engine.message.Formats;
import dev.perennial.engine.message.Reading;
import dev.perennial.engine.record.TypeName;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who acts: a user with his rights and place in the firm, and the way by which he acts. */
public record Actor(UUID user, String name, Rights rights, Membership membership, Manner manner) {

    /** What the actor may do, by record type; an administrator passes every check of scope, mask and verb. */
    public record Rights(boolean administrator, Map<TypeName, TypeAccess> byType) {

        public Rights {
            byType = Map.copyOf(byType);
        }
    }

    /** How the actor acts and wants to be answered. */
    public record Manner(Via via, Locale locale, ZoneId zone, Formats formats) {

        public Manner(Via via, Locale locale, ZoneId zone) {
            this(via, locale, zone, Formats.OF_LANGUAGE);
        }
    }

    /** By which door a write came in; stands in the journal. */
    public enum Via { SCREEN, TOKEN, IMPORT, PROCESS, SYSTEM }

    private static final TypeAccess EVERYTHING = new TypeAccess(
            Arrays.stream(Action.values()).collect(Collectors.toMap(Function.identity(), _ -> Scope.ALL)), Set.of(TypeAccess.ANY_VERB), Set.of(), Set.of());

    /** What the actor may do with records of the type; nothing unless a role says otherwise. */
    public TypeAccess on(TypeName type) {
        return rights.administrator() ? EVERYTHING : rights.byType().getOrDefault(type, TypeAccess.NOTHING);
    }

    public boolean may(Action action, TypeName type) {
        return on(type).scope(action) != Scope.NONE;
    }

    public Locale locale() {
        return manner.locale();
    }

    public ZoneId zone() {
        return manner.zone();
    }

    public Formats formats() {
        return manner.formats();
    }

    /** How what the actor reads is written. */
    public Reading reading() {
        return new Reading(manner.locale(), manner.zone(), manner.formats());
    }
}
