package dev.perennial.engine.list;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;

import dev.perennial.engine.access.Reach;
import dev.perennial.engine.access.Shares;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.refusal.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ways in which a reach holds a record, each as a condition that an index can answer. */
final class ReachConditions {

    private static final Logger LOG = LoggerFactory.getLogger(ReachConditions.class);

    private static final Set<String> OUTDATED = ConcurrentHashMap.newKeySet();

    private final Statement statement;
    private final Reach reach;

    ReachConditions(Statement statement, Reach reach) {
        this.statement = statement;
        this.reach = reach;
    }

    /** All ways in one condition; each arm is one that a bitmap of indexes can combine with the others. */
    Condition inAnyWay(Frame frame) {
        return inAnyWay(frame, null);
    }

    /** The same for a frame that holds only owner, unit and id; rules look at the whole record. */
    Condition inAnyWay(Frame frame, Frame whole) {
        var ways = new ArrayList<Condition>();
        if (!reach.owners().isEmpty()) ways.add(isOneOf(frame.own(Columns.OWNER), reach.owners()));
        if (!reach.units().isEmpty()) ways.add(isOneOf(frame.own(Columns.UNIT), reach.units()));
        if (!reach.shared().grantees().isEmpty()) ways.add(byShare(frame));
        if (!reach.shared().filters().isEmpty()) ways.add(whole == null ? byRule(frame) : exists(ofWhole(frame, whole)));
        return ways.isEmpty() ? falseCondition() : or(ways);
    }

    private Select<?> ofWhole(Frame frame, Frame whole) {
        var rule = byRule(whole);
        return selectOne().from(whole.from()).where(whole.id().eq(frame.id())).and(rule);
    }

    Condition byShare(Frame frame) {
        return frame.id().eq(any(array(Shares.sharedWith(frame.table().blueprint().name(), reach.shared(), statement.sight().machineNow()))));
    }

    Condition byRule(Frame frame) {
        return or(reach.shared().filters().stream().map(filter -> rule(filter, frame)).toList());
    }

    /** A rule that no longer makes sense, because a field has gone, shares nothing; it must not close the list to everybody. */
    private Condition rule(String filter, Frame frame) {
        try {
            return statement.meetsUnrestricted(Filters.parse(filter), frame);
        } catch (Refused outdated) {
            if (OUTDATED.add(filter)) LOG.warn("The sharing rule \"{}\" of {} shares nothing: {}", filter, frame.table().blueprint().name(), outdated.getMessage());
            return falseCondition();
        }
    }

    static Condition isOneOf(Field<UUID> column, Collection<UUID> ids) {
        return ids.size() == 1 ? column.eq(ids.iterator().next()) : column.eq(any(ids.toArray(UUID[]::new)));
    }
}
