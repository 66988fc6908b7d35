package dev.perennial.crm.products.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.crm.products.ProductId;
import dev.perennial.crm.products.ProductsDesk.Mixed;
import dev.perennial.crm.products.ProductsRefusal;
import dev.perennial.crm.products.UnitId;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class PackingsTest {

    private static final UnitId BOTTLE = new UnitId(new UUID(0, 1));
    private static final UnitId CASE = new UnitId(new UUID(0, 2));
    private static final UnitId PALLET = new UnitId(new UUID(0, 3));

    @Test
    void thirtyBottlesAreTwoCasesAndSixBottles() {
        assertThat(bottled("12").mixed(new BigDecimal("30"), CASE)).isEqualTo(new Mixed(new BigDecimal("2"), new BigDecimal("6")));
    }

    @Test
    void twoCasesAreTwentyFourBottlesAndBack() {
        assertThat(bottled("12").convert(new BigDecimal("2"), CASE, BOTTLE)).isEqualTo(new BigDecimal("24"));
        assertThat(bottled("12").convert(new BigDecimal("24"), BOTTLE, CASE)).isEqualTo(new BigDecimal("2"));
    }

    @Test
    void fiveBottlesAreNoExactNumberOfCasesOfTwelve() {
        assertThatThrownBy(() -> bottled("12").convert(new BigDecimal("5"), BOTTLE, CASE))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(ProductsRefusal.NOT_EXACT));
    }

    @Test
    void aUnitTheProductIsNotPackedInIsRefused() {
        assertThatThrownBy(() -> bottled("12").factor(PALLET))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(ProductsRefusal.NO_CONVERSION));
    }

    @Property
    void packingAndUnpackingKeepsEveryQuantity(@ForAll @BigRange(min = "0.001", max = "5000") @Scale(3) BigDecimal factor,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(3) BigDecimal quantity) {
        var packings = bottled(factor.toPlainString());
        var mixed = packings.mixed(quantity, CASE);

        assertThat(packings.unmixed(mixed, CASE)).isEqualByComparingTo(quantity);
        assertThat(mixed.rest()).isBetween(BigDecimal.ZERO, factor);
        assertThat(mixed.rest()).isNotEqualByComparingTo(factor);
    }

    @Property
    void whatGoesIntoTheOwnUnitComesBackUnchanged(@ForAll @BigRange(min = "0.001", max = "5000") @Scale(3) BigDecimal factor,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(3) BigDecimal cases) {
        var packings = bottled(factor.toPlainString());

        assertThat(packings.convert(packings.convert(cases, CASE, BOTTLE), BOTTLE, CASE)).isEqualByComparingTo(cases);
    }

    private static Packings bottled(String perCase) {
        return new Packings(new ProductId(new UUID(0, 9)), BOTTLE, List.of(new Product.Packing(CASE, new BigDecimal(perCase))));
    }
}
