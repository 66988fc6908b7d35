package dev.perennial.models.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.models.PublishedSets;
import dev.perennial.models.lifetime.PurchaseHistory;
import dev.perennial.models.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lifetime and behaviour on customers the models were not written for: a gift shop's first year, a music shop's log, and customers whose truth is known. */
class OtherCustomersTest {

    private static final LocalDate CALIBRATED = LocalDate.of(2010, 8, 31), END = LocalDate.of(2010, 12, 9);

    @TempDir static Path folder;

    private static Path shop;

    @Test @Tag("data") @OnOtherSets({"bg-nbd", "mbg-nbd", "pareto-nbd"})
    void aGiftShopsAutumnIsForecastBetterThanByEachCustomersOwnPace() throws IOException {
        List<PurchaseHistory> histories = histories();
        double weeks = (END.toEpochDay() - CALIBRATED.toEpochDay()) / 7.0;
        double pace = Math.sqrt(histories.stream().mapToDouble(h -> Math.pow((h.age() > 0 ? h.frequency() / h.age() : 0) * weeks - h.laterPurchases(), 2)).average().orElseThrow());
        double actual = histories.stream().mapToInt(PurchaseHistory::laterPurchases).sum();

        for (String model : List.of("bg-nbd", "mbg-nbd", "pareto-nbd")) {
            Asked asked = Asked.model(model, shop(), "--calibration-end", CALIBRATED.toString(), "--rows", "0");

            assertThat(asked.at("metrics", "holdout", "actual")).as(model).isEqualTo(actual);
            assertThat(asked.at("metrics", "holdout", "expected") / actual).as(model).isBetween(0.67, 1.5);
            assertThat(asked.at("metrics", "holdout", "rmse")).as(model).isLessThan(pace);
            assertThat(asked.at("metrics", "holdout", "correlation")).as(model).isGreaterThan(0.75);
        }
    }

    @Test @Tag("data") @OnOtherSets("gamma-gamma")
    void aGiftShopsNextOrdersAreTakenForWhatTheyWillBeWorthBetterThanByTheMeanOrByThePast() throws IOException {
        List<PurchaseHistory> known = histories().stream().filter(h -> h.frequency() > 0 && h.laterPurchases() > 0 && h.meanValue() > 0).toList();
        StringBuilder rows = new StringBuilder("customer,frequency,monetary_value\n");
        for (PurchaseHistory h : known) rows.append(h.customer()).append(',').append(h.frequency()).append(',').append(h.meanValue()).append('\n');
        double[] expected = Asked.model("gamma-gamma", Files.writeString(folder.resolve("spend.csv"), rows)).column("expectedSpend");
        double mean = known.stream().mapToDouble(PurchaseHistory::meanValue).average().orElseThrow();
        double byModel = 0, byMean = 0, byPast = 0;
        for (int i = 0; i < expected.length; i++) {
            double truth = Math.log(known.get(i).laterValue() / known.get(i).laterPurchases());
            byModel += Math.pow(Math.log(expected[i]) - truth, 2);
            byMean += Math.pow(Math.log(mean) - truth, 2);
            byPast += Math.pow(Math.log(known.get(i).meanValue()) - truth, 2);
        }

        assertThat(byModel).isLessThan(byMean).isLessThan(byPast);
    }

    @Test @Tag("data") @OnOtherSets("clv")
    void theGiftShopsCustomersOfHighestValueBringMostOfTheNextMonthsMoney() throws IOException {
        Asked asked = Asked.model("clv", shop(), "--calibration-end", CALIBRATED.toString(), "--months", "3", "--discount", "0", "--purchases", "pareto-nbd");
        Map<String, Double> later = new HashMap<>();
        histories().forEach(h -> later.put(h.customer(), h.laterValue()));
        double all = later.values().stream().mapToDouble(v -> v).sum();
        double best = asked.rows().stream().sorted(Comparator.comparingDouble((Map<String, Object> row) -> -(double) row.get("clv"))).limit(later.size() / 5).mapToDouble(row -> later.get(row.get("customer"))).sum();

        assertThat(best / all).isGreaterThan(0.5);
        assertThat(asked.at("metrics", "total") / all).isBetween(0.5, 1.5);
    }

    @Test @OnOtherSets("bg-bb")
    void donorsMadeByKnownParametersGiveThemBackAndTheirComingGifts() throws IOException {
        Draws draws = new Draws(31);
        Map<String, Integer> seen = new TreeMap<>();
        double later = 0;
        for (int donor = 0; donor < 40_000; donor++) {
            double gives = draws.beta(0.8, 1.5), leaves = draws.beta(1.1, 6);
            int x = 0, tx = 0;
            boolean there = true;
            for (int year = 1; year <= 12; year++) {
                there &= !draws.happens(leaves);
                if (!there || !draws.happens(gives)) continue;
                if (year > 7) later++;
                else x++;
                if (year <= 7) tx = year;
            }
            seen.merge(x + "," + tx + ",7", 1, Integer::sum);
        }
        Asked asked = Asked.model("bg-bb", file("donors.csv", "frequency,recency,periods,weights", seen.entrySet().stream().map(each -> each.getKey() + "," + each.getValue()).toList()), "--t", "5");
        double alpha = asked.at("params", "alpha"), gamma = asked.at("params", "gamma");

        assertThat(alpha / (alpha + asked.at("params", "beta"))).isCloseTo(0.8 / 2.3, Percentage.withPercentage(4));
        assertThat(gamma / (gamma + asked.at("params", "delta"))).isCloseTo(1.1 / 7.1, Percentage.withPercentage(10));
        assertThat(asked.at("metrics", "expectedTotal")).isCloseTo(later, Percentage.withPercentage(3));
    }

    @Test @OnOtherSets("sbg")
    void contractsMadeByKnownParametersGiveThemBackAndTheYearsNotYetSeen() throws IOException {
        Draws draws = new Draws(32);
        int[] left = new int[13];
        for (int customer = 0; customer < 100_000; customer++) {
            double leaves = draws.beta(0.9, 4);
            for (int year = 0; year <= 12; year++) {
                if (year > 0 && draws.happens(leaves)) break;
                left[year]++;
            }
        }
        Asked asked = Asked.model("sbg", file("contracts.csv", "survivors,period", IntStream.rangeClosed(0, 6).mapToObj(year -> left[year] + "," + year).toList()), "--horizon", "12");

        assertThat(asked.at("params", "alpha")).isCloseTo(0.9, Percentage.withPercentage(5));
        assertThat(asked.at("params", "beta")).isCloseTo(4, Percentage.withPercentage(5));
        for (int year = 7; year <= 12; year++) assertThat((double) asked.rows().get(year).get("survival")).as("year " + year).isCloseTo(left[year] / 100_000.0, within(0.01));
    }

    @Test @Tag("data") @OnOtherSets("rfm")
    void whoScoresHigherInAMusicShopBuysMoreAfterwards() throws IOException {
        Table log = PublishedSets.table("cdnow/CDNOW_master.txt");
        String[] customer = log.text("customer_id"), date = log.text("date"), value = log.text("dollar_value");
        List<String> before = new ArrayList<>();
        Map<String, Integer> later = new HashMap<>();
        for (int i = 0; i < customer.length; i++) {
            if (date[i].compareTo("19970930") <= 0) before.add(customer[i] + "," + date[i] + "," + value[i]);
            else later.merge(customer[i], 1, Integer::sum);
        }
        Asked asked = Asked.model("rfm", file("music.csv", "customer,date,price", before));

        for (String score : List.of("r", "f", "m")) {
            double[] orders = new double[6], customers = new double[6];
            for (var row : asked.rows()) {
                customers[(int) row.get(score)]++;
                orders[(int) row.get(score)] += later.getOrDefault((String) row.get("customer"), 0);
            }
            assertThat(Arrays.stream(customers).skip(1).max().orElseThrow() - Arrays.stream(customers).skip(1).min().orElseThrow()).isLessThanOrEqualTo(1);
            assertThat(orders[5] / customers[5]).as(score).isGreaterThan(3 * orders[1] / customers[1]);
        }
    }

    @Test @Tag("data") @OnOtherSets("cohorts")
    void theMusicShopsCohortsAreThoseCountedByHand() {
        Table log = PublishedSets.table("cdnow/CDNOW_master.txt");
        String[] customer = log.text("customer_id"), date = log.text("date");
        Map<String, String> first = new HashMap<>();
        for (int i = 0; i < customer.length; i++) first.merge(customer[i], date[i].substring(0, 6), (a, b) -> a.compareTo(b) < 0 ? a : b);
        Set<String> inJune = new HashSet<>();
        for (int i = 0; i < customer.length; i++) if (date[i].startsWith("199706") && first.get(customer[i]).equals("199701")) inJune.add(customer[i]);
        Asked asked = Asked.model("cohorts", PublishedSets.path("cdnow/CDNOW_master.txt"), "--map", "customer=customer_id");

        assertThat(asked.rows()).extracting(row -> row.get("cohort").toString()).containsExactly("1997-01", "1997-02", "1997-03");
        assertThat(asked.at("metrics", "customers")).isEqualTo(23_570);
        assertThat(((int[]) asked.rows().getFirst().get("active"))[5]).isEqualTo(inJune.size());
    }

    @Test @OnOtherSets("cycle")
    void whoBuysAsMuchAsSheUsesIsExpectedWhenItRunsOut() throws IOException {
        Draws draws = new Draws(33);
        Map<String, Double> usedAt = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        Map<String, Long> empty = new HashMap<>();
        for (int c = 0; c < 200; c++) {
            double perDay = 0.2 + draws.uniform();
            double day = draws.below(30);
            for (int order = 0; order < 6; order++) {
                int units = 5 + draws.below(20);
                lines.add("c" + c + "," + LocalDate.of(2023, 1, 1).plusDays(Math.round(day)) + "," + units + ",coffee");
                day += units / perDay;
            }
            usedAt.put("c" + c, perDay);
            empty.put("c" + c, LocalDate.of(2023, 1, 1).plusDays(Math.round(day)).toEpochDay());
        }
        Asked asked = Asked.model("cycle", file("orders.csv", "customer,date,quantity,product", lines));

        assertThat(asked.at("metrics", "gaps")).isEqualTo(1_000);
        for (var row : asked.rows()) {
            assertThat((double) row.get("unitsPerDay")).isCloseTo(usedAt.get(row.get("customer")), Percentage.withPercentage(8));
            assertThat((double) ((LocalDate) row.get("nextDate")).toEpochDay()).isCloseTo(empty.get(row.get("customer")), within(6.0));
        }
    }

    /** A line for each invoice of a gift shop's year before the one with published figures: customer, date, amount; refunds and lines without customer are gone. */
    private static Path shop() throws IOException {
        if (shop != null) return shop;
        Table lines = PublishedSets.table("online-retail/online_retail_II_2009_2010.csv.gz");
        String[] invoice = lines.text("Invoice"), customer = lines.text("Customer ID"), date = lines.text("InvoiceDate");
        double[] quantity = lines.numbers("Quantity"), price = lines.numbers("Price");
        Map<String, Double> amounts = new LinkedHashMap<>();
        for (int i = 0; i < invoice.length; i++) if (!customer[i].isBlank() && quantity[i] > 0 && price[i] > 0 && !invoice[i].startsWith("C")) amounts.merge(customer[i] + "," + date[i].substring(0, 10), quantity[i] * price[i], Double::sum);
        shop = file("shop.csv", "customer,date,amount", amounts.entrySet().stream().map(each -> each.getKey() + "," + each.getValue()).toList());
        return shop;
    }

    private static List<PurchaseHistory> histories() throws IOException {
        Table log = dev.perennial.models.table.TableReader.read(shop());
        return PurchaseHistory.from(log.labels("customer"), log.days("date"), log.numbers("amount"), CALIBRATED.toEpochDay(), END.toEpochDay(), 7);
    }

    private static Path file(String name, String header, List<String> lines) throws IOException {
        return Files.writeString(folder.resolve(name), header + "\n" + String.join("\n", lines) + "\n");
    }
}
