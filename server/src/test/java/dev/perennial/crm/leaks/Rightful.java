package dev.perennial.crm.leaks;

import dev.perennial.crm.leaks.Planted.Seedling;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.record.TypeName;

/** Says who may do what, by the plain words of scopes and shares and without any SQL: what every answer is held against. */
final class Rightful {

    private final Sharing sharing;

    Rightful(Sharing sharing) {
        this.sharing = sharing;
    }

    /** What somebody may not read he may not touch either. */
    boolean may(Actor actor, Action action, TypeName type, Seedling record) {
        return reaches(actor, action, type, record) && (action == Action.READ || reaches(actor, Action.READ, type, record));
    }

    boolean mayRead(Actor actor, TypeName type, Seedling record) {
        return may(actor, Action.READ, type, record);
    }

    private boolean reaches(Actor actor, Action action, TypeName type, Seedling record) {
        var scope = actor.on(type).scope(action);
        return isWithin(scope, actor, record) || actor.on(type).departments(action).contains(record.unit()) || scope != Scope.NONE && sharing.lets(actor, action, type, record);
    }

    private static boolean isWithin(Scope scope, Actor actor, Seedling record) {
        var mine = record.owner().equals(actor.user());
        var ours = mine || actor.membership().teamMates().contains(record.owner());
        return switch (scope) {
            case NONE -> false;
            case OWN, CHOSEN_DEPARTMENTS -> mine;
            case TEAM -> ours;
            case DEPARTMENT -> ours || record.unit().equals(actor.membership().department());
            case DEPARTMENT_AND_BELOW -> ours || actor.membership().departmentAndBelow().contains(record.unit());
            case ALL -> true;
        };
    }
}
