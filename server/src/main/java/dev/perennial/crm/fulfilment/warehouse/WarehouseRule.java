package dev.perennial.crm.fulfilment.warehouse;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.write.RecordRule;
import org.springframework.stereotype.Component;

/** What holds for every warehouse: a new one is open; closing it is a change of its own. */
@Component
class WarehouseRule implements RecordRule {

    private static final TypeName WAREHOUSES = TypeName.of("fulfilment/warehouses");
    private static final Path ACTIVE = Path.of("active");

    @Override
    public TypeName type() {
        return WAREHOUSES;
    }

    @Override
    public Values settle(Values values, Values before) {
        return before.equals(Values.NONE) ? values.with(ACTIVE, true) : values;
    }
}
