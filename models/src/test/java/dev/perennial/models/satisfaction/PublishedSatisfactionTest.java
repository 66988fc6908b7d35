package dev.perennial.models.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.models.PublishedSets;
import dev.perennial.models.segmentation.Points;
import dev.perennial.models.table.Table;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Driver weights and path models of wholesale customers, recomputed independently from the rows themselves: LMG by regressions on every subset, Johnson's weights by the
 * singular values of the items, the path model by iterating scores instead of correlations.
 */
@Tag("data")
class PublishedSatisfactionTest {

    private static final String[] GOODS = {"Fresh", "Milk", "Grocery", "Frozen", "Delicassen"};
    private static final String BLOCKS = "Perishable = Fresh Frozen\nStaple = Milk Grocery\nDeli = Delicassen\nDeli <- Perishable Staple";

    @Test void driversShareWhatIsExplainedAsRecomputed() {
        double[][] rows = rows();
        var drivers = KeyDrivers.of(Arrays.stream(rows).map(row -> Arrays.copyOf(row, 4)).toArray(double[][]::new), Arrays.stream(rows).mapToDouble(row -> row[4]).toArray(), List.of(GOODS).subList(0, 4));

        assertThat(drivers.rSquared()).isCloseTo(0.295635, within(1e-6));
        assertThat(drivers.drivers().stream().mapToDouble(KeyDrivers.Driver::lmg).toArray()).containsExactly(new double[] {0.031606, 0.123356, 0.026071, 0.114602}, within(1e-6));
        assertThat(drivers.drivers().stream().mapToDouble(KeyDrivers.Driver::johnson).toArray()).containsExactly(new double[] {0.031841, 0.120195, 0.027651, 0.115948}, within(1e-6));
    }

    @Test void aPathModelIsTheRecomputedOneInBothForms() {
        var plain = PathModel.fit(logged(), PathSpecification.parse(BLOCKS), false);
        var consistent = PathModel.fit(logged(), PathSpecification.parse(BLOCKS), true);

        assertThat(plain.weights()[0]).containsExactly(new double[] {0.601611, 0.600508}, within(1e-5));
        assertThat(plain.weights()[1]).containsExactly(new double[] {0.626731, 0.437312}, within(1e-5));
        assertThat(plain.loadings()[1]).containsExactly(new double[] {0.958585, 0.912907}, within(1e-5));
        assertThat(Arrays.copyOf(plain.paths()[2], 2)).containsExactly(new double[] {0.343880, 0.351412}, within(1e-5));
        assertThat(plain.rSquared()[2]).isCloseTo(0.216024, within(1e-5));
        assertThat(consistent.reliabilities().stream().mapToDouble(PathModel.Reliability::rhoA).toArray()).containsExactly(new double[] {0.554911, 0.944408, 1}, within(1e-5));
        assertThat(Arrays.copyOf(consistent.paths()[2], 2)).containsExactly(new double[] {0.469190, 0.392922}, within(1e-5));
        assertThat(consistent.rSquared()[2]).isCloseTo(0.320325, within(1e-5));
    }

    @Test void aChainOfConstructsIsTheRecomputedOne() {
        var chain = PathSpecification.parse(BLOCKS + "\nStaple <- Perishable");
        var plain = PathModel.fit(logged(), chain, false);
        var consistent = PathModel.fit(logged(), chain, true);

        assertThat(plain.paths()[1][0]).isCloseTo(-0.114004, within(1e-5));
        assertThat(Arrays.copyOf(plain.paths()[2], 2)).containsExactly(new double[] {0.346293, 0.349550}, within(1e-5));
        assertThat(consistent.paths()[1][0]).isCloseTo(-0.163116, within(1e-5));
        assertThat(Arrays.copyOf(consistent.paths()[2], 2)).containsExactly(new double[] {0.477768, 0.408624}, within(1e-5));
    }

    /** Perishables first, then staples, as the specification names them. */
    private static double[][] logged() {
        return Arrays.stream(Points.logged(rows(), GOODS)).map(row -> new double[] {row[0], row[3], row[1], row[2], row[4]}).toArray(double[][]::new);
    }

    private static double[][] rows() {
        Table table = PublishedSets.table("wholesale-customers/wholesale_customers.csv");
        double[][] rows = new double[table.rows()][GOODS.length];
        for (int j = 0; j < GOODS.length; j++) {
            double[] column = table.numbers(GOODS[j]);
            for (int i = 0; i < rows.length; i++) rows[i][j] = column[i];
        }
        return rows;
    }
}
