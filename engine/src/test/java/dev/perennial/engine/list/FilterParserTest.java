package dev.perennial.engine.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterParserTest {

    @Test void andBindsTighterThanOr() {
        assertThat(Filters.parse("a or b and c")).isEqualTo(new Filter.Or(List.of(holds("a", 1),
                new Filter.And(List.of(holds("b", 6), holds("c", 12))))));
    }

    @Test void bracketsChangeWhatBelongsTogether() {
        assertThat(Filters.parse("(a or b) and c")).isInstanceOf(Filter.And.class);
    }

    @Test void aQuoteInATextIsDoubled() {
        assertThat(Filters.parse("name eq 'O''Hara'")).isEqualTo(compare("name", new Term.Text("O'Hara", 9)));
    }

    @Test void literalsHaveTheirKinds() {
        assertThat(Filters.parse("a eq -1.50")).isEqualTo(compare("a", new Term.Number(new BigDecimal("-1.50"), 6)));
        assertThat(Filters.parse("a eq duration'PT1H'")).isEqualTo(compare("a", new Term.Span(Duration.ofHours(1), 6)));
        assertThat(Filters.parse("a eq null")).isEqualTo(compare("a", new Term.Nothing(6)));
    }

    @Test void aMomentMayBeMovedSeveralTimes() {
        assertThat(Filters.parse("a ge now() sub duration'P7D' add duration'PT1H'"))
                .isEqualTo(new Filter.Compare(new Term.Reference("a", 1), Filter.Comparison.GE, new Term.Shifted(new Term.Now(6), Duration.ofDays(-7).plusHours(1), 6)));
    }

    @Test void nothingAskedIsEverything() {
        assertThat(Filters.parse("  ")).isEqualTo(new Filter.Everything());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a eq            | 5  | path
            a eq 1 b        | 8  | end
            (a eq 1         | 8  | )
            a eq 'x         | 8  | '
            a eq 1x         | 6  | value
            a eq #          | 6  | value
            1               | 2  | eq
            a in (1,)       | 9  | value
            contains(a)     | 11 | ,
            lines/any(l l)  | 13 | :
            a eq 2026-13-01 | 6  | date
            a eq later()    | 6  | now
            crm.period('x') | 12 | 'thisQuarter'
            not             | 4  | path
            and             | 1  | path
            tolower(tolower(a)) eq 'x' | 9 | path
            """)
    void aMistakeIsNamedWithItsPlaceAndWhatWasExpected(String filter, int position, String expected) {
        assertThatThrownBy(() -> Filters.parse(filter)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(EngineRefusal.BAD_FILTER);
            assertThat(refused.arguments().getFirst()).isEqualTo(position);
            assertThat(refused.arguments().getLast().toString()).contains(expected);
        });
    }

    @Test void depthTermsAndChoicesAreLimited() {
        assertThat(Filters.parse("(".repeat(11) + "a" + ")".repeat(11))).isEqualTo(holds("a", 12));
        assertBad("(".repeat(12) + "a" + ")".repeat(12));
        assertBad("not ".repeat(20_000) + "a");
        assertThat(Filters.parse(many(200, " or "))).isInstanceOf(Filter.Or.class);
        assertBad(many(201, " or "));
        Filters.parse("a in (" + many(1_000, ",") + ")");
        assertBad("a in (" + many(1_001, ",") + ")");
        assertBad("a eq '" + "x".repeat(100_001) + "'");
    }

    @Test void noTextWhateverBreaksTheReader() {
        var random = new Random(7);
        var bits = List.of("a", "b/c", "eq", "and", "or", "not", "in", "(", ")", ",", "'x'", "'", "1", "-", "2026-01-01", "now()", "sub", "duration'P1D'", "null", ":", "lines/any(",
                "crm.me()", "\u0000", "\ud800", "中", "'中'", "contains(", "$it/a", "/", ".");
        for (var i = 0; i < 20_000; i++) {
            var filter = IntStream.range(0, random.nextInt(12)).mapToObj(_ -> bits.get(random.nextInt(bits.size()))).collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            try {
                Filters.parse(filter);
            } catch (Refused refused) {
                assertThat(refused.refusal()).as(filter).isEqualTo(EngineRefusal.BAD_FILTER);
            }
        }
    }

    private static void assertBad(String filter) {
        assertThatThrownBy(() -> Filters.parse(filter)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(EngineRefusal.BAD_FILTER));
    }

    private static String many(int count, String between) {
        return IntStream.range(0, count).mapToObj(_ -> "a").collect(Collectors.joining(between));
    }

    private static Filter holds(String path, int at) {
        return new Filter.Holds(new Term.Reference(path, at));
    }

    private static Filter compare(String path, Term right) {
        return new Filter.Compare(new Term.Reference(path, 1), Filter.Comparison.EQ, right);
    }
}
