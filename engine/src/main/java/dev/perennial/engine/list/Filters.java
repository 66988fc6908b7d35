package dev.perennial.engine.list;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Criteria;
import dev.perennial.engine.access.Reach;
import dev.perennial.engine.access.Reaches;
import dev.perennial.engine.record.TypeName;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The public filter grammar: reads it, checks it against a record type and a caller, and asks it of records. */
@Component
public class Filters implements Criteria {

    private final DSLContext sql;
    private final RecordTables tables;
    private final Reaches reaches;
    private final InstantSource clock;
    private final InstantSource machineClock;

    Filters(DSLContext sql, RecordTables tables, Reaches reaches, @Qualifier("businessClock") InstantSource clock, @Qualifier("machineClock") InstantSource machineClock) {
        this.sql = sql;
        this.tables = tables;
        this.reaches = reaches;
        this.clock = clock;
        this.machineClock = machineClock;
    }

    /** Reads the filter; refuses with the position of the mistake and what was expected there. */
    public static Filter parse(String text) {
        return FilterParser.parse(text);
    }

    /** Refuses a filter that the caller could not use on the type. */
    public void check(TypeName type, String filter, Actor actor) {
        var statement = statement(actor);
        statement.meets(parse(filter), statement.frame(type));
    }

    /** Whether the record meets the filter, as the actor sees it; a record that is gone meets none. */
    public boolean meets(TypeName type, UUID record, String filter, Actor actor) {
        var statement = statement(actor);
        var frame = statement.frame(type);
        var condition = frame.id().eq(record).and(statement.seen(frame, statement.sight())).and(statement.meets(parse(filter), frame));
        return sql.fetchExists(DSL.selectOne().from(frame.from()).where(condition));
    }

    /** Those of the records that meet the filter, deleted or not; whether the actor may read them has been asked before. */
    public Set<UUID> meetingEvenDeleted(TypeName type, Collection<UUID> records, String filter, Actor actor) {
        var statement = statement(actor);
        var frame = statement.frame(type);
        return sql.select(frame.id()).from(frame.from()).where(ReachConditions.isOneOf(frame.id(), records)).and(statement.meets(parse(filter), frame)).fetchSet(frame.id());
    }

    @Override
    public boolean meets(TypeName type, UUID record, Reach.Shared shared, Actor actor) {
        return !meeting(type, List.of(record), shared, actor).isEmpty();
    }

    @Override
    public Set<UUID> meeting(TypeName type, Collection<UUID> records, Reach.Shared shared, Actor actor) {
        var statement = statement(actor).ofFew();
        var frame = statement.frame(type);
        var ways = new ReachConditions(statement, new Reach(false, Set.of(), Set.of(), shared)).inAnyWay(frame);
        return sql.select(frame.id()).from(frame.from()).where(ReachConditions.isOneOf(frame.id(), records)).and(ways).fetchSet(frame.id());
    }

    Statement statement(Actor actor) {
        // The database keeps microseconds; a finer clock would miss its own moments.
        return statement(actor, null);
    }

    /** A statement that looks back to the moment; to the present where it is null. */
    Statement statement(Actor actor, Instant asOf) {
        var past = asOf == null ? null : new Sight.Past(new Former(asOf), type -> tables.blueprint(type).map(Former::withoutHistory).orElse(Set.of()));
        return new Statement(tables, reaches, new Holdings(sql, tables, machineClock.instant()), new Sight(actor, false, clock.instant().truncatedTo(ChronoUnit.MICROS), machineClock.instant(), past));
    }

    /** The condition inside a statement. */
    static Condition of(Statement statement, String filter, Frame frame) {
        return statement.meets(parse(filter), frame);
    }
}
