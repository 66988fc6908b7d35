package dev.perennial.crm.orders.returned;

import dev.perennial.crm.orders.order.LineArithmetic;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.RecordRule;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What holds for every return: its sums are right, and it has one currency; a negative line takes an earlier return back. */
@Component
class ReturnRule implements RecordRule {

    private static final TypeName RETURNS = TypeName.of("orders/returns");

    @Override
    public TypeName type() {
        return RETURNS;
    }

    @Override
    public Values settle(Values values, Values before) {
        return LineArithmetic.settle(values);
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        LineArithmetic.check(values, sign -> sign != 0, "orders.QUANTITY_ZERO", findings);
    }
}
