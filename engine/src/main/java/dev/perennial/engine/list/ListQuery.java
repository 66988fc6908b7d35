package dev.perennial.engine.list;

import static org.jooq.impl.DSL.noCondition;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Reach;
import dev.perennial.engine.access.Reaches;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import org.jooq.Condition;

/** What a list is asked for, read and checked once: the records' frame, the filter, and how far the caller reaches with the action. */
final class ListQuery {

    private final Statement statement;
    private final Frame frame;
    private final Filter filter;
    private final ListRequest request;
    private final Reach reach;
    private final Action action;
    private final boolean readsLess;

    ListQuery(Statement statement, Reaches reaches, TypeName type, ListRequest request, Action action) {
        var actor = statement.sight().actor();
        refuseUnlessMay(actor, Action.READ, type);
        refuseUnlessMay(actor, action, type);
        this.statement = statement;
        this.frame = statement.frame(type);
        this.filter = Filters.parse(request.filter());
        this.request = request;
        this.reach = reaches.of(actor, action, type);
        this.action = action;
        this.readsLess = action != Action.READ && !reaches.of(actor, Action.READ, type).everything();
    }

    private static void refuseUnlessMay(Actor actor, Action action, TypeName type) {
        if (!actor.may(action, type)) throw Refused.because(EngineRefusal.NOT_PERMITTED);
    }

    Statement statement() {
        return statement;
    }

    Frame frame() {
        return frame;
    }

    Filter filter() {
        return filter;
    }

    Reach reach() {
        return reach;
    }

    ReachConditions ways() {
        return new ReachConditions(statement, reach);
    }

    /** Everything asked of the records but the caller's reach. */
    Condition wanted(Filter filter) {
        var deleted = frame.own(Columns.DELETED_AT);
        return (request.deleted() ? deleted.isNotNull() : deleted.isNull()).and(statement.meets(filter, frame))
                .and(new SearchWords(statement, frame).carries(request.q())).and(readsLess ? statement.within(Action.READ, frame) : noCondition());
    }

    /** True when the filter, which asks nothing, is all that is asked of living records. */
    boolean isSatisfiedBy(Filter rest) {
        return rest instanceof Filter.And(var parts) && parts.isEmpty() && (request.q() == null || request.q().isBlank()) && !readsLess;
    }

    /** Everything asked of the records, the reach as one condition; for statements that do not walk newest first. */
    Condition all() {
        var wanted = wanted(filter);
        return wanted.and(statement.within(action, frame));
    }
}
