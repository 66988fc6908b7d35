package dev.perennial.engine.write;

import static dev.perennial.engine.refusal.EngineRefusal.NOT_FOUND;
import static dev.perennial.engine.refusal.EngineRefusal.NOT_PERMITTED;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.Refused;
import org.springframework.stereotype.Component;

/** Refuses writers who lack the right: as not found who may not even see the record, as not permitted who may see but not touch it. */
@Component
public class Permission {

    /** Later steps may rely on the actor's right to do this to the record as it stands. */
    public void check(Action action, Stored record, Actor actor) {
        if (!reaches(Action.READ, record, actor)) throw Refused.because(NOT_FOUND, record.type(), record.id());
        if (!reaches(action, record, actor)) throw Refused.because(NOT_PERMITTED, record.type(), action);
    }

    /** Later steps may rely on the actor's right to bring such a record into being for its holder. */
    public void checkCreate(TypeName type, Stored.Holder holder, Actor actor) {
        if (!within(Action.CREATE, type, holder, actor)) throw Refused.because(NOT_PERMITTED, type, Action.CREATE);
    }

    /** True when the actor may do this to the record. */
    public boolean reaches(Action action, Stored record, Actor actor) {
        return within(action, record.type(), record.holder(), actor);
    }

    private static boolean within(Action action, TypeName type, Stored.Holder holder, Actor actor) {
        var membership = actor.membership();
        var mine = actor.user() != null && actor.user().equals(holder.owner());
        return switch (actor.on(type).scope(action)) {
            case NONE -> false;
            case OWN -> mine;
            case TEAM -> mine || membership.teamMates().contains(holder.owner());
            case DEPARTMENT -> mine || membership.teamMates().contains(holder.owner()) || holder.unit() != null && holder.unit().equals(membership.department());
            case DEPARTMENT_AND_BELOW -> mine || membership.teamMates().contains(holder.owner()) || holder.unit() != null && membership.departmentAndBelow().contains(holder.unit());
            case ALL -> true;
        };
    }
}
