package dev.perennial.models.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.models.PublishedSets;
import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.TableReader;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AllocationTest {

    @Test void aTinyProblemIsSolvedAsByHand() {
        var problem = AssignmentProblem.parse("2 3  6 5 4  5 5 5  2 2 2  2 2 2  4 2").getFirst();
        var solution = AssignmentSolver.solve(problem, 5);

        assertThat(solution.profit()).isEqualTo(16);
        assertThat(solution.agent()).containsExactly(0, 0, 1);
        assertThat(solution.gap()).isZero();
    }

    @Test void randomProblemsAreSolvedAsByTryingAll() {
        Random random = new Random(8);
        for (int trial = 0; trial < 30; trial++) {
            double[][] profit = new double[3][7];
            int[][] load = new int[3][7];
            for (int i = 0; i < 3; i++) for (int j = 0; j < 7; j++) {
                profit[i][j] = 5 + random.nextInt(20);
                load[i][j] = 3 + random.nextInt(10);
            }
            var problem = new AssignmentProblem(profit, load, new int[] {22, 20, 21});
            var solution = AssignmentSolver.solve(problem, 5);

            assertThat(solution.profit()).isEqualTo(bruteForce(problem));
            assertThat(solution.bound()).isEqualTo(solution.profit());
            assertThat(solution.linearBound()).isGreaterThanOrEqualTo(solution.profit() - 1e-6);
            feasible(problem, solution.agent());
        }
    }

    @Test void problemsWithoutAnswerAndBrokenFilesAreRefused() {
        assertThatThrownBy(() -> AssignmentProblem.parse("1 1  5  9  4")).isInstanceOf(InputRefused.class).hasMessageContaining("larger than the capacity");
        assertThatThrownBy(() -> AssignmentSolver.solve(AssignmentProblem.parse("1 2  5 5  3 3  4").getFirst(), 1)).isInstanceOf(InputRefused.class).hasMessageContaining("there is none");
        assertThatThrownBy(() -> AssignmentProblem.parse("1 2  5 many  3 3  4")).isInstanceOf(InputRefused.class).hasMessageContaining("\"many\"");
        assertThatThrownBy(() -> AssignmentProblem.parse("3 4 5 6")).isInstanceOf(InputRefused.class).hasMessageContaining("ends before");
    }

    @Test void offersRespectBudgetAndChannelsAndLeaveLittleOnTheTable() {
        var problem = random(3_000, 5, 4);
        var found = OfferAllocation.solve(problem);

        assertThat(found.gap()).isBetween(0.0, 0.003);
        respected(problem, found);
    }

    @Test void withoutLimitsEverybodyGetsTheBestOffer() {
        var problem = new OfferProblem(new int[] {0, 2, 3}, new double[] {3, 5, -1}, new double[3], new int[3], Double.POSITIVE_INFINITY, new double[] {Double.POSITIVE_INFINITY});
        var found = OfferAllocation.solve(problem);

        assertThat(found.option()).containsExactly(1, -1);
        assertThat(found.value()).isEqualTo(5);
        assertThat(found.gap()).isZero();
        assertThat(found.budgetPrice()).isZero();
    }

    @Test void whatIsNotLimitedHasNoPriceAndTheBoundHolds() {
        var limited = random(500, 3, 2);
        var problem = new OfferProblem(limited.start(), limited.value(), limited.cost(), limited.channel(), 800, new double[] {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY});
        var found = OfferAllocation.solve(problem);
        double bound = found.budgetPrice() * 800;
        for (int c = 0; c < 500; c++) bound += IntStream.range(3 * c, 3 * c + 3).mapToDouble(o -> problem.value()[o] - found.budgetPrice() * problem.cost()[o]).map(net -> Math.max(0, net)).max().orElseThrow();

        assertThat(found.channelPrices()).containsExactly(0, 0);
        assertThat(found.bound()).isCloseTo(bound, within(1e-6 * bound));
        assertThat(found.gap()).isBetween(0.0, 0.005);
        respected(problem, found);
    }

    @Test void aSmallBudgetGoesWhereItBringsMost() {
        var problem = new OfferProblem(new int[] {0, 1, 2, 3}, new double[] {10, 9, 4}, new double[] {5, 3, 2}, new int[3], 5, new double[] {Double.POSITIVE_INFINITY});
        var found = OfferAllocation.solve(problem);

        assertThat(found.value()).isEqualTo(13);
        assertThat(found.spent()).isEqualTo(5);
        assertThatThrownBy(() -> new OfferProblem(new int[] {0, 1}, new double[] {1}, new double[] {-1}, new int[1], 5, new double[] {1})).isInstanceOf(InputRefused.class).hasMessageContaining("row 1");
    }

    @Test @Tag("slow") void aMillionCustomersAndTenOffersTakeSecondsWithAProvenGap() {
        var problem = random(1_000_000, 10, 5);
        long start = System.nanoTime();
        var found = OfferAllocation.solve(problem);
        double seconds = (System.nanoTime() - start) / 1e9;

        System.out.println("1,000,000 customers x 10 offers: " + seconds + " s, gap " + found.gap());
        assertThat(found.gap()).isLessThanOrEqualTo(0.001);
        respected(problem, found);
        assertThat(seconds).isLessThan(30);
    }

    @Test @Tag("data") void theLibraryProblemsAreSolvedToTheOptimum() {
        optima(1, 336, 327, 339, 341, 326);
        optima(4, 656, 644, 673, 647, 664);
        optima(8, 1133, 1134, 1141, 1117, 1127);
        double[] linear = {343.59, 339.38, 349.68, 350.40, 335.76};
        var first = AssignmentProblem.parse(TableReader.textOf(PublishedSets.path("or-library-gap/gap1.txt")));
        for (int p = 0; p < 5; p++) assertThat(AssignmentSolver.solve(first.get(p), 10).linearBound()).isCloseTo(linear[p], within(0.01));
    }

    @Test @Tag("data") void allLibraryProblemsAreProvenOrNearlySo() {
        for (int file : new int[] {2, 3, 5, 6, 7, 9, 10, 11}) {
            for (var problem : AssignmentProblem.parse(TableReader.textOf(PublishedSets.path("or-library-gap/gap" + file + ".txt")))) {
                var solution = AssignmentSolver.solve(problem, 5);
                assertThat(solution.gap()).as("gap" + file).isLessThanOrEqualTo(file < 5 ? 0 : 0.005);
                feasible(problem, solution.agent());
            }
        }
    }

    private static void optima(int file, double... profits) {
        List<AssignmentProblem> problems = AssignmentProblem.parse(TableReader.textOf(PublishedSets.path("or-library-gap/gap" + file + ".txt")));
        for (int p = 0; p < profits.length; p++) {
            var solution = AssignmentSolver.solve(problems.get(p), 10);
            assertThat(solution.profit()).isEqualTo(profits[p]);
            assertThat(solution.gap()).isZero();
            feasible(problems.get(p), solution.agent());
        }
    }

    private static void feasible(AssignmentProblem problem, int[] agent) {
        int[] used = new int[problem.agents()];
        for (int j = 0; j < agent.length; j++) used[agent[j]] += problem.load()[agent[j]][j];
        for (int i = 0; i < used.length; i++) assertThat(used[i]).isLessThanOrEqualTo(problem.capacity()[i]);
    }

    private static double bruteForce(AssignmentProblem problem) {
        double best = Double.NEGATIVE_INFINITY;
        for (int code = 0; code < 2187; code++) {
            int rest = code;
            int[] room = problem.capacity().clone();
            double profit = 0;
            for (int j = 0; j < 7; j++, rest /= 3) {
                room[rest % 3] -= problem.load()[rest % 3][j];
                profit += problem.profit()[rest % 3][j];
            }
            if (Arrays.stream(room).allMatch(left -> left >= 0)) best = Math.max(best, profit);
        }
        return best;
    }

    private static OfferProblem random(int customers, int offers, int channels) {
        Random random = new Random(6);
        int n = customers * offers;
        int[] start = IntStream.rangeClosed(0, customers).map(c -> c * offers).toArray();
        double[] value = random.doubles(n, 0, 100).toArray(), cost = random.doubles(n, 1, 20).toArray();
        int[] channel = IntStream.range(0, n).map(o -> o % offers % channels).toArray();
        double[] capacity = IntStream.range(0, channels).mapToDouble(c -> Math.round(customers * 0.6 / channels * (1 + c) / channels)).toArray();
        return new OfferProblem(start, value, cost, channel, customers * 2.0, capacity);
    }

    private static void respected(OfferProblem problem, OfferAllocation found) {
        double[] used = new double[problem.capacity().length];
        double spent = 0, value = 0;
        for (int option : found.option()) {
            if (option < 0) continue;
            used[problem.channel()[option]]++;
            spent += problem.cost()[option];
            value += problem.value()[option];
        }
        assertThat(spent).isLessThanOrEqualTo(problem.budget());
        assertThat(value).isCloseTo(found.value(), within(1e-6 * value));
        for (int c = 0; c < used.length; c++) assertThat(used[c]).isLessThanOrEqualTo(problem.capacity()[c]);
    }
}
