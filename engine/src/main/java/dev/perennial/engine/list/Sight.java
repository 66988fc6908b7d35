package dev.perennial.engine.list;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.record.TypeName;
import java.time.Instant;
import java.time.LocalDate;

/** Through whose eyes a statement looks, and when; a sharing rule looks unrestricted, on its reader's behalf. */
record Sight(Actor actor, boolean unrestricted, Instant now) {

    private static final TypeAccess OPEN = TypeAccess.NOTHING;

    /** The rights on the type as far as fields are concerned. */
    TypeAccess on(TypeName type) {
        return unrestricted ? OPEN : actor.on(type);
    }

    Sight unrestricting() {
        return new Sight(actor, true, now);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, actor.zone());
    }
}
