package dev.perennial.models.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.models.PublishedSets;
import dev.perennial.models.segmentation.GroupQuality;
import dev.perennial.models.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Survival, scores, uplift, groups and forecasts on data the models were not written for: callers, subscribers, buyers of a mail trial, and rows whose truth is known. */
class OtherPredictionsTest {

    @TempDir static Path folder;

    @Test @Tag("data") @OnOtherSets("kaplan-meier")
    void howLongCallersWaitIsTheProductOfThoseWhoStayedOnSecondBySecond() throws IOException {
        Table calls = PublishedSets.table("callcentre-anonymous-bank/calls_1999_02.tsv.gz");
        double[] wait = calls.numbers("q_time");
        String[] outcome = calls.text("outcome");
        List<String> queued = IntStream.range(0, wait.length).filter(i -> wait[i] > 0).mapToObj(i -> wait[i] + "," + outcome[i]).toList();
        Asked asked = Asked.model("kaplan-meier", file("queue.csv", "duration,event", queued), "--event-value", "HANG", "--at", "30,60,180", "--rows", "0");

        for (int until : new int[] {30, 60, 180}) {
            double stay = 1;
            for (int second = 1; second <= until; second++) {
                int now = second;
                double waiting = Arrays.stream(wait).filter(w -> w > 0 && w >= now).count();
                stay *= 1 - IntStream.range(0, wait.length).filter(i -> wait[i] == now && outcome[i].equals("HANG")).count() / waiting;
            }
            assertThat(asked.at("metrics", "all", "survival", "" + until)).isCloseTo(stay, within(1e-9));
        }
    }

    @Test @Tag("data") @OnOtherSets("cox")
    void subscribersWithContractsLeaveAsMuchMoreRarelyAsTheirRatesSay() {
        Table telco = PublishedSets.table("telco-churn/Telco-Customer-Churn.csv");
        Asked asked = Asked.model("cox", PublishedSets.path("telco-churn/Telco-Customer-Churn.csv"), "--map", "duration=tenure", "event=Churn", "--covariates", "Contract");
        double monthly = rate(telco, "Month-to-month");

        for (String contract : List.of("One year", "Two year")) {
            double ratio = Math.exp(asked.at("params", "Contract=" + contract));
            assertThat(ratio / (rate(telco, contract) / monthly)).as(contract).isBetween(0.5, 1.5);
        }
        assertThat(asked.at("params", "Contract=Two year")).isLessThan(asked.at("params", "Contract=One year")).isNegative();
        assertThat(asked.at("metrics", "concordance")).isBetween(0.7, 0.95);
    }

    @Test @OnOtherSets("logit")
    void effectsPutIntoBuyersAreFoundWithinTheirErrorsAndHoldOnNewOnes() throws IOException {
        Draws draws = new Draws(41);
        Asked asked = Asked.model("logit", file("seen.csv", "plan,age,noise,bought", buyers(draws, 12_000)), "--holdout", file("new.csv", "bought,age,noise,plan", turned(buyers(draws, 6_000))).toString(), "--target", "bought", "--ridge", "0");
        Map<String, Double> truth = Map.of("age", 0.08, "noise", 0.0, "plan=gold", 1.1);

        truth.forEach((term, effect) -> assertThat((double) asked.row("term", term).get("coefficient")).as(term).isCloseTo(effect, within(4 * (double) asked.row("term", term).get("standardError"))));
        assertThat(asked.at("metrics", "holdoutRows")).isEqualTo(6_000);
        assertThat(asked.at("metrics", "calibrationError")).isLessThan(0.03);
        assertThat(asked.at("metrics", "auc")).isGreaterThan(0.65);
    }

    @Test @OnOtherSets("boosted")
    void whatOnlyTwoColumnsTogetherTellIsFoundByTreesAndByNoLine() throws IOException {
        Draws draws = new Draws(42);
        List<String> rows = IntStream.range(0, 3_000).mapToObj(_ -> {
            double x = draws.normal(), y = draws.normal();
            return x + "," + y + "," + draws.normal() + "," + (draws.happens(x * y > 0 ? 0.9 : 0.1) ? "yes" : "no");
        }).toList();
        Path file = file("crossed.csv", "x,y,noise,left", rows);
        Asked trees = Asked.model("boosted", file, "--target", "left");

        assertThat(trees.at("metrics", "auc")).isBetween(0.85, 0.91);
        assertThat((double) trees.row("feature", "noise").get("importance")).isLessThan(0.15);
        assertThat(Asked.model("logit", file, "--target", "left").at("metrics", "auc")).isBetween(0.45, 0.55);
    }

    @Test @Tag("data") @OnOtherSets({"logit", "boosted"})
    void theChannelOfWholesaleCustomersIsToldFromWhatTheyBuy() {
        for (String model : List.of("logit", "boosted")) {
            Asked asked = Asked.model(model, PublishedSets.path("wholesale-customers/wholesale_customers.csv"), "--target", "Channel", "--positive", "2");

            assertThat(asked.at("metrics", "auc")).as(model).isBetween(0.93, 1.0);
            assertThat(asked.at("metrics", "accuracy")).as(model).isGreaterThan(0.15 + 298 / 440.0);
        }
    }

    @Test @OnOtherSets("uplift")
    void aTrialWithAKnownEffectIsMeasuredAndOneWithoutIsToldAsSuch() throws IOException {
        Draws draws = new Draws(43);
        Asked moved = Asked.model("uplift", file("trial.csv", "x,z,arm,bought", trial(draws, 0.3)), "--treatment", "arm", "--target", "bought");
        Asked unmoved = Asked.model("uplift", file("nothing.csv", "x,z,arm,bought", trial(draws, 0)), "--treatment", "arm", "--target", "bought");
        Map<String, Object> row = moved.rows().getFirst();
        List<?> interval = (List<?>) row.get("averageEffectInterval");

        assertThat(0.15).isBetween((double) interval.get(0), (double) interval.get(1));
        assertThat((double) row.get("upliftAt30")).isCloseTo(0.3 * 0.85, within(0.05));
        assertThat((double) row.get("qini")).isGreaterThan(0.1);
        assertThat(moved.warnings()).isEmpty();
        assertThat(unmoved.warnings()).anyMatch(warning -> warning.contains("everyone responds alike"));
    }

    @Test @Tag("data") @OnOtherSets("kmeans")
    void subscribersGroupedByTenureAndChargesLieNearerThanCutAtTheMedians() {
        Table telco = PublishedSets.table("telco-churn/Telco-Customer-Churn.csv");
        double[] tenure = standardised(telco.numbers("tenure")), charges = standardised(telco.numbers("MonthlyCharges"));
        Asked asked = Asked.model("kmeans", PublishedSets.path("telco-churn/Telco-Customer-Churn.csv"), "--columns", "tenure,MonthlyCharges", "--standardise", "--k", "4", "--starts", "5", "--rows", "0");
        double tenureMiddle = median(tenure), chargesMiddle = median(charges), cut = 0;
        for (int part = 0; part < 4; part++) {
            int quarter = part;
            int[] rows = IntStream.range(0, tenure.length).filter(i -> (tenure[i] > tenureMiddle ? 1 : 0) + (charges[i] > chargesMiddle ? 2 : 0) == quarter).toArray();
            for (double[] column : List.of(tenure, charges)) {
                double mean = Arrays.stream(rows).mapToDouble(i -> column[i]).average().orElseThrow();
                cut += Arrays.stream(rows).mapToDouble(i -> (column[i] - mean) * (column[i] - mean)).sum();
            }
        }

        assertThat(asked.at("metrics", "inertia")).isLessThan(cut);
        assertThat(asked.at("metrics", "stability")).isGreaterThan(0.9);
        assertThat(asked.at("metrics", "silhouette")).isGreaterThan(0.4);
    }

    @Test @OnOtherSets({"mixture", "kmeans"})
    void groupsThatOverlapAreCountedByTheMixtureAndFoundAgainByBoth() throws IOException {
        Draws draws = new Draws(44);
        int n = 1_500;
        int[] truth = new int[n];
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            truth[i] = draws.oneOf(0.5, 0.3, 0.2);
            double a = draws.normal(), b = 0.8 * a + 0.6 * draws.normal();
            rows.add((new double[] {0, 6, 0}[truth[i]] + a) + "," + (new double[] {0, 0, 7}[truth[i]] + b));
        }
        Path file = file("groups.csv", "a,b", rows);
        Asked mixture = Asked.model("mixture", file, "--k", "1,2,3,4", "--starts", "5"), centres = Asked.model("kmeans", file, "--k", "3", "--starts", "5");

        assertThat(mixture.at("fit", "k")).isEqualTo(3);
        assertThat(Arrays.stream((double[]) ((Map<?, ?>) mixture.answer().get("metrics")).get("weights")).sorted().toArray()).containsExactly(IntStream.range(0, 3).mapToDouble(g -> Arrays.stream(truth).filter(t -> t == g).count() / (double) n).sorted().toArray(), within(0.01));
        for (Asked asked : List.of(mixture, centres)) assertThat(GroupQuality.adjustedRand(Arrays.stream(asked.column("group")).mapToInt(g -> (int) g).toArray(), truth)).isGreaterThan(0.95);
    }

    @Test @Tag("data") @OnOtherSets("forecast")
    void twoWeeksOfComplaintsAreForecastBetterThanByTheLastDayOrTheLastWeek() throws IOException {
        Table complaints = PublishedSets.table("cfpb-complaints/cfpb_2015q1_nonarrative.csv.gz");
        String[] product = complaints.text("Product"), received = complaints.text("Date received");
        Map<String, int[]> daily = new TreeMap<>();
        for (int i = 0; i < product.length; i++) {
            String[] date = received[i].split("/");
            int day = LocalDate.of(Integer.parseInt(date[2]), Integer.parseInt(date[0]), Integer.parseInt(date[1])).getDayOfYear() - 1;
            if (day < 56) daily.computeIfAbsent(product[i], _ -> new int[56])[day]++;
        }
        List<String> rows = new ArrayList<>();
        daily.values().removeIf(days -> Arrays.stream(days).sum() < 500);
        daily.forEach((name, days) -> IntStream.range(0, 56).forEach(back -> rows.add(days[55 - back] + "," + name + ",daily," + (55 - back < 42 ? "train" : "test") + "," + (55 - back))));
        Path file = file("daily.csv", "value,id,period,set,idx", rows);
        double lastDay = mase(file, "naive"), lastWeek = mase(file, "seasonal-naive");

        assertThat(daily).hasSizeGreaterThan(5);
        for (String method : List.of("theta", "ets", "auto")) assertThat(mase(file, method)).as(method).isLessThan(0.7 * lastDay).isLessThan(lastWeek);
    }

    @Test @OnOtherSets("forecast")
    void intervalsHoldAsManyOfTheComingValuesAsTheyPromiseAndRareDemandIsItsRate() throws IOException {
        Draws draws = new Draws(45);
        List<String> walks = new ArrayList<>(), rare = new ArrayList<>();
        double[][] coming = new double[300][4];
        for (int s = 0; s < 300; s++) {
            StringBuilder walk = new StringBuilder("s" + s), demand = new StringBuilder("s" + s);
            double level = 100;
            for (int t = 0; t < 64; t++) {
                level += draws.normal();
                double value = level + 2 * draws.normal();
                if (t < 60) walk.append(',').append(value);
                else coming[s][t - 60] = value;
                demand.append(',').append(draws.happens(0.25) ? 2 + draws.below(5) : 0);
            }
            walks.add(walk.toString());
            rare.add(demand.toString());
        }
        Asked asked = Asked.model("forecast", file("walks.csv", header(60), walks), "--method", "ets", "--horizon", "4", "--level", "0.9");
        double held = IntStream.range(0, 1_200).filter(i -> coming[i / 4][i % 4] >= asked.column("lower")[i] && coming[i / 4][i % 4] <= asked.column("upper")[i]).count() / 1_200.0;
        Asked demand = Asked.model("forecast", file("rare.csv", header(64), rare), "--horizon", "1");

        assertThat(held).isBetween(0.86, 0.94);
        assertThat(Arrays.stream(demand.column("forecast")).average().orElseThrow()).isCloseTo(0.25 * 4, within(0.06));
    }

    @Test @Tag("data") @OnOtherSets("drift")
    void theArmsOfARandomTrialAreOnePopulationButNotInWhatTheMailDid() throws IOException {
        Table mail = PublishedSets.table("hillstrom-email/hillstrom.csv");
        String[] arm = mail.text("segment");
        List<String> columns = List.of("recency", "history", "zip_code", "channel", "visit");
        List<String[]> cells = columns.stream().map(mail::text).toList();
        List<String> mens = new ArrayList<>(), none = new ArrayList<>();
        for (int i = 0; i < arm.length; i++) {
            int row = i;
            String line = String.join(",", cells.stream().map(column -> column[row]).toList());
            if (arm[i].startsWith("Mens")) mens.add(line);
            else if (arm[i].startsWith("No")) none.add(line);
        }
        String header = String.join(",", columns);
        Asked asked = Asked.model("drift", file("none.csv", header, none), "--holdout", file("mens.csv", header, mens).toString());

        for (String column : columns.subList(0, 4)) {
            assertThat((double) asked.row("column", column).get("pValue")).as(column).isGreaterThan(0.001);
            assertThat((double) asked.row("column", column).get("stability")).as(column).isLessThan(0.005);
        }
        assertThat((double) asked.row("column", "visit").get("stability")).isGreaterThan(0.03);
    }

    @Test @OnOtherSets("calibrate")
    void probabilitiesBentInAKnownWayAreBentBack() throws IOException {
        Draws draws = new Draws(46);
        List<String> rows = IntStream.range(0, 30_000).mapToObj(_ -> {
            double odds = 1.5 * draws.normal();
            return (draws.happens(1 / (1 + Math.exp(-(0.5 * odds + 0.3)))) ? 1 : 0) + "," + 1 / (1 + Math.exp(-odds));
        }).toList();
        Asked asked = Asked.model("calibrate", file("said.csv", "outcome,probability", rows));

        assertThat(asked.at("params", "slope")).isCloseTo(0.5, within(0.05));
        assertThat(asked.at("params", "shift")).isCloseTo(0.3, within(0.05));
        assertThat(asked.at("metrics", "brierAfterPlatt")).isLessThan(asked.at("metrics", "brier"));
        assertThat(asked.at("metrics", "brierAfterIsotonic")).isLessThanOrEqualTo(asked.at("metrics", "brierAfterPlatt") + 1e-4);
    }

    private static double mase(Path file, String method) {
        return Asked.model("forecast", file, "--method", method, "--rows", "0").at("metrics", "maseMeanOfSeries");
    }

    private static List<String> buyers(Draws draws, int n) {
        return IntStream.range(0, n).mapToObj(_ -> {
            String plan = draws.happens(0.3) ? "gold" : "basic";
            double age = 20 + draws.below(40);
            double odds = -4 + 0.08 * age + (plan.equals("gold") ? 1.1 : 0);
            return String.format(Locale.ROOT, "%s,%s,%s,%s", plan, draws.happens(0.02) ? "" : age, draws.normal(), draws.happens(1 / (1 + Math.exp(-odds))) ? "yes" : "no");
        }).toList();
    }

    /** plan, age, noise, bought as bought, age, noise, plan. */
    private static List<String> turned(List<String> rows) {
        return rows.stream().map(row -> row.split(",", -1)).map(cells -> String.join(",", cells[3], cells[1], cells[2], cells[0])).toList();
    }

    /** Half treated; without treatment one in ten buys, with it so many more as x (evenly from 0 to 1) says. */
    private static List<String> trial(Draws draws, double effect) {
        return IntStream.range(0, 20_000).mapToObj(i -> {
            double x = draws.uniform();
            return x + "," + draws.normal() + "," + i % 2 + "," + (draws.happens(0.1 + i % 2 * effect * x) ? 1 : 0);
        }).toList();
    }

    private static double rate(Table telco, String contract) {
        int[] rows = IntStream.range(0, telco.rows()).filter(i -> telco.text("Contract")[i].equals(contract)).toArray();
        return Arrays.stream(rows).filter(i -> telco.text("Churn")[i].equals("Yes")).count() / Arrays.stream(rows).mapToDouble(i -> Double.parseDouble(telco.text("tenure")[i])).sum();
    }

    private static double[] standardised(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow(), deviation = Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
        return Arrays.stream(values).map(v -> (v - mean) / deviation).toArray();
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().skip(values.length / 2).findFirst().orElseThrow();
    }

    private static String header(int values) {
        return "id" + String.join("", IntStream.rangeClosed(1, values).mapToObj(v -> ",v" + v).toList());
    }

    private static Path file(String name, String header, List<String> lines) throws IOException {
        return Files.writeString(folder.resolve(name), header + "\n" + String.join("\n", lines) + "\n");
    }
}
