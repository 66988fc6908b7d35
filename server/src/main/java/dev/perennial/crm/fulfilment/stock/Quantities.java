package dev.perennial.crm.fulfilment.stock;

import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.util.List;

/** What verbs on stock ask of quantities and batches. */
public final class Quantities {

    private Quantities() {}

    public static void refuseNothing(BigDecimal quantity) {
        if (quantity.signum() <= 0) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("quantity", "fulfilment.QUANTITY_NOT_POSITIVE")));
    }

    /** The batch without blanks around it; null when there is none. */
    public static String batch(String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }
}
