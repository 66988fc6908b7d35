package dev.perennial.crm.platform.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.record.Money;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table decides as DMN says it does. */
class CompiledTableTest {

    static final Feel FEEL = new Feel(InstantSource.fixed(Instant.parse("2026-11-22T04:00:00Z")), ZoneId.of("Asia/Shanghai"));
    private static final String INPUTS = "tier string, price number, bought date";
    private static final String OUTPUTS = "remedy string, limit number";

    private static CompiledTable table(String hitPolicy, String... rules) {
        return CompiledTable.of(DmnReader.read(Dmn.table(hitPolicy, INPUTS, OUTPUTS, rules)), 3, FEEL);
    }

    private static Map<String, Object> inputs(String tier, Object price, Object bought) {
        var inputs = new HashMap<String, Object>();
        inputs.put("tier", tier);
        inputs.put("price", price);
        inputs.put("bought", bought);
        return inputs;
    }

    @Test
    void theRuleThatFitsAnswersAndIsNamed() {
        var table = table("FIRST", "\"A\",\"B\" | [0..100) | >= date(\"2026-01-01\") | \"REPLACE\" | price * 2", "not(\"A\") | >= 100 | - | \"REFUND\" | if price > 200 then 200 else price",
                "null | - | - | \"ASK\" | 0", "- | ? in [100..200] and tier = \"A\" | - | \"CREDIT\" | 1", "starts with(?, \"Z\") | - | - | upper case(tier) | max([1, 2, price])", "- | - | < today() | \"OLD\" | ");

        assertThat(table.decide(inputs("A", 50, LocalDate.parse("2026-11-01"))).outcome().values()).isEqualTo(Map.of("remedy", "REPLACE", "limit", new BigDecimal("100")));
        assertThat(table.decide(inputs("B", new BigDecimal("300.00"), LocalDate.parse("2026-11-01"))).number()).isEqualTo(2);
        assertThat(table.decide(inputs(null, 1L, "2026-11-01")).outcome().rule()).isEqualTo("rule3");
        assertThat(table.decide(inputs("A", 150.5, "2026-11-01")).outcome().values()).containsEntry("remedy", "CREDIT");
        assertThat(table.decide(inputs("Zed", 5, "2020-01-01")).outcome().values()).isEqualTo(Map.of("remedy", "ZED", "limit", new BigDecimal("5")));
        assertThat(table.decide(inputs("C", 5, "2026-11-21")).outcome()).satisfies(outcome -> {
            assertThat(outcome.values()).containsEntry("remedy", "OLD").containsEntry("limit", null);
            assertThat(outcome.version()).isEqualTo(3);
        });
    }

    @Test
    void sumsOfMoneyStayExact() {
        var table = CompiledTable.of(DmnReader.read(Dmn.table("UNIQUE", "price.amount number", "refund number", "- | price.amount * 3")), 1, FEEL);

        assertThat(table.decide(Map.of("price", Money.of("0.10", "CNY"))).outcome().values()).containsEntry("refund", new BigDecimal("0.3"));
    }

    @Test
    void noRuleIsARefusalAndSoAreTwoThatMustNotBothFit() {
        assertThatThrownBy(() -> table("FIRST", "\"A\" | - | - | \"X\" | 1").decide(inputs("B", 1, "2026-01-01"))).isInstanceOf(Refused.class).hasMessageContaining("DECISION_WITHOUT_RULE");
        assertThatThrownBy(() -> table("UNIQUE", "\"A\" | - | - | \"X\" | 1", "- | 1 | - | \"X\" | 1").decide(inputs("A", 1, "2026-01-01"))).isInstanceOf(Refused.class).hasMessageContaining("DECISION_AMBIGUOUS");
        assertThat(table("ANY", "\"A\" | - | - | \"X\" | 1", "- | 1 | - | \"X\" | 1").decide(inputs("A", 1, "2026-01-01")).number()).isEqualTo(1);
        assertThatThrownBy(() -> table("ANY", "\"A\" | - | - | \"X\" | 1", "- | 1 | - | \"X\" | 2").decide(inputs("A", 1, "2026-01-01"))).isInstanceOf(Refused.class).hasMessageContaining("DECISION_AMBIGUOUS");
    }

    @Test
    void aMissingInputIsNamedAndOneOfTheWrongTypeToo() {
        var table = table("FIRST", "- | - | - | \"X\" | 1");

        assertThatThrownBy(() -> table.decide(Map.of("tier", "A", "price", "much"))).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.findings())
                .extracting(finding -> finding.path() + " " + finding.code()).containsExactlyInAnyOrder("inputs/price NOT_OF_THE_TYPE", "inputs/bought REQUIRED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"for i in 1..1000000000 return i", "some x in [1] satisfies x = 1", "every x in [1] satisfies x = 1", "function(x) x", "function(x) external {java:{class:\"java.lang.Runtime\"}}",
        "matches(tier, \"(a+)+b\")", "replace(tier, \"(a+)+b\", \"\")", "1 +", "((((", "split(tier, \"x\")"})
    void loopsFunctionsAndPatternsAreNotOffered(String entry) {
        assertThatThrownBy(() -> table("FIRST", "- | - | - | \"X\" | " + entry)).isInstanceOf(NotATable.class);
    }

    @Test
    void wordsInsideTextsAreNoLoops() {
        assertThat(table("FIRST", "\"for some\" | - | - | \"every function\" | 1").decide(inputs("for some", 1, "2026-01-01")).outcome().values()).containsEntry("remedy", "every function");
    }

    @Test
    void nestingAsDeepAsAnEntryAllowsIsRefusedOrReadButNeverBreaksTheServer() {
        var deep = "(".repeat(400) + "1" + ")".repeat(400);
        assertThat(catching(() -> table("FIRST", "- | - | - | \"X\" | " + deep))).isIn("read", "NOT_FEEL");
    }

    private static String catching(Runnable act) {
        try {
            act.run();
            return "read";
        } catch (NotATable refused) {
            return refused.getMessage();
        }
    }
}
