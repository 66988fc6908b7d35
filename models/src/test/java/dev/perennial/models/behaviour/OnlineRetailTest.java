package dev.perennial.models.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.models.PublishedSets;
import dev.perennial.models.behaviour.RecencyFrequencyMoney.Score;
import dev.perennial.models.table.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The recomputed figures of the Online Retail lines (O1 to O9). */
@Tag("data")
class OnlineRetailTest {

    private static Table raw;
    private static SalesLines lines;
    private static List<Score> scores;

    @BeforeAll static void read() {
        raw = PublishedSets.table("online-retail/online_retail_2010_2011.csv.gz");
        lines = new SalesLines(raw.text("CustomerID"), raw.text("InvoiceNo"), raw.text("StockCode"), raw.days("InvoiceDate"), raw.numbers("Quantity"), raw.numbers("UnitPrice")).clean().lines();
        scores = RecencyFrequencyMoney.score(lines, LocalDate.of(2011, 12, 10).toEpochDay());
    }

    @Test void theRawLinesAreComplete() {
        assertThat(raw.rows()).isEqualTo(541_909);
        assertThat(Arrays.stream(raw.text("CustomerID")).filter(id -> !id.isEmpty()).distinct()).hasSize(4_372);
        assertThat(distinct(raw.text("InvoiceNo"))).isEqualTo(25_900);
        assertThat(distinct(raw.text("StockCode"))).isEqualTo(4_070);
        assertThat(distinct(raw.text("Country"))).isEqualTo(38);
        assertThat(Arrays.stream(raw.text("InvoiceDate")).min(Comparator.naturalOrder()).orElseThrow()).startsWith("2010-12-01 08:26");
        assertThat(Arrays.stream(raw.text("InvoiceDate")).max(Comparator.naturalOrder()).orElseThrow()).startsWith("2011-12-09 12:50");
        double[] quantity = raw.numbers("Quantity"), price = raw.numbers("UnitPrice");
        String[] invoice = raw.text("InvoiceNo");
        assertThat(IntStream.range(0, quantity.length).mapToDouble(i -> quantity[i] * price[i]).sum()).isCloseTo(9_747_747.93, within(0.01));
        int[] cancels = IntStream.range(0, quantity.length).filter(i -> invoice[i].startsWith("C")).toArray();
        assertThat(cancels).hasSize(9_288);
        assertThat(Arrays.stream(cancels).mapToObj(i -> invoice[i]).distinct()).hasSize(3_836);
        assertThat(Arrays.stream(cancels).mapToDouble(i -> quantity[i] * price[i]).sum()).isCloseTo(-896_812.49, within(0.01));
    }

    @Test void theCleanLinesAreTheKnownOnes() {
        assertThat(lines.size()).isEqualTo(397_884);
        assertThat(distinct(lines.customer())).isEqualTo(4_338);
        assertThat(distinct(lines.invoice())).isEqualTo(18_532);
        assertThat(distinct(lines.product())).isEqualTo(3_665);
        assertThat(IntStream.range(0, lines.size()).mapToDouble(lines::amount).sum()).isCloseTo(8_911_407.90, within(0.01));
    }

    @Test void countriesAndMonthsAddUp() {
        country("United Kingdom", 3_920, 7_308_391.55);
        country("Netherlands", 9, 285_446.34);
        country("EIRE", 3, 265_545.90);
        country("Germany", 94, 228_867.14);
        country("France", 87, 209_024.05);
    }

    @Test void theEarlierYearOverlapsTheLater() {
        Table earlier = PublishedSets.table("online-retail/online_retail_II_2009_2010.csv.gz");
        long[] day = earlier.days("InvoiceDate");

        assertThat(earlier.rows()).isEqualTo(525_461);
        assertThat(Arrays.stream(day).max().orElseThrow()).isEqualTo(LocalDate.of(2010, 12, 9).toEpochDay());
        assertThat(Arrays.stream(lines.day()).min().orElseThrow()).isEqualTo(LocalDate.of(2010, 12, 1).toEpochDay());
    }

    @Test void monthsAreTheKnownOnes() {
        month(YearMonth.of(2011, 11), 2_657, 1_664, 1_161_817.38);
        month(YearMonth.of(2011, 2), 997, 758, 447_137.35);
    }

    @Test void recencyFrequencyAndMoneyAreTheKnownOnes() {
        spread(Score::recencyDays, 93.059, 51, 374);
        spread(Score::frequency, 4.272, 2, 209);
        spread(Score::money, 2054.266, 674.485, 280_206.02);
        assertThat(scores).filteredOn(score -> score.code().equals("555")).hasSize(348);
        assertThat(scores).filteredOn(score -> score.code().equals("111")).hasSize(185);
        assertThat(scores.stream().map(Score::code).distinct()).hasSize(117);
    }

    @Test void aFifthOfTheCustomersBringsThreeQuartersAndTwoThirdsComeBack() {
        double[] money = scores.stream().sorted(Comparator.comparingDouble(Score::money).reversed()).mapToDouble(Score::money).toArray();

        assertThat(100 * Arrays.stream(money).limit(money.length / 5).sum() / Arrays.stream(money).sum()).isCloseTo(74.594, within(0.001));
        assertThat(100.0 * scores.stream().filter(score -> score.frequency() > 1).count() / scores.size()).isCloseTo(65.583, within(0.001));
    }

    @Test void theCohortsAreTheKnownOnes() {
        var cohorts = Cohorts.of(lines.customer(), lines.day());
        int[] december = cohorts.get(0).active();
        int[] january = cohorts.get(1).active();

        assertThat(new int[] {december[0], december[1], december[2], december[3], december[6], december[11], december[12]}).containsExactly(885, 324, 286, 340, 321, 445, 235);
        assertThat(new int[] {january[0], january[1], january[2], january[3], january[6], january[11]}).containsExactly(417, 92, 111, 96, 103, 49);
    }

    @Test void thePurchaseCycleIsTheKnownOne() {
        double[] gaps = PurchaseCycle.gaps(lines.customer(), lines.day());

        assertThat(gaps).hasSize(12_425);
        assertThat(Arrays.stream(gaps).average().orElseThrow()).isCloseTo(45.657, within(0.0005));
        assertThat(PurchaseCycle.quantile(gaps, 0.5)).isEqualTo(28);
        assertThat(PurchaseCycle.quantile(gaps, 0.75)).isEqualTo(58);
    }

    private static void spread(ToDoubleFunction<Score> part, double mean, double median, double max) {
        double[] sorted = scores.stream().mapToDouble(part).sorted().toArray();
        assertThat(Arrays.stream(sorted).average().orElseThrow()).isCloseTo(mean, within(0.0005));
        assertThat(PurchaseCycle.quantile(sorted, 0.5)).isCloseTo(median, within(0.0005));
        assertThat(sorted[sorted.length - 1]).isCloseTo(max, within(0.005));
    }

    private static void month(YearMonth month, int invoices, int customers, double revenue) {
        int[] own = IntStream.range(0, lines.size()).filter(i -> YearMonth.from(LocalDate.ofEpochDay(lines.day()[i])).equals(month)).toArray();
        assertThat(Arrays.stream(own).mapToObj(i -> lines.invoice()[i]).distinct()).as(month.toString()).hasSize(invoices);
        assertThat(Arrays.stream(own).mapToObj(i -> lines.customer()[i]).distinct()).as(month.toString()).hasSize(customers);
        assertThat(Arrays.stream(own).mapToDouble(lines::amount).sum()).as(month.toString()).isCloseTo(revenue, within(0.01));
    }

    private static void country(String name, int customers, double revenue) {
        String[] country = raw.text("Country");
        Table own = raw.where(i -> country[i].equals(name));
        SalesLines clean = new SalesLines(own.text("CustomerID"), own.text("InvoiceNo"), null, own.days("InvoiceDate"), own.numbers("Quantity"), own.numbers("UnitPrice")).clean().lines();
        assertThat(distinct(clean.customer())).as(name).isEqualTo(customers);
        assertThat(IntStream.range(0, clean.size()).mapToDouble(clean::amount).sum()).as(name).isCloseTo(revenue, within(0.01));
    }

    private static long distinct(String[] cells) {
        return Arrays.stream(cells).distinct().count();
    }
}
