package dev.perennial.crm.leaks;

import dev.perennial.crm.leaks.Planted.Seedling;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.TypeName;

/** Says who may do what, by the plain words of scopes, shares and what records hang on, and without any SQL: what every answer is held against. */
final class Rightful {

    private final Sharing sharing;
    private final Planted planted;
    private final Blueprints blueprints;

    Rightful(Sharing sharing, Planted planted, Blueprints blueprints) {
        this.sharing = sharing;
        this.planted = planted;
        this.blueprints = blueprints;
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
        return isWithin(scope, actor, record) || actor.on(type).departments(action).contains(record.unit()) || scope != Scope.NONE && (sharing.lets(actor, action, type, record) || follows(actor, action, type, record));
    }

    /** Who owns what the record hangs on reads it; with whom that is shared, the record is shared. No link that is hidden is followed, and none to a closed type. */
    private boolean follows(Actor actor, Action action, TypeName type, Seedling record) {
        for (var link : blueprints.get(type).followed()) {
            var target = ((FieldKind.Link) link.kind()).target();
            if (actor.on(target).scope(Action.READ) == Scope.NONE || actor.on(type).hides(link.path())) continue;
            for (var linked : planted.of(target))
                if (linked.id().equals(planted.values(record).get(link.path())) && (action == Action.READ && linked.owner().equals(actor.user()) || sharing.shares(actor, action, linked))) return true;
        }
        return false;
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
