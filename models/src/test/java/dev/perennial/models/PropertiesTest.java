package dev.perennial.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.models.attribution.Credit;
import dev.perennial.models.attribution.Journeys;
import dev.perennial.models.attribution.MarkovAttribution;
import dev.perennial.models.behaviour.Cohorts;
import dev.perennial.models.choice.BrandSwitching;
import dev.perennial.models.choice.ConditionalLogit;
import dev.perennial.models.recommend.ItemNeighbours;
import dev.perennial.models.recommend.PurchaseSplit;
import dev.perennial.models.recommend.RecommendationQuality;
import dev.perennial.models.scoring.BoostedTrees;
import dev.perennial.models.scoring.Calibration;
import dev.perennial.models.scoring.LogisticRegression;
import dev.perennial.models.scoring.Sample;
import dev.perennial.models.scoring.Scorer;
import dev.perennial.models.segmentation.KMeans;
import dev.perennial.models.segmentation.Points;
import dev.perennial.models.survival.Cox;
import dev.perennial.models.survival.KaplanMeier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for any input: ranges, monotony, sums, indifference to order and scale, and effects that were put in are found again. */
class PropertiesTest {

    private static final int N = 600;

    private final Random random = new Random(15);
    private final int[] mixed = mixed();

    @Test void survivalOnlyFallsWhateverTheOrderOfRows() {
        double[] duration = random.doubles(N, 0.1, 50).map(Math::ceil).toArray();
        boolean[] event = flips(0.6);
        var curve = KaplanMeier.of(duration, event, 0.95);
        double before = 1;
        for (var step : curve.steps()) {
            assertThat(step.survival()).isBetween(0.0, before);
            before = step.survival();
        }
        assertThat(KaplanMeier.of(ordered(duration), ordered(event), 0.95).steps()).isEqualTo(curve.steps());
    }

    @Test void aHazardThatWasPutInIsFoundWhateverTheOrderOfRows() {
        double[][] x = new double[4_000][];
        double[] duration = new double[x.length];
        boolean[] event = new boolean[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = new double[] {random.nextGaussian(), random.nextInt(2)};
            duration[i] = -Math.log(random.nextDouble()) / Math.exp(0.7 * x[i][0] - 0.4 * x[i][1]);
            event[i] = duration[i] < 2;
            duration[i] = Math.min(2, duration[i]);
        }
        var fit = Cox.fit(duration, event, x, new String[] {"x", "z"}, Cox.Ties.EFRON);
        int[] back = IntStream.range(0, x.length).map(i -> x.length - 1 - i).toArray();
        boolean[] eventBack = new boolean[x.length];
        for (int i = 0; i < x.length; i++) eventBack[i] = event[back[i]];
        var again = Cox.fit(IntStream.of(back).mapToDouble(i -> duration[i]).toArray(), eventBack, IntStream.of(back).mapToObj(i -> x[i]).toArray(double[][]::new), new String[] {"x", "z"}, Cox.Ties.EFRON);

        assertThat(fit.coefficients()).containsExactly(new double[] {0.7, -0.4}, within(0.1));
        assertThat(again.coefficients()).containsExactly(fit.coefficients(), within(1e-8));
    }

    @Test void scoresAreProbabilitiesWhateverTheOrderOfRows() {
        double[] x = random.doubles(N).toArray(), target = Arrays.stream(x).map(v -> random.nextDouble() < v ? 1 : 0).toArray();
        int[] plan = random.ints(N, 0, 3).toArray(), all = IntStream.range(0, N).toArray();
        Sample sample = sample(x, plan), other = sample(ordered(x), IntStream.of(mixed).map(i -> plan[i]).toArray());

        List<Scorer> scorers = List.of(LogisticRegression.fit(sample, target, all, 1), BoostedTrees.fit(sample, target, all, BoostedTrees.Settings.USUAL));
        List<Scorer> others = List.of(LogisticRegression.fit(other, ordered(target), all, 1), BoostedTrees.fit(other, ordered(target), all, BoostedTrees.Settings.USUAL));
        for (int s = 0; s < 2; s++) {
            double[] scores = scorers.get(s).score(all);
            assertThat(Arrays.stream(scores)).allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
            assertThat(others.get(s).score(all)).containsExactly(ordered(scores), within(1e-6));
        }
    }

    @Test void aRecalibratedMapRisesAndKeepsTheMean() {
        double[] said = random.doubles(N).toArray(), happened = Arrays.stream(said).map(p -> random.nextDouble() < p * p ? 1 : 0).toArray();
        var map = Calibration.isotonic(said, happened);

        assertThat(map.real()).isSorted();
        assertThat(Arrays.stream(said).map(map::apply).average().orElseThrow()).isCloseTo(Arrays.stream(happened).average().orElseThrow(), within(1e-9));
        assertThat(IntStream.range(0, 100).mapToObj(i -> map.apply(i / 100.0)).toList()).isSorted();
    }

    @Test void journeysInAnotherOrderEarnTheSameCreditAndItSumsToAll() {
        String[] paths = IntStream.range(0, 80).mapToObj(_ -> random.ints(1 + random.nextInt(5), 0, 6).mapToObj(c -> "c" + c).collect(Collectors.joining(" > "))).toArray(String[]::new);
        double[] won = random.ints(80, 0, 5).asDoubleStream().toArray(), lost = random.ints(80, 0, 9).asDoubleStream().toArray();
        int[] back = IntStream.range(0, 80).map(i -> 79 - i).toArray();
        var credits = MarkovAttribution.of(Journeys.of(paths, won, won, lost)).credits();
        var again = MarkovAttribution.of(Journeys.of(IntStream.of(back).mapToObj(i -> paths[i]).toArray(String[]::new), at(won, back), at(won, back), at(lost, back))).credits();

        assertThat(credits.stream().mapToDouble(Credit::conversions).sum()).isCloseTo(Arrays.stream(won).sum(), within(1e-9));
        for (Credit credit : credits) assertThat(again.stream().filter(each -> each.channel().equals(credit.channel())).findFirst().orElseThrow().conversions()).isCloseTo(credit.conversions(), within(1e-9));
    }

    @Test void switchingRowsAndSharesSumToOneAndTheSteadyStateStays() {
        String[] household = IntStream.range(0, N).mapToObj(i -> "h" + i / 20).toArray(String[]::new), choice = random.ints(N, 0, 4).mapToObj(b -> "b" + b).toArray(String[]::new);
        var switching = BrandSwitching.of(household, choice);
        double[] steady = switching.steadyState();

        for (double[] row : switching.probability()) assertThat(Arrays.stream(row).sum()).isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(steady).sum()).isCloseTo(1, within(1e-12));
        for (int b = 0; b < 4; b++) {
            int brand = b;
            assertThat(IntStream.range(0, 4).mapToDouble(from -> steady[from] * switching.probability()[from][brand]).sum()).isCloseTo(steady[b], within(1e-12));
        }
        assertThat(Arrays.stream(BrandSwitching.wallet(household, choice).meanShare()).sum()).isCloseTo(1, within(1e-12));
    }

    @Test void tastesThatWerePutInAreFoundAndFollowTheUnitOfPrice() {
        double[][][] x = new double[5_000][3][1], cents = new double[5_000][3][1];
        int[] chosen = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < 3; j++) {
                x[i][j][0] = 1 + 4 * random.nextDouble();
                cents[i][j][0] = 100 * x[i][j][0];
                double utility = -0.8 * x[i][j][0] + (j == 0 ? 0.5 : 0) - Math.log(-Math.log(random.nextDouble()));
                if (utility > best) chosen[i] = j;
                best = Math.max(best, utility);
            }
        }
        var fit = ConditionalLogit.fit(x, chosen, 2);

        assertThat(fit.coefficients()).containsExactly(new double[] {-0.8, 0.5, 0}, within(0.12));
        assertThat(ConditionalLogit.fit(cents, chosen, 2).coefficients()[0]).isCloseTo(fit.coefficients()[0] / 100, within(1e-7));
    }

    @Test void groupsOfStandardisedRowsDoNotDependOnUnits() {
        double[][] rows = random.ints(N, 0, 3).mapToObj(g -> new double[] {9 * g + random.nextGaussian(), 5 * g + random.nextGaussian()}).toArray(double[][]::new);
        double[][] other = Arrays.stream(rows).map(row -> new double[] {1000 * row[0] - 7, row[1] / 60}).toArray(double[][]::new);
        String[] names = {"a", "b"};

        assertThat(KMeans.fit(Points.standardised(other, names), 3, 10, 1).inertia()).isCloseTo(KMeans.fit(Points.standardised(rows, names), 3, 10, 1).inertia(), within(1e-6));
    }

    @Test void retentionIsAShareAndCohortsHoldEveryCustomerOnce() {
        String[] customer = random.ints(N, 0, 150).mapToObj(c -> "c" + c).toArray(String[]::new);
        long[] day = random.longs(N, 19_000, 19_400).toArray();
        var cohorts = Cohorts.of(customer, day);

        assertThat(cohorts.stream().mapToInt(Cohorts.Cohort::size).sum()).isEqualTo((int) Arrays.stream(customer).distinct().count());
        for (var cohort : cohorts) for (int k = 0; k < cohort.active().length; k++) assertThat(cohort.retention(k)).isBetween(0.0, 1.0);
    }

    @Test void buyersOfTwoKindsAreRecommendedTheirOwnKind() {
        List<String> users = new ArrayList<>(), items = new ArrayList<>();
        List<Long> days = new ArrayList<>();
        for (int user = 0; user < 200; user++) for (int buy = 0; buy < 14; buy++) {
            users.add("u" + user);
            items.add("i" + (user % 2 * 20 + random.nextInt(20)));
            days.add((long) buy);
        }
        var split = PurchaseSplit.of(users.toArray(String[]::new), items.toArray(String[]::new), days.stream().mapToLong(d -> d).toArray(), 9);
        var model = ItemNeighbours.fit(split.before(), split.items().size(), 50);
        double[] popularity = split.popularity();
        double novel = RecommendationQuality.of(split, model::scores, 5, true).precision(), popular = RecommendationQuality.of(split, _ -> popularity, 5, true).precision();

        assertThat(novel).isBetween(1.4 * popular, 1.0);
    }

    private static Sample sample(double[] x, int[] plan) {
        return new Sample(List.of(new Sample.Numeric("x", x), new Sample.Category("plan", plan, List.of("a", "b", "c"))), x.length, List.of());
    }

    private boolean[] flips(double share) {
        boolean[] flips = new boolean[N];
        for (int i = 0; i < N; i++) flips[i] = random.nextDouble() < share;
        return flips;
    }

    private double[] ordered(double[] values) {
        return at(values, mixed);
    }

    private boolean[] ordered(boolean[] values) {
        boolean[] ordered = new boolean[values.length];
        for (int i = 0; i < values.length; i++) ordered[i] = values[mixed[i]];
        return ordered;
    }

    private static double[] at(double[] values, int[] order) {
        return IntStream.of(order).mapToDouble(i -> values[i]).toArray();
    }

    private static int[] mixed() {
        List<Integer> order = new ArrayList<>(IntStream.range(0, N).boxed().toList());
        Collections.shuffle(order, new Random(2));
        return order.stream().mapToInt(i -> i).toArray();
    }
}
