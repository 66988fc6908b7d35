package dev.perennial.models.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.models.PublishedSets;
import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import dev.perennial.models.table.TableReader;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SegmentationTest {

    private static final double[][] TWO_PAIRS = {{0, 0}, {0, 2}, {10, 0}, {10, 2}};

    @Test void twoPairsAreTwoGroupsWithTheirInertiaAndSilhouette() {
        var groups = KMeans.fit(TWO_PAIRS, 2, 10, 1);

        assertThat(groups.inertia()).isCloseTo(4, within(1e-12));
        assertThat(groups.sizes()).containsExactly(2, 2);
        double other = (10 + Math.sqrt(104)) / 2;
        assertThat(GroupQuality.silhouette(TWO_PAIRS, groups.member())).isCloseTo((other - 2) / other, within(1e-12));
    }

    @Test void theOrderOfRowsChangesNothing() {
        double[][] rows = blobs(300);
        double[][] reversed = new double[300][];
        for (int i = 0; i < 300; i++) reversed[i] = rows[299 - i];

        assertThat(KMeans.fit(reversed, 3, 20, 1).inertia()).isCloseTo(KMeans.fit(rows, 3, 20, 7).inertia(), within(1e-6));
    }

    @Test void groupsThatAreThereAreStableAndChosenByTheMixture() {
        double[][] rows = blobs(300);
        var three = KMeans.fit(rows, 3, 20, 1);

        assertThat(GroupQuality.stability(rows, three, 5, 1)).isGreaterThan(0.95);
        double two = GaussianMixture.fit(rows, 2, 5, 1).bic();
        double right = GaussianMixture.fit(rows, 3, 5, 1).bic();
        double four = GaussianMixture.fit(rows, 4, 5, 1).bic();
        assertThat(right).isLessThan(two).isLessThan(four);
    }

    @Test void oneNormalGroupHasTheClosedFormLikelihood() {
        double[][] rows = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};
        double expected = 4 * (-Math.log(2 * Math.PI) - 0.5 * Math.log(0.25) - 1);

        assertThat(GaussianMixture.fit(rows, 1, 1, 1).logLikelihood()).isCloseTo(expected, within(1e-4));
    }

    @Test void membershipSumsToOne() {
        var mixture = GaussianMixture.fit(blobs(120), 3, 3, 1);

        assertThat(Arrays.stream(mixture.membership(new double[] {4, 4})).sum()).isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(mixture.weight()).sum()).isCloseTo(1, within(1e-9));
    }

    @Test void theSameGroupingUnderOtherNamesHasARandIndexOfOne() {
        assertThat(GroupQuality.adjustedRand(new int[] {0, 0, 1, 1}, new int[] {1, 1, 0, 0})).isEqualTo(1);
        assertThat(GroupQuality.adjustedRand(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1})).isCloseTo(-0.5, within(1e-12));
    }

    @Test void tooFewRowsConstantColumnsAndImpossibleLogarithmsAreRefused() {
        assertThatThrownBy(() -> KMeans.fit(new double[][] {{1}, {1}, {1}}, 2, 5, 1)).isInstanceOf(InputRefused.class).hasMessageContaining("different rows");
        assertThatThrownBy(() -> Points.standardised(new double[][] {{1, 5}, {2, 5}}, new String[] {"a", "b"})).isInstanceOf(InputRefused.class).hasMessageContaining("\"b\"");
        assertThatThrownBy(() -> Points.logged(new double[][] {{1}, {-2}}, new String[] {"a"})).isInstanceOf(InputRefused.class).hasMessageContaining("row 2");
    }

    @Test @Tag("data") void wholesaleCustomersFallIntoTheRecomputedGroups() {
        double[][] rows = wholesale();
        check(rows, 2, 1638.019, 0.2537);
        check(rows, 3, 1324.604, 0.2514);
        check(rows, 5, 1078.471, 0.1820);
        var two = KMeans.fit(rows, 2, 50, 1);
        int[] channel = Arrays.stream(PublishedSets.table("wholesale-customers/wholesale_customers.csv").numbers("Channel")).mapToInt(value -> (int) value).toArray();

        assertThat(two.sizes()).containsExactly(236, 204);
        assertThat(GroupQuality.adjustedRand(two.member(), channel)).isCloseTo(0.3919, within(0.0005));
    }

    @Test @Tag("data") void theMixtureOfWholesaleCustomersChoosesTwo() {
        double[][] rows = wholesale();
        var two = GaussianMixture.fit(rows, 2, 50, 1);
        var three = GaussianMixture.fit(rows, 3, 50, 1);

        assertThat(two.logLikelihood()).isGreaterThanOrEqualTo(-2695.29);
        assertThat(three.logLikelihood()).isGreaterThanOrEqualTo(-2634.02);
        assertThat(two.bic()).isLessThan(three.bic());
    }

    @Test @Tag("data") void theInformationCriterionOfTheMixtureIsItsDefinition() {
        double[][] rows = wholesale();
        var two = GaussianMixture.fit(rows, 2, 50, 1);

        // a weight less than groups, a mean and half a matrix of covariances for each
        assertThat(two.bic()).isCloseTo(-2 * two.logLikelihood() + (1 + 2 * (5 + 15)) * Math.log(440), within(1e-6));
        assertThat(-2 * -2695.29 + 41 * Math.log(440)).isCloseTo(5640.14, within(0.01));
        assertThat(two.bic()).isLessThanOrEqualTo(5640.14);
    }

    @Test void flowersFallIntoThreeGroupsAsPublished() {
        Table iris = TableReader.parse(textOf("iris.csv"));
        double[][] rows = new double[150][4];
        for (int j = 0; j < 4; j++) {
            double[] column = iris.numbers(iris.names().get(j));
            for (int i = 0; i < 150; i++) rows[i][j] = column[i];
        }

        assertThat(KMeans.fit(rows, 3, 50, 1).inertia()).isCloseTo(78.8514, within(0.0001));
    }

    private static String textOf(String resource) {
        try (var in = SegmentationTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static void check(double[][] rows, int k, double inertia, double silhouette) {
        var groups = KMeans.fit(rows, k, 50, 1);
        assertThat(groups.inertia()).isCloseTo(inertia, Percentage.withPercentage(0.1));
        assertThat(GroupQuality.silhouette(rows, groups.member())).isCloseTo(silhouette, Percentage.withPercentage(0.1));
    }

    private static double[][] wholesale() {
        Table table = PublishedSets.table("wholesale-customers/wholesale_customers.csv");
        String[] names = {"Fresh", "Milk", "Grocery", "Frozen", "Delicassen"};
        double[][] rows = new double[table.rows()][names.length];
        for (int j = 0; j < names.length; j++) {
            double[] column = table.numbers(names[j]);
            for (int i = 0; i < rows.length; i++) rows[i][j] = column[i];
        }
        return Points.standardised(Points.logged(rows, names), names);
    }

    private static double[][] blobs(int n) {
        Random random = new Random(1);
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) rows[i] = new double[] {8 * (i % 3) + random.nextGaussian(), 8 * (i % 3 % 2) + random.nextGaussian()};
        return rows;
    }
}
