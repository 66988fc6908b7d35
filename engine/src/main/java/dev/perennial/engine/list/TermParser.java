package dev.perennial.engine.list;

import dev.perennial.engine.list.FilterToken.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;

/** Reads one side of a comparison: a path, a literal, a function of time or person, or a moment moved by a span. */
final class TermParser {

    private static final Set<String> WORDS = Set.of("and", "or", "not", "eq", "ne", "gt", "ge", "lt", "le", "in", "add", "sub");
    private static final Duration LONGEST = Duration.ofDays(366 * 200);
    private static final String TOO_LONG = "at most 200 years";

    private final FilterWords words;

    TermParser(FilterWords words) {
        this.words = words;
    }

    Term term() {
        var term = plain();
        var by = Duration.ZERO;
        while (words.next().isName("add") || words.next().isName("sub")) {
            var sign = words.skip().text().equals("add") ? 1 : -1;
            var word = words.expect(Kind.SPAN, "duration'…'");
            by = by.plus(span(word).multipliedBy(sign));
            if (by.abs().compareTo(LONGEST) > 0) throw BadFilter.at(word.at(), TOO_LONG);
        }
        return by.isZero() ? term : new Term.Shifted(term, by, term.at());
    }

    private Term plain() {
        var word = words.skip();
        return switch (word.kind()) {
            case TEXT, ID -> new Term.Text(word.text(), word.at());
            case NUMBER -> new Term.Number(new BigDecimal(word.text()), word.at());
            case DAY -> new Term.Day(day(word), word.at());
            case MOMENT -> moment(word);
            case SPAN -> new Term.Span(span(word), word.at());
            case NAME -> words.next().is(Kind.OPEN) ? call(word) : name(word);
            case OPEN, CLOSE, COMMA, COLON, END -> throw BadFilter.at(word.at(), "path", "value");
        };
    }

    private static Term name(FilterToken word) {
        return switch (word.text()) {
            case "null" -> new Term.Nothing(word.at());
            case "true" -> new Term.YesNo(true, word.at());
            case "false" -> new Term.YesNo(false, word.at());
            case String text when WORDS.contains(text) -> throw BadFilter.at(word.at(), "path", "value");
            case String text -> new Term.Reference(text, word.at());
        };
    }

    private Term call(FilterToken word) {
        words.expect(Kind.OPEN, "(");
        var value = switch (word.text()) {
            case "now" -> new Term.Now(word.at());
            case "crm.me" -> new Term.Me(word.at());
            case "crm.myTeam" -> new Term.MyTeam(word.at());
            case "crm.today" -> new Term.Today(word.at());
            case "crm.period" -> period(words.expect(Kind.TEXT, "'thisQuarter'"));
            // Text operators ignore case anyway, so the function changes nothing.
            case "tolower" -> words.isCall() ? fail(words.next()) : plain();
            default -> throw BadFilter.at(word.at(), "now", "tolower", "contains", "startswith", "endswith", "crm.me", "crm.myTeam", "crm.isOrBelow", "crm.today", "crm.period");
        };
        words.expect(Kind.CLOSE, ")");
        return value;
    }

    private static Term fail(FilterToken word) {
        throw BadFilter.at(word.at(), "path", "text");
    }

    private static Term period(FilterToken word) {
        var period = Period.named(word.text())
                .orElseThrow(() -> BadFilter.at(word.at(), Arrays.stream(Period.values()).map(p -> "'" + p.inFilters() + "'").toArray(String[]::new)));
        return new Term.InPeriod(period, word.at());
    }

    private static LocalDate day(FilterToken word) {
        try {
            return LocalDate.parse(word.text());
        } catch (DateTimeException noSuchDay) {
            throw BadFilter.at(word.at(), "date");
        }
    }

    private static Term moment(FilterToken word) {
        try {
            return new Term.Moment(OffsetDateTime.parse(word.text()).toInstant(), word.at());
        } catch (DateTimeException noSuchMoment) {
            throw BadFilter.at(word.at(), "date-time");
        }
    }

    private static Duration span(FilterToken word) {
        try {
            var span = Duration.parse(word.text());
            if (span.abs().compareTo(LONGEST) <= 0) return span;
        } catch (DateTimeException | ArithmeticException noSpan) {
            throw BadFilter.at(word.at(), "duration'P7D'");
        }
        throw BadFilter.at(word.at(), TOO_LONG);
    }
}
