package dev.perennial.engine.write;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says whose a record is: the owner named by the writer, else the writer himself, and the department that owner works for. */
@Component
public class Holders {

    /** The record type of owners. */
    public static final TypeName USERS = TypeName.of("platform/users");

    private final OwnerUnits units;
    private final LinkChecks links;

    Holders(OwnerUnits units, LinkChecks links) {
        this.units = units;
        this.links = links;
    }

    public Stored.Holder ofNew(Values given, Actor actor, Findings findings) {
        var owner = given.has(RecordWriter.OWNER) ? named(given, findings) : actor.user();
        return heldBy(owner);
    }

    /** The holder after the write; the department follows only when the owner changes. */
    public Stored.Holder after(Stored.Holder before, Values given, Findings findings) {
        if (!given.has(RecordWriter.OWNER) || Objects.equals(given.get(RecordWriter.OWNER), before.owner())) return before;
        return heldBy(named(given, findings));
    }

    private UUID named(Values given, Findings findings) {
        var owner = (UUID) given.get(RecordWriter.OWNER);
        if (owner != null && links.isKnown(USERS) && !links.living(USERS, List.of(owner)).contains(owner)) findings.accept(Finding.at("owner", "NO_SUCH_RECORD"));
        return owner;
    }

    /** The holder that an owner makes. */
    public Stored.Holder heldBy(UUID owner) {
        return new Stored.Holder(owner, owner == null ? null : units.unitOf(owner));
    }
}
