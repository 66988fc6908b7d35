package dev.perennial.engine.list;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Reach;
import dev.perennial.engine.access.Reaches;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.TypeName;
import java.util.Optional;
import org.jooq.Condition;

/** One statement in the making: through whose eyes it looks, and the next free alias. */
final class Statement {

    private final RecordTables tables;
    private final Reaches reaches;
    private final Holdings holdings;
    private final Sight sight;
    private final String prefix;
    private int aliases;

    Statement(RecordTables tables, Reaches reaches, Holdings holdings, Sight sight) {
        this(tables, reaches, holdings, sight, "t");
    }

    private Statement(RecordTables tables, Reaches reaches, Holdings holdings, Sight sight, String prefix) {
        this.tables = tables;
        this.reaches = reaches;
        this.holdings = holdings;
        this.sight = sight;
        this.prefix = prefix;
    }

    Sight sight() {
        return sight;
    }

    /** What somebody holds of the records that access follows. */
    Holdings holdings() {
        return holdings;
    }

    /** The same for a look at a few records, of which each is asked whether what it hangs on is held. */
    Statement ofFew() {
        return new Statement(tables, reaches, null, sight, prefix);
    }

    /** The blueprint of the type, empty when the house does not know it. */
    Optional<Blueprint> blueprint(TypeName type) {
        return tables.blueprint(type);
    }

    Frame frame(TypeName type) {
        return frame(tables.of(type));
    }

    Frame frame(RecordTable table) {
        var alias = prefix + aliases++;
        return sight.past() == null || table.stored() == null ? new Frame(table, alias) : new Frame(table, alias, sight.past().former());
    }

    /** The filter as a condition on the frame's records. */
    Condition meets(Filter filter, Frame frame) {
        return conditionOf(filter, frame, sight);
    }

    /** The filter of a sharing rule: it sees every field and every linked record. */
    Condition meetsUnrestricted(Filter filter, Frame frame) {
        return conditionOf(filter, frame, sight.unrestricting());
    }

    private Condition conditionOf(Filter filter, Frame frame, Sight eyes) {
        return new FilterCompiler(this, eyes).compile(filter, Names.of(frame, eyes.on(frame.table().blueprint().name())));
    }

    /** True of linked records that exist for these eyes: not deleted, and within reach. */
    Condition seen(Frame frame, Sight eyes) {
        var alive = frame.own(Columns.DELETED_AT).isNull();
        return eyes.unrestricted() ? alive : alive.and(within(Action.READ, frame));
    }

    /** True of records that the actor reaches with the action, as one condition for statements without a newest-first walk. */
    Condition within(Action action, Frame frame) {
        var reach = reaches.of(sight.actor(), action, frame.table().blueprint().name());
        if (reach.everything()) return noCondition();
        return sight.past() == null ? new ReachConditions(this, reach).inAnyWay(frame) : isWithinToday(reach, frame);
    }

    /** Of the past one sees what one may see today: the record's present owner, department, shares and values decide. */
    private Condition isWithinToday(Reach reach, Frame frame) {
        var present = new Statement(tables, reaches, holdings, sight.ofToday(), prefix + aliases++ + "n");
        var today = present.frame(frame.table());
        var ways = new ReachConditions(present, reach).inAnyWay(today);
        return exists(selectOne().from(today.from()).where(today.id().eq(frame.id())).and(ways));
    }
}
