package dev.perennial.crm.fulfilment.substitute;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.RecordRule;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What holds for every substitute: it is another product. */
@Component
class SubstituteRule implements RecordRule {

    private static final TypeName SUBSTITUTES = TypeName.of("fulfilment/substitutes");
    private static final Path PRODUCT = Path.of("product");
    private static final Path SUBSTITUTE = Path.of("substitute");

    @Override
    public TypeName type() {
        return SUBSTITUTES;
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        if (values.get(PRODUCT) != null && values.get(PRODUCT).equals(values.get(SUBSTITUTE))) findings.accept(Finding.at(SUBSTITUTE.text(), "fulfilment.ITS_OWN_SUBSTITUTE"));
    }
}
