package dev.perennial.crm.products.product;

import dev.perennial.crm.platform.House;
import dev.perennial.crm.products.ProductId;
import dev.perennial.crm.products.ProductsDesk;
import dev.perennial.crm.products.UnitId;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.RecordBinder;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts products in whatever unit they are asked for, tells by what they are recognised and what they cost. */
@Component
class ProductCounting implements ProductsDesk {

    private static final TypeName PRODUCTS = TypeName.of("products/products");
    private static final RecordBinder<Product> BINDER = RecordBinder.of(Product.class);

    private final RecordReader reader;

    ProductCounting(RecordReader reader) {
        this.reader = reader;
    }

    @Override
    public BigDecimal convert(ProductId product, BigDecimal quantity, UnitId from, UnitId to) {
        return packings(product).convert(quantity, from, to);
    }

    @Override
    public Mixed mixed(ProductId product, BigDecimal quantity, UnitId packing) {
        return packings(product).mixed(quantity, packing);
    }

    @Override
    public Codes codes(ProductId product) {
        var found = read(product);
        return new Codes(found.number(), found.barcode());
    }

    @Override
    public Optional<Money> price(ProductId product) {
        return reader.find(PRODUCTS, product.value(), House.ACTOR).map(stored -> (Money) stored.values().get("price"));
    }

    private Packings packings(ProductId product) {
        return Packings.of(read(product));
    }

    private Product read(ProductId product) {
        return reader.find(PRODUCTS, product.value(), House.ACTOR).map(stored -> BINDER.record(stored.id(), stored.values()))
                .orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND, PRODUCTS, product.value()));
    }
}
