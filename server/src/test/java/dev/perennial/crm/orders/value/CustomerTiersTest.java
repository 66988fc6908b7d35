package dev.perennial.crm.orders.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.orders.value.CustomerTiers.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CustomerTiersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void aFaithfulGoodBuyerIsGold() {
        assertThat(tier("TOP", 27, TODAY.minusYears(5), "20000", "8000")).isEqualTo("GOLD");
    }

    @Test
    void yearsAndOrdersAloneDoNotMakeGold() {
        assertThat(tier("BOTTOM", 27, TODAY.minusYears(5), "20000", "1000")).isEqualTo("SILVER");
    }

    @Test
    void theFirstOrderMakesNobodyMoreThanStandard() {
        assertThat(tier("LOW", 1, TODAY.minusDays(30), "268", "117")).isEqualTo("STANDARD");
        assertThat(tier("NONE", 0, null, "0", null)).isEqualTo("NONE");
    }

    @Test
    void aCustomerWhoCostsMoreThanHePaysGetsNoPointsForMargin() {
        assertThat(tier("HIGH", 4, TODAY.minusYears(2), "500", "-20")).isEqualTo("BRONZE");
        assertThat(tier("HIGH", 4, TODAY.minusYears(2), "0", null)).isEqualTo("BRONZE");
    }

    private static String tier(String spend, long orders, LocalDate first, String revenue, String margin) {
        return CustomerTiers.of(new Facts(spend, orders, first, new BigDecimal(revenue), margin == null ? null : new BigDecimal(margin)), TODAY);
    }
}
