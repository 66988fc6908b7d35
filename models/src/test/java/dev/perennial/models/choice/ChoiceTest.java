package dev.perennial.models.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.models.PublishedSets;
import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    private static final List<String> ORDER = List.of("sunshine", "kleebler", "nabisco", "private");

    @Test void switchesAreCountedWithinHouseholdsOnly() {
        var switching = BrandSwitching.of(new String[] {"h", "h", "h", "i", "i"}, new String[] {"a", "b", "b", "a", "a"});

        assertThat(switching.counts()).isDeepEqualTo(new double[][] {{1, 1}, {0, 1}});
        assertThat(switching.probability()[0]).containsExactly(0.5, 0.5);
        assertThat(switching.lastBrand()).containsExactly(1, 0);
    }

    @Test void theSteadyStateOfATwoBrandChainIsKnown() {
        // a to b one in four, b to a one in two: a has two thirds in the long run
        var switching = BrandSwitching.of(new String[] {"h", "h", "h", "h", "h", "h", "h"}, new String[] {"a", "a", "a", "a", "b", "b", "a"});

        assertThat(switching.steadyState()).containsExactly(new double[] {2.0 / 3, 1.0 / 3}, within(1e-12));
        assertThat(Arrays.stream(switching.equity(3, 0.1)[0]).sum()).isCloseTo(1 + 1 / 1.1 + 1 / 1.21, within(1e-12));
    }

    @Test void aChainWhoseLongRunDependsOnTheStartIsRefused() {
        var loyal = BrandSwitching.of(new String[] {"h", "h", "i", "i"}, new String[] {"a", "a", "b", "b"});

        assertThatThrownBy(loyal::steadyState).isInstanceOf(InputRefused.class).hasMessageContaining("depends on where customers start");
        assertThatThrownBy(() -> BrandSwitching.of(new String[] {"h"}, new String[] {"a"})).isInstanceOf(InputRefused.class);
    }

    @Test void walletSharesFollowFromRanksAndSumToOne() {
        assertThat(BrandSwitching.walletShare(1, 2)).isCloseTo(0.6667, within(1e-4));
        assertThat(BrandSwitching.walletShare(2, 2)).isCloseTo(0.3333, within(1e-4));
        assertThat(List.of(BrandSwitching.walletShare(1, 3), BrandSwitching.walletShare(2, 3), BrandSwitching.walletShare(3, 3))).satisfies(shares -> {
            assertThat(shares.get(0)).isCloseTo(0.5, within(1e-12));
            assertThat(shares.get(1)).isCloseTo(1.0 / 3, within(1e-12));
            assertThat(shares.stream().mapToDouble(share -> share).sum()).isCloseTo(1, within(1e-12));
        });
    }

    @Test void constantsAloneGiveTheSharesOfChoice() {
        double[][][] x = new double[10][2][1];
        for (int i = 0; i < 10; i++) x[i][i % 2][0] = i % 4 < 2 ? 1 : -1;
        int[] chosen = {0, 0, 1, 0, 0, 1, 0, 0, 1, 0};
        var fit = ConditionalLogit.fit(x, chosen, 1);

        assertThat(fit.coefficients()).hasSize(2);
        assertThat(fit.logLikelihood()).isGreaterThan(fit.logLikelihoodNull());
        assertThatThrownBy(() -> ConditionalLogit.fit(new double[10][2][1], chosen, 1)).isInstanceOf(InputRefused.class).hasMessageContaining("does not differ");
    }

    @Test @Tag("data") void crackerHouseholdsSwitchAsRecomputed() {
        Table panel = PublishedSets.table("brand-choice-panels/cracker.csv");
        var switching = BrandSwitching.of(panel.labels("id"), panel.labels("choice"));
        int[] order = ORDER.stream().mapToInt(switching.brands()::indexOf).toArray();
        double[][] counts = {{90, 16, 82, 45}, {19, 106, 65, 24}, {75, 65, 1443, 131}, {44, 29, 121, 801}};
        double[] steady = {0.0715, 0.0687, 0.5384, 0.3214}, share = {0.0726, 0.0687, 0.5443, 0.3144};

        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) assertThat(switching.counts()[order[i]][order[j]]).isEqualTo(counts[i][j]);
            assertThat(switching.steadyState()[order[i]]).isCloseTo(steady[i], within(1e-4));
            assertThat(switching.shares()[order[i]]).isCloseTo(share[i], within(1e-4));
        }
        assertThat(switching.probability()[order[2]][order[2]]).isCloseTo(0.8419, within(1e-4));
        assertThat(switching.probability()[order[3]][order[3]]).isCloseTo(0.8050, within(1e-4));
    }

    @Test @Tag("data") void crackerBrandsAreWorthAsRecomputed() {
        Table panel = PublishedSets.table("brand-choice-panels/cracker.csv");
        var switching = BrandSwitching.of(panel.labels("id"), panel.labels("choice"));
        int[] order = ORDER.stream().mapToInt(switching.brands()::indexOf).toArray();
        double[] nabisco = {0.4249, 0.4056, 5.2456, 1.4190}, sums = {67.72, 74.53, 561.56, 315.52};
        int[] homes = {6, 12, 78, 40};

        for (int i = 0; i < 4; i++) {
            int brand = order[i];
            assertThat(switching.equity(12, 0.1)[order[2]][brand]).isCloseTo(nabisco[i], within(1e-3));
            assertThat(switching.equityOfHouseholds(12, 0.1)[brand]).isCloseTo(sums[i], within(0.005));
            assertThat(Arrays.stream(switching.lastBrand()).filter(last -> last == brand).count()).isEqualTo(homes[i]);
        }
    }

    @Test @Tag("data") void crackerWalletsAndLoyaltyAreTheRecomputedOnes() {
        Table panel = PublishedSets.table("brand-choice-panels/cracker.csv");
        var wallet = BrandSwitching.wallet(panel.labels("id"), panel.labels("choice"));

        assertThat(wallet.households()).isEqualTo(136);
        assertThat(wallet.meanShare()[wallet.brands().indexOf("nabisco")]).isCloseTo(0.5721, within(1e-3));
        assertThat(wallet.buyingOneBrandOnly()).isEqualTo(29);
        assertThat(wallet.meanHerfindahl()).isCloseTo(0.758, within(1e-3));
    }

    @Test @Tag("data") void crackerChoicesFollowPriceDisplayAndFeature() {
        Table panel = PublishedSets.table("brand-choice-panels/cracker.csv");
        String[] attributes = {"price", "disp", "feat"}, choice = panel.labels("choice");
        double[][][] x = new double[choice.length][4][3];
        for (int k = 0; k < 3; k++) for (int j = 0; j < 4; j++) {
            double[] column = panel.numbers(attributes[k] + "." + ORDER.get(j));
            for (int i = 0; i < x.length; i++) x[i][j][k] = column[i];
        }
        var fit = ConditionalLogit.fit(x, Arrays.stream(choice).mapToInt(ORDER::indexOf).toArray(), 3);

        assertThat(fit.coefficients()).containsExactly(new double[] {-0.03125, 0.09192, 0.49613, -0.6624, -0.16879, 1.79281}, within(1e-3));
        assertThat(fit.logLikelihood()).isCloseTo(-3347.713, within(0.01));
    }
}
