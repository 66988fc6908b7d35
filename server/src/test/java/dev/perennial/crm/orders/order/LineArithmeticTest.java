package dev.perennial.crm.orders.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineArithmeticTest {

    @ParameterizedTest
    @CsvSource({"3,0.335,CNY,1.01", "1,0.001,GBP,0.00", "1,0.005,GBP,0.01", "-1,0.005,GBP,-0.01", "3,10.5,JPY,32", "2,1.0005,KWD,2.001"})
    void amountsRoundHalfUpToTheDigitsOfTheCurrency(String quantity, String price, String currency, String amount) {
        assertThat(LineArithmetic.amount(new BigDecimal(quantity), Money.of(price, currency))).isEqualTo(Money.of(amount, currency));
    }

    @Property
    void theTotalIsTheSumOfRoundedAmounts(@ForAll @Size(min = 1, max = 30) List<@BigRange(min = "0.001", max = "9999") @Scale(3) BigDecimal> prices) {
        var settled = LineArithmetic.settle(order(prices.stream().map(price -> line("7", price.toPlainString(), "CNY")).toList()));
        var sum = prices.stream().map(price -> LineArithmetic.amount(new BigDecimal("7"), new Money(price, "CNY"))).reduce(Money::plus).orElseThrow();

        assertThat(settled.get("total")).isEqualTo(sum);
    }

    @Property
    void anAmountIsNeverFurtherThanHalfACentFromTheExactProduct(@ForAll @BigRange(min = "-9999", max = "9999") @Scale(3) BigDecimal quantity,
            @ForAll @BigRange(min = "0", max = "9999") @Scale(4) BigDecimal price) {
        var amount = LineArithmetic.amount(quantity, new Money(price, "CNY")).amount();

        assertThat(amount.subtract(quantity.multiply(price)).abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
    }

    @Test
    void aSecondCurrencyAndAMissingQuantityAreReportedTogether() {
        var findings = new ArrayList<Finding>();
        LineArithmetic.check(order(List.of(line("1", "2", "CNY"), line("0", "2", "EUR"))), sign -> sign > 0, "orders.QUANTITY_NOT_POSITIVE", findings::add);

        assertThat(findings).containsExactly(Finding.at("lines/1/quantity", "orders.QUANTITY_NOT_POSITIVE"), Finding.at("lines/1/unitPrice", "orders.MIXED_CURRENCIES", "EUR"));
    }

    @Test
    void anOrderInTwoCurrenciesHasNoTotal() {
        assertThat(LineArithmetic.settle(order(List.of(line("1", "2", "CNY"), line("1", "2", "EUR")))).get("total")).isNull();
    }

    private static Values order(List<Values> lines) {
        return Values.of(Map.of(LineArithmetic.LINES, lines));
    }

    private static Values line(String quantity, String price, String currency) {
        return Values.of(Map.of(Path.of("quantity"), new BigDecimal(quantity), Path.of("unitPrice"), Money.of(price, currency)));
    }
}
