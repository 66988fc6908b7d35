package dev.perennial.engine.write;

import static dev.perennial.engine.refusal.EngineRefusal.NOT_FOUND;
import static dev.perennial.engine.refusal.EngineRefusal.NOT_PERMITTED;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Policy;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.Refused;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Refuses writers who lack the right: as not found who may not even see the record, as not permitted who may see but not touch it. */
@Component
public class Permission {

    private final Policy policy;
    private final Blueprints blueprints;

    Permission(Policy policy, Blueprints blueprints) {
        this.policy = policy;
        this.blueprints = blueprints;
    }

    /** Later steps may rely on the actor's right to do this by hand to the record as it stands. */
    public void check(Action action, Stored record, Actor actor) {
        checkReach(action, record, actor);
        if (isKeptByVerbs(record.type())) throw Refused.because(NOT_PERMITTED, record.type(), action);
    }

    /** Later steps may rely on the record being within reach of the actor's right. */
    public void checkReach(Action action, Stored record, Actor actor) {
        if (!policy.may(actor, Action.READ, record)) throw Refused.because(NOT_FOUND, record.type(), record.id());
        if (!policy.may(actor, action, record)) throw Refused.because(NOT_PERMITTED, record.type(), action);
    }

    /** Later steps may rely on the actor's right to bring such a record into being for its holder. */
    public void checkCreate(TypeName type, Stored.Holder holder, Actor actor) {
        if (isKeptByVerbs(type) || !policy.mayCreate(actor, type, holder)) throw Refused.because(NOT_PERMITTED, type, Action.CREATE);
    }

    /** True when the actor may do this to the record. */
    public boolean reaches(Action action, Stored record, Actor actor) {
        return policy.may(actor, action, record);
    }

    /** Those of the records, all of one type, to which the actor may do this. */
    public Set<UUID> reached(Action action, Collection<Stored> records, Actor actor) {
        return policy.among(records, action, actor);
    }

    private boolean isKeptByVerbs(TypeName type) {
        return blueprints.get(type).isKeptByVerbs();
    }
}
