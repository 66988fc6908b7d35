package dev.perennial.crm.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.record.Path;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The two customers that stories speak of, and the stock that is there for them, on whatever day a trial begins. */
class StoryCustomerTest {

    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2026, 11, 22), LocalDate.of(2028, 2, 29), LocalDate.of(2027, 1, 1));
    private static final UUID PACKER = UUID.randomUUID();

    @Test
    void mrZhangOrderedTwentySevenTimesInFiveYearsForMoreThanTwentyThousand() {
        for (var today : DAYS) {
            var purchases = SamplePurchases.of(SampleCustomers.ZHANG, today);
            var total = purchases.stream().flatMap(purchase -> purchase.wanted().stream()).map(wanted -> wanted.product().unitPrice().amount().multiply(SamplePurchases.quantity(wanted))).reduce(BigDecimal.ZERO, BigDecimal::add);

            assertThat(purchases).hasSize(27);
            assertThat(purchases.getFirst().day()).isBeforeOrEqualTo(today.minusYears(5)).isAfter(today.minusYears(5).minusMonths(1));
            assertThat(total).isGreaterThan(new BigDecimal("20000"));
        }
    }

    @Test
    void hisOrder4711CameByTheWebShopAndWentToAnotherAddressAndTelephoneThanHisOwn() {
        var order = new SampleOrders(DAYS.getFirst()).orders(SampleCustomers.ZHANG, null).getLast().values();
        var account = SampleCustomers.account(SampleCustomers.ZHANG, null).values();

        assertThat(order.text("number")).isEqualTo("4711");
        assertThat(order.text("channel")).isEqualTo("WEB");
        assertThat(order.text("shipTo/consignee")).isNotBlank();
        assertThat(order.text("shipTo/phone")).isNotEqualTo(account.rows(Path.of("contactPoints")).getFirst().text("value"));
        assertThat(order.text("shipTo/address")).doesNotContain(account.rows(Path.of("addresses")).getFirst().text("line"));
        assertThat(order.rows(Path.of("lines")).getFirst().get("product")).isEqualTo(SampleProducts.ALL.getFirst().id());
    }

    @Test
    void itsShipmentNamesPackerCourierAndDay() {
        var shipments = new SampleShipments(new SampleOrders(DAYS.getFirst()), DAYS.getFirst(), List.of(PACKER)).of(SampleCustomers.ZHANG, null);

        var last = shipments.getLast().values();
        assertThat(last.text("number")).isEqualTo("SH4711");
        assertThat(last.get("packer")).isEqualTo(PACKER);
        assertThat(last.text("courier")).isEqualTo("ZTO");
        assertThat(last.get("shippedAt")).isNotNull();
        assertThat(last.rows(Path.of("lines"))).hasSize(1);
    }

    @Test
    void thereAreFortyHalfLitresOfTeaOil() {
        var stock = new SampleStock(DAYS.getFirst());
        var oil = SampleProducts.ALL.getFirst().id();

        assertThat(stock.stockItems().stream().filter(item -> item.values().get("product").equals(oil)).map(item -> (BigDecimal) item.values().get("available")).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("40");
        assertThat(stock.movements().stream().filter(movement -> movement.values().get("product").equals(oil)).map(movement -> (BigDecimal) movement.values().get("quantity")).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("40");
    }
}
