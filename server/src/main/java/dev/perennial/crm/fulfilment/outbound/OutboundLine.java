package dev.perennial.crm.fulfilment.outbound;

import dev.perennial.crm.fulfilment.WarehouseId;
import dev.perennial.crm.products.ProductId;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Required;
import java.math.BigDecimal;
import java.util.UUID;

/** So much of a batch of a product, from one warehouse. */
public record OutboundLine(
        UUID id,
        int no,
        @Required ProductId product,
        @MaxLength(60) String batch,
        @Required WarehouseId warehouse,
        @Required BigDecimal quantity,
        BigDecimal picked) {

    boolean isPicked() {
        return picked != null && picked.compareTo(quantity) == 0;
    }

    OutboundLine picked(String otherBatch) {
        return new OutboundLine(id, no, product, otherBatch == null || otherBatch.isBlank() ? batch : otherBatch.strip(), warehouse, quantity, quantity);
    }
}
