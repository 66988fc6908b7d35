package dev.perennial.crm.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A trial begins with everything that the story of the leaking bottle needs. */
@StoryTest
@Tag("slow")
@TestPropertySource(properties = "perennial.mode=demo")
class SampleCompanyTest {

    @LocalServerPort int port;

    private Browser admin;

    @BeforeEach
    void signIn() {
        admin = new Browser(port);
        admin.signIn("admin");
    }

    @Test
    void mrZhangIsAGoldCustomerOfFiveYears() {
        var value = admin.get("/api/parties/accounts?filter=number%20eq%20'C-ZHANG'&fields=number,value").json().at("/items/0/value");

        assertThat(value.at("/tier").asString()).isEqualTo("GOLD");
        assertThat(value.at("/orders").asLong()).isEqualTo(27);
        assertThat(new BigDecimal(value.at("/revenue/amount").asString())).isGreaterThan(new BigDecimal("20000"));
        assertThat(LocalDate.parse(value.at("/firstOrderOn").asString()).plusYears(5)).isBeforeOrEqualTo(LocalDate.parse(admin.get("/api/session").text("/now").substring(0, 10)));
        assertThat(admin.get("/api/parties/accounts?filter=number%20eq%20'C-LI'&fields=number,value").text("/items/0/value/tier")).isEqualTo("STANDARD");
    }

    @Test
    void order4711WasShippedAndItsGoodsAreInStock() {
        var order = admin.get("/api/orders/sales-orders?filter=number%20eq%20'4711'&fields=number,channel").json().at("/items/0");
        var shipment = admin.get("/api/fulfilment/shipments?filter=order%20eq%20'" + order.at("/id").asString() + "'&expand=packer").json().at("/items/0");
        var oil = admin.get("/api/products/products?filter=number%20eq%20'TEA-OIL-500'").text("/items/0/id");
        var stock = admin.get("/api/fulfilment/stock-items/aggregate?measures=sum(available)&filter=product%20eq%20'" + oil + "'");

        assertThat(order.at("/channel").asString()).isEqualTo("WEB");
        assertThat(shipment.at("/courier").asString()).isEqualTo("ZTO");
        assertThat(shipment.at("/packer$/label").asString()).isNotBlank();
        assertThat(shipment.at("/shippedAt").asString()).isNotBlank();
        assertThat(new BigDecimal(stock.json().at("/items/0/sum(available)").asString())).as(stock.body()).isEqualByComparingTo("40");
        assertThat(admin.get("/api/fulfilment/substitutes?count=exact&filter=product%20eq%20'" + oil + "'").text("/count")).isEqualTo("2");
        assertThat(Integer.parseInt(admin.get("/api/fulfilment/shipments?count=exact&limit=1").text("/count"))).isGreaterThan(500);
    }

    @Test
    void theShipmentStandsOnTheCustomersTimeline() {
        var zhang = admin.get("/api/parties/accounts?filter=number%20eq%20'C-ZHANG'").text("/items/0/id");

        assertThat(admin.get("/api/parties/accounts/" + zhang + "/timeline?limit=20").body()).contains("SH4711", "ZTO");
    }
}
