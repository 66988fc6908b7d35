package dev.perennial.crm.platform.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.refusal.Finding;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Gaps and overlaps of UNIQUE tables are found, with an example; what has none is left in peace. */
class TableCheckTest {

    private static TableCheck.Result check(String inputs, String... rules) {
        return TableCheck.of(DmnReader.read(Dmn.table("UNIQUE", inputs, "result string", rules)), CompiledTableTest.FEEL);
    }

    @Test
    void intervalsThatMeetLeaveNoGap() {
        var result = check("price number, gift boolean", "< 100 | true | \"a\"", "[100..500) | true | \"b\"", ">= 500 | true | \"c\"", "- | false | \"d\"");

        assertThat(result.complete()).isTrue();
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void theBoundaryThatNobodyTakesIsNamed() {
        assertThat(check("price number", "< 100 | \"a\"", "> 100 | \"b\"").findings()).containsExactly(Finding.at("rules", "DECISION_GAP", "price = 100"));
        assertThat(check("price number", "[0..100) | \"a\"", "(200..300] | \"b\"", "> 300 | \"c\"").findings()).extracting(gap -> gap.arguments().getFirst()).contains("price = -1", "price = 100", "price = 150", "price = 200");
    }

    @Test
    void theBoundaryThatTwoTakeIsNamed() {
        assertThat(check("price number", "<= 100 | \"a\"", ">= 100 | \"b\"").findings()).containsExactly(Finding.at("rules/0", "DECISION_OVERLAP", 1, 2, "price = 100"));
    }

    @Test
    void aChoiceThatNobodyNamesIsAGapUnlessTheColumnListsItsValues() {
        assertThat(check("tier string", "\"A\" | \"a\"", "\"B\",\"C\" | \"b\"").findings()).containsExactly(Finding.at("rules", "DECISION_GAP", "tier = \"other\""));
        var listed = Dmn.table("UNIQUE", "tier string", "result string", "\"A\" | \"a\"", "\"B\",\"C\" | \"b\"").replace("</inputExpression>", "</inputExpression><inputValues><text>\"A\",\"B\",\"C\"</text></inputValues>");
        assertThat(TableCheck.of(DmnReader.read(listed), CompiledTableTest.FEEL).findings()).isEmpty();
    }

    @Test
    void wholeNumbersAndDaysHaveNothingBetweenNeighbours() {
        assertThat(check("pieces integer", "<= 1 | \"a\"", ">= 2 | \"b\"").findings()).isEmpty();
        assertThat(check("pieces number", "<= 1 | \"a\"", ">= 2 | \"b\"").findings()).containsExactly(Finding.at("rules", "DECISION_GAP", "pieces = 1.5"));
        assertThat(check("on date", "<= date(\"2026-01-31\") | \"a\"", ">= date(\"2026-02-01\") | \"b\"").findings()).isEmpty();
        assertThat(check("on date", "< date(\"2026-01-31\") | \"a\"", ">= date(\"2026-02-01\") | \"b\"").findings()).containsExactly(Finding.at("rules", "DECISION_GAP", "on = 2026-01-31"));
    }

    @Test
    void aGapInTheCornerOfThreeColumnsIsFound() {
        var result = check("tier string, price number, gift boolean", "\"A\" | - | - | \"a\"", "not(\"A\") | < 10 | - | \"b\"", "not(\"A\") | >= 10 | true | \"c\"");

        assertThat(result.findings()).hasSize(1);
        assertThat(result.findings().getFirst().arguments().getFirst().toString()).contains("gift = false").doesNotContain("\"A\"");
    }

    @Test
    void entriesThatAskOtherInputsAreNotJudged() {
        assertThat(check("price number, tier string", "? > 3 and tier = \"A\" | - | \"a\"", "<= 3 | - | \"b\"").complete()).isFalse();
    }

    @Test
    void aLargeTableIsCheckedInTime() {
        var rules = IntStream.range(0, 100).mapToObj(i -> "[%d..%d) | %s | - | - | \"r\"".formatted(i, i + 1, i % 2 == 0 ? "\"A\"" : "not(\"A\")")).toArray(String[]::new);
        var begun = System.nanoTime();

        assertThat(check("price number, tier string, gift boolean, pieces integer", rules).findings()).isNotEmpty();
        assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
    }
}
