package dev.perennial.crm.fulfilment.shipment;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.RecordRule;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What holds for every courier: a new one is used; its code is in capitals, and its lengths make sense. */
@Component
class CourierRule implements RecordRule {

    private static final TypeName COURIERS = TypeName.of("fulfilment/couriers");
    private static final Path CODE = Path.of("code");
    private static final Path ACTIVE = Path.of("active");
    private static final Path SHORTEST = Path.of("numberForm/shortest");
    private static final Path LONGEST = Path.of("numberForm/longest");

    @Override
    public TypeName type() {
        return COURIERS;
    }

    @Override
    public Values settle(Values values, Values before) {
        var settled = before.equals(Values.NONE) ? values.with(ACTIVE, true) : values;
        return settled.get(CODE) instanceof String code ? settled.with(CODE, code.strip().toUpperCase(Locale.ROOT)) : settled;
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        var shortest = values.get(SHORTEST) instanceof Long least ? least : 0;
        var longest = values.get(LONGEST) instanceof Long most ? most : 0;
        if (shortest < 0) findings.accept(Finding.at(SHORTEST.text(), "fulfilment.LENGTHS_CONTRADICT"));
        if (longest < 0 || longest > 0 && longest < shortest) findings.accept(Finding.at(LONGEST.text(), "fulfilment.LENGTHS_CONTRADICT"));
    }
}
