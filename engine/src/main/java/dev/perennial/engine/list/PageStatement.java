package dev.perennial.engine.list;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.unnest;

import dev.perennial.engine.access.Follow;
import dev.perennial.engine.record.Columns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.DSL;

/**
 * Finds the places of a page, newest or oldest first. A caller who does not reach everything gets at most four branches, by owner,
 * unit, share and rule, each walking its own index as far as the page needs; united, freed of doubles and cut to the page.
 */
final class PageStatement {

    /** So many of the newest of all are asked whether they hang on something held. */
    private static final int GLIMPSED = 500;

    private final ListQuery query;
    private final Frame frame;
    private final Order order;
    private final boolean byCreation;
    private final List<Object> after;
    private final int rows;
    private final boolean isGlimpse;

    PageStatement(ListQuery query, Order order, boolean byCreation, List<Object> after, int rows) {
        this(query, order, byCreation, after, rows, false);
    }

    private PageStatement(ListQuery query, Order order, boolean byCreation, List<Object> after, int rows, boolean isGlimpse) {
        this.query = query;
        this.frame = query.frame();
        this.order = order;
        this.byCreation = byCreation;
        this.after = after;
        this.rows = rows;
        this.isGlimpse = isGlimpse;
    }

    /** The newest so many; of what hangs on more records than can be named only what is among the newest of all, which is not everything the caller sees. */
    static PageStatement glimpse(ListQuery query, Order newestFirst, int rows) {
        return new PageStatement(query, newestFirst, true, List.of(), rows, true);
    }

    /** The sort keys, the id last, of the page's records. */
    Select<Record> places() {
        var probe = PrefixProbe.in(query.filter(), query.statement(), frame);
        if (probe.isEmpty()) return cut(walk(query.wanted(query.filter()).and(order.after(after))));
        var rest = query.wanted(probe.get().rest());
        if (byCreation && probe.get().liesReady()) return cut(walk(rest.and(probe.get().begins()).and(order.after(after))));
        var walked = walk(rest.and(probe.get().along()).and(order.after(after)).and(probe.get().areMore()));
        var sorted = byCreation ? sortedByCreation(probe.get()) : sorted(probe.get());
        return DSL.with(probe.get().matches(frame), probe.get().number()).select(DSL.asterisk()).from(sorted.unionAll(walked).asTable("places")).orderBy(positions()).limit(rows);
    }

    /** All matches of the probe, each looked up. */
    private Select<Record> sorted(PrefixProbe probe) {
        var wanted = query.wanted(probe.rest()).and(query.reach().everything() ? noCondition() : query.ways().inAnyWay(frame));
        return select(keys(order)).from(probe.frame(frame).main()).join(frame.from()).on(frame.id().eq(probe.frame(frame).id())).where(probe.areAll()).and(order.after(after)).and(wanted)
                .orderBy(order.by()).limit(rows);
    }

    /** All matches of the probe, the conditions that its few columns answer checked first. */
    private Select<Record> sortedByCreation(PrefixProbe probe) {
        var small = probe.frame(frame);
        var there = new Order(List.of(new SortKey(small.createdAt(), order.keys().getFirst().descending(), true), new SortKey(small.id(), order.keys().getLast().descending(), true)));
        var few = select(keys(there)).from(small.main()).where(probe.areAll()).and(there.after(after)).and(reached(small));
        return query.isSatisfiedBy(probe.rest()) ? few.orderBy(there.by()).limit(rows) : few.and(meetsTheRest(small, probe.rest())).orderBy(there.by()).limit(rows);
    }

    private Condition meetsTheRest(Frame small, Filter rest) {
        var wanted = query.wanted(rest);
        return exists(selectOne().from(frame.from()).where(frame.id().eq(small.id())).and(wanted));
    }

    private Condition reached(Frame small) {
        return query.reach().everything() ? noCondition() : query.ways().inAnyWay(small, frame);
    }

    private Select<Record> walk(Condition wanted) {
        var branches = new ArrayList<Select<Record>>();
        var reach = query.reach();
        if (reach.everything()) return branch(wanted);
        if (!reach.owners().isEmpty()) branches.add(heldBy(frame.own(Columns.OWNER), reach.owners(), wanted));
        if (!reach.units().isEmpty()) branches.add(heldBy(frame.own(Columns.UNIT), reach.units(), wanted));
        if (!reach.shared().grantees().isEmpty()) branches.add(branch(wanted.and(query.ways().byShare(frame))));
        if (!reach.shared().filters().isEmpty()) branches.add(branch(wanted.and(query.ways().byRule(frame))));
        for (var follow : reach.shared().follows()) if (query.ways().holdsAny(follow)) branches.add(following(follow, wanted));
        if (branches.isEmpty()) return branch(DSL.falseCondition());
        var united = branches.getFirst();
        for (var branch : branches.subList(1, branches.size())) united = united.union(branch);
        return united;
    }

    private Select<Record> branch(Condition wanted) {
        return select(keys(order)).from(frame.from()).where(wanted).orderBy(order.by()).limit(rows);
    }

    /** One holder is a plain walk; of several each walks for himself, because an index keeps only one holder's records in order. */
    private Select<Record> heldBy(Field<UUID> column, Collection<UUID> holders, Condition wanted) {
        if (holders.size() == 1) return branch(wanted.and(column.eq(holders.iterator().next())));
        var one = branch(wanted.and(column.eq(field(name("holder", "id"), UUID.class)))).asTable("held");
        return select(one.fields()).from(unnest(holders.toArray(UUID[]::new)).as(name("holder"), name("id")), lateral(one));
    }

    /** What hangs on records held: each of them leads along its own index; too many of them are met soon on a walk from the newest on, which a glimpse ends. */
    private Select<Record> following(Follow follow, Condition wanted) {
        var held = query.ways().held(follow);
        if (held.isPresent()) return heldBy(ReachConditions.link(follow, frame), held.get(), wanted);
        var met = wanted.and(query.ways().byFollowed(follow, frame));
        return branch(isGlimpse ? met.and(isAmongNewest()) : met);
    }

    private Condition isAmongNewest() {
        var row = query.statement().frame(frame.table());
        var newest = select(row.createdAt()).from(row.main()).where(row.own(Columns.DELETED_AT).isNull()).orderBy(row.createdAt().desc(), row.id().desc()).offset(GLIMPSED - 1).limit(1);
        return frame.createdAt().ge(coalesce(field(newest), Instant.EPOCH));
    }

    private Select<Record> cut(Select<Record> places) {
        return select(DSL.asterisk()).from(places.asTable("places")).orderBy(positions()).limit(rows);
    }

    private List<org.jooq.SortField<?>> positions() {
        return order.at("places").by();
    }

    private static List<SelectField<?>> keys(Order order) {
        var keys = new ArrayList<SelectField<?>>();
        for (var i = 0; i < order.keys().size(); i++) keys.add(order.keys().get(i).expression().as("k" + i));
        return keys;
    }
}
