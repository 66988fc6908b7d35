package dev.perennial.crm.products.product;

import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.RecordRule;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What holds for every product: no negative price, and packings that can be counted in its own unit. */
@Component
class ProductRule implements RecordRule {

    private static final TypeName PRODUCTS = TypeName.of("products/products");
    private static final Path UNIT = Path.of("unit");
    private static final Path FACTOR = Path.of("factor");
    private static final Path CONVERSIONS = Path.of("conversions");
    private static final List<Path> PRICES = List.of(Path.of("price"), Path.of("cost"));

    @Override
    public TypeName type() {
        return PRODUCTS;
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        for (var price : PRICES)
            if (values.get(price) instanceof Money money && money.amount().signum() < 0) findings.accept(Finding.at(price.text(), "products.NEGATIVE_PRICE"));
        var own = values.get(UNIT);
        if (own == null && !values.rows(CONVERSIONS).isEmpty()) findings.accept(Finding.at("unit", "products.UNIT_MISSING"));
        var seen = new HashSet<Object>();
        var no = 0;
        for (var row : values.rows(CONVERSIONS)) checkPacking(CONVERSIONS + "/" + no++, row, own, seen, findings);
    }

    private static void checkPacking(String at, Values row, Object own, HashSet<Object> seen, Consumer<Finding> findings) {
        if (row.get(FACTOR) instanceof BigDecimal factor && factor.signum() <= 0) findings.accept(Finding.at(at + "/factor", "products.FACTOR_NOT_POSITIVE"));
        var unit = row.get(UNIT);
        if (unit == null) return;
        if (unit.equals(own)) findings.accept(Finding.at(at + "/unit", "products.OWN_UNIT"));
        else if (!seen.add(unit)) findings.accept(Finding.at(at + "/unit", "products.UNIT_TWICE"));
    }
}
