package dev.perennial.engine.list;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.perennial.engine.access.Follow;
import dev.perennial.engine.access.Reach;
import dev.perennial.engine.access.Shares;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.refusal.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
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

    /** The same for a frame that holds only owner, unit and id; rules and followed links look at the whole record. */
    Condition inAnyWay(Frame frame, Frame whole) {
        var ways = new ArrayList<Condition>();
        if (!reach.owners().isEmpty()) ways.add(isOneOf(frame.own(Columns.OWNER), reach.owners()));
        if (!reach.units().isEmpty()) ways.add(isOneOf(frame.own(Columns.UNIT), reach.units()));
        if (!reach.shared().grantees().isEmpty()) ways.add(byShare(frame));
        var deeper = new ArrayList<Condition>();
        if (!reach.shared().filters().isEmpty()) deeper.add(byRule(whole == null ? frame : whole));
        for (var follow : reach.shared().follows()) if (holdsAny(follow)) deeper.add(byFollowing(follow, whole == null ? frame : whole));
        if (whole == null) ways.addAll(deeper);
        else if (!deeper.isEmpty()) ways.add(exists(ofWhole(frame, whole, or(deeper))));
        return ways.isEmpty() ? falseCondition() : or(ways);
    }

    private static Select<?> ofWhole(Frame frame, Frame whole, Condition condition) {
        return selectOne().from(whole.from()).where(whole.id().eq(frame.id())).and(condition);
    }

    Condition byShare(Frame frame) {
        return frame.id().eq(any(array(Shares.sharedWith(frame.table().blueprint().name(), reach.shared(), statement.sight().machineNow()))));
    }

    Condition byRule(Frame frame) {
        return or(reach.shared().filters().stream().map(filter -> rule(filter, frame)).toList());
    }

    /** What is held of the records that the link leads to; empty when that is too much, or only a few records are looked at. */
    Optional<Set<UUID>> held(Follow follow) {
        return statement.holdings() == null ? Optional.empty() : statement.holdings().of(follow, reach.shared());
    }

    /** False of a link that leads to nothing held, so that nobody pays for it. */
    boolean holdsAny(Follow follow) {
        return held(follow).map(ids -> !ids.isEmpty()).orElse(true);
    }

    /** True unless a link leads to more records held than can be named one by one. */
    boolean areAllNamed() {
        return reach.shared().follows().stream().allMatch(follow -> held(follow).isPresent());
    }

    /** The ids stand in the statement itself: only then is the planner told how many there are, and looks them up by a hash where it walks. */
    private Condition byFollowing(Follow follow, Frame frame) {
        return held(follow).map(ids -> link(follow, frame).eq(any(inline(ids.toArray(UUID[]::new))))).orElseGet(() -> byFollowed(follow, frame));
    }

    /** True of records whose linked record, looked up, is held; a value, not an "exists", so that the planner asks it of each record and never reads all that could be held. */
    Condition byFollowed(Follow follow, Frame frame) {
        var followed = statement.frame(follow.target());
        var held = followed.id().eq(any(array(Shares.sharedWith(follow.target(), reach.shared(), statement.sight().machineNow()))));
        if (follow.owner() != null) held = held.or(followed.own(Columns.OWNER).eq(follow.owner()));
        var isHeld = select(field(followed.own(Columns.DELETED_AT).isNull().and(held))).from(followed.main()).where(followed.id().eq(link(follow, frame)));
        return condition(coalesce(field(isHeld), inline(false)));
    }

    @SuppressWarnings("unchecked")
    static Field<UUID> link(Follow follow, Frame frame) {
        return (Field<UUID>) frame.field(frame.table().column(follow.link().path().text()));
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
