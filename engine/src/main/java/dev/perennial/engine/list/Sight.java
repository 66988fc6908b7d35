package dev.perennial.engine.list;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.time.Instant;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;

/** Through whose eyes a statement looks, and when by the business clock and by the machine's; a sharing rule looks unrestricted, on its reader's behalf. */
record Sight(Actor actor, boolean unrestricted, Instant now, Instant machineNow, Past past) {

    /** The moment that a statement looks back to, and what of a type has no history. */
    record Past(Former former, Function<TypeName, Set<Path>> withoutHistory) {}


    private static final TypeAccess OPEN = TypeAccess.NOTHING;

    /** The rights on the type as far as fields are concerned. */
    TypeAccess on(TypeName type) {
        var access = unrestricted ? OPEN : actor.on(type);
        return past == null ? access : access.hiding(past.withoutHistory().apply(type));
    }

    Sight unrestricting() {
        return new Sight(actor, true, now, machineNow, past);
    }

    /** The same eyes on the present: what somebody may see of the past is what he may see today. */
    Sight ofToday() {
        return new Sight(actor, unrestricted, now, machineNow, null);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, actor.zone());
    }

    /** The day on which the reader's weeks begin. */
    DayOfWeek weekStarts() {
        return actor.formats().firstDayOfWeek();
    }
}
