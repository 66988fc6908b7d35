package dev.perennial.crm.products.product;

import dev.perennial.crm.products.CategoryId;
import dev.perennial.crm.products.ProductId;
import dev.perennial.crm.products.UnitId;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Numbered;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.record.Unique;
import java.math.BigDecimal;
import java.util.List;

/** Something we sell, counted in its unit; larger or smaller packings convert into that unit. */
@RecordType(suite = "products", one = "product", many = "products", defaultSort = "name")
public record Product(
        ProductId id,
        @Numbered("P-") @Unique @Search @Listed @MaxLength(60) String number,
        @Title @Required @Search @Listed String name,
        @Listed UnitId unit,
        @Listed Money price,
        Money cost,
        @Listed CategoryId category,
        @Unique @Search @MaxLength(40) String barcode,
        List<Packing> conversions) {

    /** One of {@code unit} holds {@code factor} of the product's own unit. */
    public record Packing(@Required UnitId unit, @Required BigDecimal factor) {}
}
