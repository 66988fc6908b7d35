package dev.perennial.crm.platform.money;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.record.Currencies;
import dev.perennial.engine.record.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Rates of a day, entered in one direction or the other or only through our own currency; amounts are rounded once. */
class RateTableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    private final RateTable rates = new RateTable("CNY");

    @Test void theLatestRateValidOnTheDayCounts() {
        rates.enter("GBP", "CNY", DAY.minusDays(10), new BigDecimal("9.1"));
        rates.enter("GBP", "CNY", DAY, new BigDecimal("9.2"));
        rates.enter("GBP", "CNY", DAY.plusDays(1), new BigDecimal("9.3"));

        assertThat(rates.rate("GBP", "CNY", DAY)).contains(new BigDecimal("9.2"));
        assertThat(rates.rate("GBP", "CNY", DAY.minusDays(1))).contains(new BigDecimal("9.1"));
        assertThat(rates.rate("GBP", "CNY", DAY.minusDays(11))).as("before the first there is none").isEmpty();
    }

    @Test void aRateCountsTheOtherWayRoundTooAndTheLaterOfBothDirectionsWins() {
        rates.enter("CNY", "JPY", DAY.minusDays(5), new BigDecimal("20"));
        assertThat(rates.rate("JPY", "CNY", DAY)).contains(new BigDecimal("0.05"));

        rates.enter("JPY", "CNY", DAY.minusDays(9), new BigDecimal("0.07"));
        assertThat(rates.rate("JPY", "CNY", DAY)).contains(new BigDecimal("0.05"));
        rates.enter("JPY", "CNY", DAY.minusDays(5), new BigDecimal("0.06"));
        assertThat(rates.rate("JPY", "CNY", DAY)).as("on the same day the one entered as asked").contains(new BigDecimal("0.06"));
    }

    @Test void twoForeignCurrenciesMeetInOurs() {
        rates.enter("GBP", "CNY", DAY, new BigDecimal("9"));
        rates.enter("CNY", "USD", DAY, new BigDecimal("0.125"));

        assertThat(rates.rate("GBP", "USD", DAY)).contains(new BigDecimal("1.125"));
        assertThat(rates.rate("GBP", "CHF", DAY)).as("nobody entered francs").isEmpty();
    }

    @Test void halvesAreRoundedAwayFromZeroToTheSmallestUnitOfTheCurrency() {
        assertThat(Currencies.converted(Money.of("1", "GBP"), new BigDecimal("2.345"), "CNY").amount()).isEqualTo("2.35");
        assertThat(Currencies.converted(Money.of("-1", "GBP"), new BigDecimal("2.345"), "CNY").amount()).isEqualTo("-2.35");
        assertThat(Currencies.converted(Money.of("1", "GBP"), new BigDecimal("190.5"), "JPY").amount()).isEqualTo("191");
        assertThat(Currencies.converted(Money.of("1", "GBP"), new BigDecimal("0.39555"), "KWD").amount()).isEqualTo("0.396");
    }

    @Property void convertedPartsAddUpToTheConvertedWholeWithinHalfAUnitForEachPart(@ForAll @Size(min = 1, max = 30) List<@BigRange(min = "-100000", max = "100000") @Scale(2) BigDecimal> parts,
            @ForAll @BigRange(min = "0.0001", max = "1000") @Scale(6) BigDecimal rate) {
        var sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var converted = parts.stream().map(part -> in(part, rate)).reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(converted.subtract(in(sum, rate)).abs()).isLessThanOrEqualTo(new BigDecimal("0.005").multiply(BigDecimal.valueOf(parts.size() + 1L)));
    }

    @Property void thereAndBackLosesLessThanTheRoundingOfBothWays(@ForAll @BigRange(min = "0", max = "1000000") @Scale(2) BigDecimal amount, @ForAll @IntRange(min = 1, max = 100_000_000) int rate) {
        var table = new RateTable("CNY");
        table.enter("GBP", "CNY", DAY, BigDecimal.valueOf(rate, 4));
        var there = Currencies.converted(new Money(amount, "GBP"), table.rate("GBP", "CNY", DAY).orElseThrow(), "CNY");
        var back = Currencies.converted(there, table.rate("CNY", "GBP", DAY).orElseThrow(), "GBP");

        var loss = new BigDecimal("0.005").divide(BigDecimal.valueOf(rate, 4), 12, RoundingMode.UP).add(new BigDecimal("0.0051"));
        assertThat(back.amount().subtract(amount).abs()).isLessThanOrEqualTo(loss);
    }

    @Property void theAmountIsExactlyTheRoundedProductOfAmountAndRate(@ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(2) BigDecimal amount, @ForAll @BigRange(min = "0.000001", max = "1000") @Scale(6) BigDecimal rate) {
        assertThat(in(amount, rate).subtract(amount.multiply(rate)).abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
        assertThat(in(amount, rate).scale()).isEqualTo(2);
    }

    private static BigDecimal in(BigDecimal amount, BigDecimal rate) {
        return Currencies.converted(new Money(amount, "GBP"), rate, "CNY").amount();
    }
}
