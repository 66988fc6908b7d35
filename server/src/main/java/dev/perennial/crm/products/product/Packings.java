package dev.perennial.crm.products.product;

import dev.perennial.crm.products.ProductId;
import dev.perennial.crm.products.ProductsDesk.Mixed;
import dev.perennial.crm.products.UnitId;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

import static dev.perennial.crm.products.ProductsRefusal.NOT_EXACT;
import static dev.perennial.crm.products.ProductsRefusal.NO_CONVERSION;

/** Converts quantities of one product between its own unit and its packings, exactly: nothing is ever rounded. */
public record Packings(ProductId product, UnitId own, List<Product.Packing> packings) {

    /** As many decimals as a quotient may need; one that needs more counts as not exact. */
    private static final int MOST_DECIMALS = 12;

    public static Packings of(Product product) {
        return new Packings(product.id(), product.unit(), product.conversions());
    }

    /** The quantity in another unit; refuses what cannot be expressed exactly. */
    public BigDecimal convert(BigDecimal quantity, UnitId from, UnitId to) {
        if (from.equals(to)) return quantity;
        var inOwn = quantity.multiply(factor(from));
        var converted = inOwn.divide(factor(to), MOST_DECIMALS, RoundingMode.DOWN);
        if (converted.multiply(factor(to)).compareTo(inOwn) != 0) throw Refused.because(NOT_EXACT, product.value());
        return plain(converted);
    }

    /** The quantity, given in the product's own unit, as whole packings and a rest. */
    public Mixed mixed(BigDecimal quantity, UnitId packing) {
        var parts = quantity.divideToIntegralValue(factor(packing));
        return new Mixed(plain(parts), plain(quantity.subtract(parts.multiply(factor(packing)))));
    }

    /** The quantity in the product's own unit that the whole packings and the rest make up. */
    public BigDecimal unmixed(Mixed mixed, UnitId packing) {
        return plain(mixed.whole().multiply(factor(packing)).add(mixed.rest()));
    }

    /** How many of the product's own unit one of the unit holds. */
    public BigDecimal factor(UnitId unit) {
        if (unit.equals(own)) return BigDecimal.ONE;
        return packings.stream().filter(packing -> packing.unit().equals(unit)).findFirst()
                .orElseThrow(() -> Refused.because(NO_CONVERSION, product.value())).factor();
    }

    /** The units in which the product can be counted, its own first. */
    public List<UnitId> units() {
        return Stream.concat(Stream.of(own), packings.stream().map(Product.Packing::unit)).toList();
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
