package dev.perennial.models.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.models.PublishedSets;
import dev.perennial.models.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Baskets, journeys, allocation, choice and satisfaction on data the models were not written for: a gift shop's first year, and answers whose truth is known. */
class OtherChoicesTest {

    @TempDir static Path folder;

    private static Path shop;

    @Test @Tag("data") @OnOtherSets("affinity")
    void theGiftShopsPairsAreThoseCountedOneByOne() throws IOException {
        Table lines = dev.perennial.models.table.TableReader.read(shop());
        Map<String, Set<String>> baskets = new HashMap<>();
        for (int i = 0; i < lines.rows(); i++) baskets.computeIfAbsent(lines.text("transaction")[i], _ -> new TreeSet<>()).add(lines.text("item")[i]);
        double least = 0.02 * baskets.size();
        Map<String, Long> single = baskets.values().stream().flatMap(Set::stream).collect(Collectors.groupingBy(item -> item, Collectors.counting()));
        Map<String, Integer> pairs = new HashMap<>();
        for (Set<String> basket : baskets.values()) {
            List<String> items = basket.stream().filter(item -> single.get(item) >= least).toList();
            for (String left : items) for (String right : items) if (!left.equals(right)) pairs.merge(left + ">" + right, 1, Integer::sum);
        }
        Map<String, Integer> expected = pairs.entrySet().stream().filter(pair -> pair.getValue() >= least && pair.getValue() >= 0.4 * single.get(pair.getKey().split(">")[0])).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Asked asked = Asked.model("affinity", shop(), "--support", "0.02", "--confidence", "0.4", "--max-length", "2");

        assertThat(expected).hasSizeGreaterThan(20);
        assertThat(asked.rows().stream().collect(Collectors.toMap(row -> ((List<?>) row.get("left")).getFirst() + ">" + row.get("right"), row -> (int) row.get("count")))).isEqualTo(expected);
    }

    @Test @Tag("data") @OnOtherSets("recommend")
    void theGiftShopsCustomersBuyMoreOfWhatIsRecommendedThanOfWhatIsPopular() throws IOException {
        Asked asked = Asked.model("recommend", shop(), "--split", "2010-10-01", "--rows", "0");

        for (String measure : List.of("precision", "recall", "hitRate", "ndcg")) {
            assertThat(asked.at("metrics", "all", measure)).as(measure).isGreaterThan(1.1 * asked.at("metrics", "popularity", measure));
            assertThat(asked.at("metrics", "novel", measure)).as(measure).isGreaterThan(1.1 * asked.at("metrics", "popularityNovel", measure));
        }
    }

    @Test @OnOtherSets("attribution")
    void aChannelIsWorthWhatItsRemovalFromTheRealChainWouldCost() throws IOException {
        double[][] moves = {{0, 0.5, 0.3, 0.2, 0, 0}, {0, 0, 0.3, 0.1, 0.2, 0.4}, {0, 0.2, 0, 0.2, 0.1, 0.5}, {0, 0.1, 0.1, 0, 0.3, 0.5}};
        Draws draws = new Draws(51);
        Map<String, int[]> journeys = new HashMap<>();
        for (int j = 0; j < 100_000; j++) {
            StringBuilder path = new StringBuilder();
            int at = draws.oneOf(moves[0]);
            while (at < 4) {
                path.append(path.isEmpty() ? "" : " > ").append("abc".charAt(at - 1));
                at = draws.oneOf(moves[at]);
            }
            journeys.computeIfAbsent(path.toString(), _ -> new int[2])[at - 4]++;
        }
        Path file = file("journeys.csv", "total_null,path,total_conversions", journeys.entrySet().stream().map(each -> each.getValue()[1] + "," + each.getKey() + "," + each.getValue()[0]).toList());
        Asked markov = Asked.model("attribution", file);
        double all = conversion(moves, 0);

        assertThat(markov.at("fit", "conversionProbability")).isCloseTo(all, within(0.005));
        for (int c = 1; c <= 3; c++) assertThat((double) markov.row("channel", "" + "abc".charAt(c - 1)).get("removalEffect")).isCloseTo(1 - conversion(moves, c) / all, within(0.015));
        double conversions = journeys.values().stream().mapToInt(ends -> ends[0]).sum();
        for (String method : List.of("first", "last", "linear", "position", "decay", "markov", "shapley")) {
            assertThat(Arrays.stream(Asked.model("attribution", file, "--method", method).column("conversions")).sum()).as(method).isCloseTo(conversions, within(1e-6));
        }
    }

    @Test @OnOtherSets("assign")
    void jobsDrawnAtRandomAreGivenOutAsByTryingEveryWay() throws IOException {
        Draws draws = new Draws(52);
        StringBuilder text = new StringBuilder("12\n");
        double[] best = new double[12];
        for (int p = 0; p < 12; p++) {
            int[] numbers = IntStream.range(0, 2 * 4 * 7).map(i -> i < 28 ? 1 + draws.below(50) : 2 + draws.below(12)).toArray();
            text.append("4 7\n").append(Arrays.stream(numbers).mapToObj(String::valueOf).collect(Collectors.joining(" "))).append("\n20 18 16 17\n");
            best[p] = bestByTrying(numbers, new int[] {20, 18, 16, 17}, 0);
        }
        Asked asked = Asked.model("assign", Files.writeString(folder.resolve("jobs.txt"), text));

        assertThat(asked.column("objective")).containsExactly(best);
        assertThat(asked.rows()).allMatch(row -> row.get("proven").equals(true));
    }

    @Test @OnOtherSets("offers")
    void offersWithinABudgetComeNearTheBestThatDynamicProgrammingFinds() throws IOException {
        Draws draws = new Draws(53);
        int customers = 300, budget = 600;
        double[] best = new double[budget + 1];
        List<String> rows = new ArrayList<>();
        for (int c = 0; c < customers; c++) {
            double[] before = best.clone();
            for (String offer : List.of("call", "gift", "mail")) {
                int cost = 1 + draws.below(9), value = 1 + draws.below(40);
                rows.add("c" + c + "," + cost + "," + offer + "," + value);
                for (int money = cost; money <= budget; money++) best[money] = Math.max(best[money], before[money - cost] + value);
            }
        }
        Asked asked = Asked.model("offers", file("offers.csv", "customer,cost,offer,value", rows), "--budget", "" + budget);

        assertThat(asked.at("fit", "objective")).isBetween(0.997 * best[budget], best[budget]);
        assertThat(asked.at("fit", "bound")).isBetween(best[budget] - 1e-6, 1.003 * best[budget]);
        assertThat(asked.at("metrics", "spent")).isLessThanOrEqualTo(budget);
    }

    @Test @OnOtherSets("switching")
    void householdsThatSwitchAsTheyAreToldGiveTheirMatrixBackAndItsLongRun() throws IOException {
        double[][] moves = {{0.7, 0.2, 0.1}, {0.3, 0.6, 0.1}, {0.2, 0.2, 0.6}};
        Draws draws = new Draws(54);
        List<String> rows = new ArrayList<>();
        for (int household = 0; household < 800; household++) {
            int at = draws.below(3);
            for (int buy = 0; buy < 50; buy++, at = draws.oneOf(moves[at])) rows.add("xyz".charAt(at) + ",h" + household);
        }
        Asked asked = Asked.model("switching", file("panel.csv", "choice,household", rows));
        double[] longRun = {1, 0, 0};
        for (int step = 0; step < 200; step++) {
            double[] from = longRun;
            longRun = IntStream.range(0, 3).mapToDouble(to -> IntStream.range(0, 3).mapToDouble(f -> from[f] * moves[f][to]).sum()).toArray();
        }

        for (int b = 0; b < 3; b++) {
            Map<?, ?> probability = (Map<?, ?>) asked.rows().get(b).get("probability");
            for (int to = 0; to < 3; to++) assertThat((double) probability.get("" + "xyz".charAt(to))).isCloseTo(moves[b][to], within(0.02));
        }
        assertThat(asked.column("steadyState")).containsExactly(longRun, within(0.02));
        assertThat(Arrays.stream(asked.column("shareOfWallet")).sum()).isCloseTo(1, within(1e-9));
    }

    @Test @OnOtherSets("choice")
    void tastesPutIntoShoppersAreFoundWithinTheirErrors() throws IOException {
        Draws draws = new Draws(55);
        double[] constant = {0.4, -0.3, 0};
        List<String> rows = IntStream.range(0, 6_000).mapToObj(_ -> {
            double[] price = new double[3], shown = new double[3], utility = new double[3];
            for (int j = 0; j < 3; j++) {
                price[j] = 1 + 4 * draws.uniform();
                shown[j] = draws.happens(0.3) ? 1 : 0;
                utility[j] = constant[j] - 0.7 * price[j] + 0.9 * shown[j] - Math.log(draws.exponential(1));
            }
            int chosen = IntStream.range(0, 3).reduce(0, (a, b) -> utility[b] > utility[a] ? b : a);
            return price[2] + "," + price[0] + "," + price[1] + "," + shown[0] + "," + shown[1] + "," + shown[2] + "," + "abc".charAt(chosen);
        }).toList();
        Asked asked = Asked.model("choice", file("shoppers.csv", "price.c,price.a,price.b,shown.a,shown.b,shown.c,choice", rows));

        Map.of("price", -0.7, "shown", 0.9, "a", 0.4, "b", -0.3).forEach((term, taste) -> {
            Map<String, Object> row = asked.row("term", term);
            assertThat((double) row.get("coefficient")).as(term).isCloseTo(taste, within(4 * (double) row.get("standardError")));
            assertThat((double) row.get("standardError")).as(term).isLessThan(0.06);
        });
    }

    @Test @OnOtherSets("drivers")
    void unrelatedItemsShareTheScoreByTheirOwnWeight() throws IOException {
        Draws draws = new Draws(56);
        double[] weight = {3, 2, 1};
        List<String> rows = IntStream.range(0, 20_000).mapToObj(_ -> {
            double[] item = {draws.normal(), draws.normal(), draws.normal()};
            double score = IntStream.range(0, 3).mapToDouble(j -> weight[j] * item[j]).sum() + Math.sqrt(14) * draws.normal();
            return score + "," + item[2] + "," + item[0] + "," + item[1];
        }).toList();
        Asked asked = Asked.model("drivers", file("answers.csv", "overall,price,speed,care", rows), "--target", "overall");

        assertThat(asked.at("fit", "r2")).isCloseTo(0.5, within(0.02));
        Map.of("speed", 9 / 28.0, "care", 4 / 28.0, "price", 1 / 28.0).forEach((item, share) -> {
            assertThat((double) asked.row("item", item).get("lmg")).as(item).isCloseTo(share, within(0.015));
            assertThat((double) asked.row("item", item).get("johnson")).as(item).isCloseTo(share, within(0.015));
        });
    }

    @Test @OnOtherSets("path-model")
    void constructsMadeByKnownPathsGiveThemBackAlthoughEveryItemIsNoisy() throws IOException {
        Draws draws = new Draws(57);
        List<String> rows = IntStream.range(0, 20_000).mapToObj(_ -> {
            double image = draws.normal(), satisfaction = 0.6 * image + 0.8 * draws.normal(), loyalty = 0.2 * image + 0.5 * satisfaction + Math.sqrt(1 - 0.04 - 0.25 - 0.12) * draws.normal();
            return IntStream.range(0, 9).mapToObj(i -> "" + (0.8 * new double[] {loyalty, image, satisfaction}[i % 3] + 0.6 * draws.normal())).collect(Collectors.joining(","));
        }).toList();
        Path blocks = Files.writeString(folder.resolve("blocks.txt"), "Image = i1 i2 i3\nSatisfaction = s1 s2 s3\nLoyalty = l1 l2 l3\nSatisfaction <- Image\nLoyalty <- Image Satisfaction\n");
        Asked asked = Asked.model("path-model", file("survey.csv", "l1,i1,s1,l2,i2,s2,l3,i3,s3", rows), "--blocks", blocks.toString(), "--consistent");

        assertThat(asked.at("params", "Image -> Satisfaction")).isCloseTo(0.6, within(0.03));
        assertThat(asked.at("params", "Image -> Loyalty")).isCloseTo(0.2, within(0.04));
        assertThat(asked.at("params", "Satisfaction -> Loyalty")).isCloseTo(0.5, within(0.04));
    }

    @Test @OnOtherSets("index")
    void anIndexOfRandomMeasuresIsTheMeanOfThoseThatHaveAValue() throws IOException {
        Draws draws = new Draws(58);
        for (int trial = 0; trial < 50; trial++) {
            double sum = 0, weights = 0;
            List<String> rows = new ArrayList<>();
            for (int m = 0; m < 2 + draws.below(8); m++) {
                int weight = 1 + draws.below(40), value = 1 + draws.below(10), target = draws.happens(0.5) ? 1 + draws.below(12) : 0;
                boolean missing = m > 0 && draws.happens(0.3);
                rows.add((missing ? "" : value) + "," + (target == 0 ? "" : target) + ",m" + m + "," + weight);
                if (missing) continue;
                sum += weight * (target == 0 ? (value - 1) / 9.0 * 100 : Math.min(100, 100.0 * value / target));
                weights += weight;
            }
            assertThat(Asked.model("index", file("index" + trial + ".csv", "value,target,measure,weight", rows)).at("metrics", "index")).isCloseTo(sum / weights, within(1e-9));
        }
    }

    @Test @OnOtherSets("nps")
    void theIntervalOfASurveyHoldsTheRealScoreAsOftenAsItSays() throws IOException {
        Draws draws = new Draws(59);
        double[] shares = {0.02, 0.01, 0.02, 0.03, 0.04, 0.08, 0.1, 0.15, 0.2, 0.2, 0.15};
        double real = 100 * (0.35 - 0.3);
        int held = 0;
        for (int survey = 0; survey < 400; survey++) {
            List<String> answers = IntStream.range(0, 150).mapToObj(_ -> draws.happens(0.2) ? "NA" : "" + draws.oneOf(shares)).toList();
            Asked asked = Asked.model("nps", file("survey.csv", "score", answers));
            if (asked.at("metrics", "lower") <= real && real <= asked.at("metrics", "upper")) held++;
        }

        assertThat(held / 400.0).isBetween(0.92, 0.98);
    }

    /** The probability of converting from the start when nobody gets past a channel (0 for none): by following the chain until all have left it. */
    private static double conversion(double[][] moves, int removed) {
        double[] at = {1, 0, 0, 0};
        double converted = 0;
        for (int step = 0; step < 500; step++) {
            double[] next = new double[4];
            for (int from = 0; from < 4; from++) {
                if (from == removed && removed > 0) continue;
                for (int to = 1; to < 4; to++) next[to] += at[from] * moves[from][to];
                converted += at[from] * moves[from][4];
            }
            at = next;
        }
        return converted;
    }

    private static double bestByTrying(int[] numbers, int[] room, int job) {
        if (job == 7) return 0;
        double best = Double.NEGATIVE_INFINITY;
        for (int agent = 0; agent < 4; agent++) {
            int load = numbers[28 + agent * 7 + job];
            if (load > room[agent]) continue;
            room[agent] -= load;
            best = Math.max(best, numbers[agent * 7 + job] + bestByTrying(numbers, room, job + 1));
            room[agent] += load;
        }
        return best;
    }

    /** A line for each article on an invoice of a gift shop's year before the one with published figures; refunds and lines without customer are gone. */
    private static Path shop() throws IOException {
        if (shop != null) return shop;
        Table lines = PublishedSets.table("online-retail/online_retail_II_2009_2010.csv.gz");
        String[] invoice = lines.text("Invoice"), customer = lines.text("Customer ID"), date = lines.text("InvoiceDate"), item = lines.text("StockCode");
        double[] quantity = lines.numbers("Quantity"), price = lines.numbers("Price");
        Set<String> rows = new HashSet<>();
        for (int i = 0; i < invoice.length; i++) if (!customer[i].isBlank() && quantity[i] > 0 && price[i] > 0 && !invoice[i].startsWith("C")) rows.add(item[i] + "," + date[i].substring(0, 10) + "," + invoice[i] + "," + customer[i]);
        shop = file("shop.csv", "item,date,transaction,user", new ArrayList<>(rows));
        return shop;
    }

    private static Path file(String name, String header, List<String> lines) throws IOException {
        return Files.writeString(folder.resolve(name), header + "\n" + String.join("\n", lines) + "\n");
    }
}
