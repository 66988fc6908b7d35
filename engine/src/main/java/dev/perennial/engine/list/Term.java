package dev.perennial.engine.list;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** One side of a comparison in a filter; {@code at} is where it stands in the filter's text, counted from one. */
public sealed interface Term {

    int at();

    /** A path into the record, a linked record or a child row. */
    record Reference(String path, int at) implements Term {}

    record Text(String value, int at) implements Term {}

    record Number(BigDecimal value, int at) implements Term {}

    record YesNo(boolean value, int at) implements Term {}

    record Day(LocalDate value, int at) implements Term {}

    record Moment(Instant value, int at) implements Term {}

    record Span(Duration value, int at) implements Term {}

    record Nothing(int at) implements Term {}

    record Now(int at) implements Term {}

    record Today(int at) implements Term {}

    /** A stretch of time such as {@code thisQuarter} in the caller's calendar. */
    record InPeriod(Period period, int at) implements Term {}

    /** The caller. */
    record Me(int at) implements Term {}

    /** The caller and everybody in his teams. */
    record MyTeam(int at) implements Term {}

    /** A moment moved by a span, backwards when negative. */
    record Shifted(Term moment, Duration by, int at) implements Term {}
}
