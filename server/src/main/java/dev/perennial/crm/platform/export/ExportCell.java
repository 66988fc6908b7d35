package dev.perennial.crm.platform.export;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** One value on its way into a file, which decides how it is written there. */
sealed interface ExportCell {

    /** Nothing stands here. */
    record Blank() implements ExportCell {}

    /** Words: names, labels, texts as somebody typed them. */
    record Words(String text) implements ExportCell {}

    /** A number with as many decimals as it has. */
    record Figure(BigDecimal number) implements ExportCell {}

    /** An amount with the decimals of its currency. */
    record Sum(BigDecimal amount, String currency) implements ExportCell {}

    /** A share of a hundred, where 12.5 means 12.5 %. */
    record Share(BigDecimal percent) implements ExportCell {}

    /** A length of time. */
    record Span(Duration length) implements ExportCell {}

    /** A day of the calendar. */
    record Day(LocalDate day) implements ExportCell {}

    /** A point in time. */
    record Moment(Instant at) implements ExportCell {}
}
