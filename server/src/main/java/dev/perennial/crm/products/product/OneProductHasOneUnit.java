package dev.perennial.crm.products.product;

import static dev.perennial.crm.products.ProductsRefusal.DIFFERENT_UNITS;

import dev.perennial.crm.platform.MergeRule;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.Refused;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Products that are counted in different units are not one: ten pieces would become ten boxes in every order and stock. */
@Component
class OneProductHasOneUnit implements MergeRule {

    private static final Path UNIT = Path.of("unit");

    @Override
    public TypeName type() {
        return TypeName.of("products/products");
    }

    @Override
    public void allow(Stored survivor, List<Stored> others) {
        for (var other : others) if (!Objects.equals(survivor.values().get(UNIT), other.values().get(UNIT))) throw Refused.because(DIFFERENT_UNITS, other.values().get("name"));
    }
}
