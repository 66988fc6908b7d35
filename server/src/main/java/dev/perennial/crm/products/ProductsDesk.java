package dev.perennial.crm.products;

import dev.perennial.engine.record.Money;
import java.math.BigDecimal;
import java.util.Optional;

/** What other suites may ask of the products. */
public interface ProductsDesk {

    /** So many whole packings, and what is left over in the product's own unit. */
    record Mixed(BigDecimal whole, BigDecimal rest) {}

    /** By what a product is recognised when it is scanned; the barcode may be null. */
    record Codes(String number, String barcode) {

        /** True when what was scanned is the number, in any case of letters, or the barcode. */
        public boolean answersTo(String scanned) {
            var read = scanned.strip();
            return read.equalsIgnoreCase(number) || barcode != null && read.equals(barcode);
        }
    }

    /** By what the product is recognised. */
    Codes codes(ProductId product);

    /** The quantity in another of the product's units; refuses units it is not packed in and what cannot be expressed exactly. */
    BigDecimal convert(ProductId product, BigDecimal quantity, UnitId from, UnitId to);

    /** The quantity, given in the product's own unit, as whole packings and a rest: 30 bottles are 2 cases and 6 bottles. */
    Mixed mixed(ProductId product, BigDecimal quantity, UnitId packing);

    /** What the product costs a customer today; empty where it has no price, or does not exist. */
    Optional<Money> price(ProductId product);
}
