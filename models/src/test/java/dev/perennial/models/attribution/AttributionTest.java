package dev.perennial.models.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.models.PublishedSets;
import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AttributionTest {

    private static final Journeys THREE = Journeys.of(new String[] {"C1 > C2 > C3", "C1", "C2 > C3"}, new double[] {1, 0, 0}, new double[] {10, 0, 0}, new double[] {0, 1, 1});

    @Test void theTinyCaseIsSolvedExactly() {
        var markov = MarkovAttribution.of(THREE);

        assertThat(markov.conversionProbability()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(markov.removalEffects()).containsExactly(new double[] {0.5, 1, 1}, within(1e-9));
        assertThat(markov.credits()).extracting(Credit::conversions).usingComparatorForType((Double a, Double b) -> Math.abs(a - b) < 1e-9 ? 0 : 1, Double.class).containsExactly(0.2, 0.4, 0.4);
    }

    @Test void stayingInAChannelChangesNoMarkovCredit() {
        var staying = Journeys.of(new String[] {"C1 > C1 > C2 > C3", "C1", "C2 > C2 > C2 > C3"}, new double[] {1, 0, 0}, new double[] {10, 0, 0}, new double[] {0, 1, 1});

        assertThat(MarkovAttribution.of(staying).removalEffects()).containsExactly(MarkovAttribution.of(THREE).removalEffects(), within(1e-12));
    }

    @Test void everyMethodGivesAwayAllConversionsAndTheirValue() {
        var journeys = Journeys.of(new String[] {"a > b > a > c", "b", "c > a", "d > d"}, new double[] {3, 2, 4, 1}, new double[] {30, 10, 5, 7}, new double[] {5, 1, 2, 9});
        for (var rule : RuleAttribution.values()) sums(rule.credit(journeys));
        sums(MarkovAttribution.of(journeys).credits());
    }

    @Test void eachRuleSharesAPathAsItSays() {
        int[] path = {0, 1, 0, 2};

        assertThat(RuleAttribution.POSITION.weights(path)).containsExactly(new double[] {0.4, 0.1, 0.1, 0.4}, within(1e-12));
        assertThat(RuleAttribution.DECAY.weights(path)).containsExactly(new double[] {1 / 15.0, 2 / 15.0, 4 / 15.0, 8 / 15.0}, within(1e-12));
        assertThat(RuleAttribution.SHAPLEY.weights(path)).containsExactly(new double[] {1 / 3.0, 1 / 3.0, 0, 1 / 3.0}, within(1e-12));
    }

    @Test void emptyStepsAndNothingToCreditAreRefused() {
        assertThatThrownBy(() -> Journeys.of(new String[] {"a > > b"}, new double[] {1}, new double[1], new double[1])).isInstanceOf(InputRefused.class).hasMessageContaining("row 1");
        assertThatThrownBy(() -> Journeys.of(new String[] {"a"}, new double[] {0}, new double[1], new double[1])).isInstanceOf(InputRefused.class).hasMessageContaining("no conversion");
    }

    @Test @Tag("data") void theTenThousandPathsAreCreditedAsPublished() {
        Table table = PublishedSets.table("attribution-paths/attribution_paths.csv");
        Journeys journeys = Journeys.of(table.labels("path"), table.numbers("total_conversions"), table.numbers("total_conversion_value"), table.numbers("total_null"));

        assertThat(table.rows()).isEqualTo(10_000);
        assertThat(journeys.totalConversions()).isEqualTo(19_785);
        assertThat(journeys.totalValue()).isCloseTo(74_802.97, within(0.005));
        assertThat(java.util.Arrays.stream(journeys.nothing()).sum()).isEqualTo(68_602);
        assertThat(journeys.channels()).hasSize(12);
        credited(RuleAttribution.FIRST.credit(journeys), Map.of("alpha", 6308.0, "iota", 4606.0, "eta", 3164.0), 1e-9);
        credited(RuleAttribution.LAST.credit(journeys), Map.of("alpha", 8447.0, "eta", 4167.0, "iota", 3355.0), 1e-9);
        credited(RuleAttribution.LINEAR.credit(journeys), Map.of("alpha", 7574.72, "iota", 3857.10, "eta", 3539.95), 0.005);
        credited(RuleAttribution.SHAPLEY.credit(journeys), Map.of("alpha", 7627.94, "eta", 3613.66, "iota", 3505.04, "beta", 1982.74), 0.01);
    }

    @Test @Tag("data") void theRemovalEffectsOfTheTenThousandPathsAreTheRecomputedOnes() {
        Table table = PublishedSets.table("attribution-paths/attribution_paths.csv");
        Journeys journeys = Journeys.of(table.labels("path"), table.numbers("total_conversions"), table.numbers("total_conversion_value"), table.numbers("total_null"));
        var markov = MarkovAttribution.of(journeys);

        assertThat(markov.conversionProbability()).isCloseTo(0.223845, within(1e-6));
        Map.of("alpha", 0.5584, "iota", 0.4058, "eta", 0.3490, "beta", 0.2640, "theta", 0.2060, "lambda", 0.1340)
                .forEach((channel, effect) -> assertThat(markov.removalEffects()[journeys.channels().indexOf(channel)]).as(channel).isCloseTo(effect, within(1e-4)));
        credited(markov.credits(), Map.of("alpha", 5344.95, "iota", 3884.61, "eta", 3340.85, "beta", 2527.35), 0.01);
    }

    private static void sums(List<Credit> credits) {
        assertThat(credits.stream().mapToDouble(Credit::conversions).sum()).isCloseTo(10, within(1e-9));
        assertThat(credits.stream().mapToDouble(Credit::value).sum()).isCloseTo(52, within(1e-9));
        assertThat(credits).allSatisfy(credit -> assertThat(credit.conversions()).isNotNegative());
    }

    private static void credited(List<Credit> credits, Map<String, Double> expected, double tolerance) {
        expected.forEach((channel, conversions) -> assertThat(credits.stream().filter(credit -> credit.channel().equals(channel)).findFirst().orElseThrow().conversions()).as(channel).isCloseTo(conversions, within(tolerance)));
    }
}
