package dev.perennial.crm.fulfilment.outbound;

import static dev.perennial.crm.fulfilment.FulfilmentRefusal.BATCH_SHORT;

import dev.perennial.crm.fulfilment.NewOutboundOrder;
import dev.perennial.crm.fulfilment.reservation.Reservation;
import dev.perennial.crm.fulfilment.stock.StockItems;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Says from which batches a line is to be picked: the oldest first that other open orders leave over. */
@Component
class OldestBatches {

    private final StockItems items;
    private final OutboundOrders orders;

    OldestBatches(StockItems items, OutboundOrders orders) {
        this.items = items;
        this.orders = orders;
    }

    /** The lines for one part; those before belong to the same order and take from the same batches. */
    List<OutboundLine> of(NewOutboundOrder.Line wanted, Reservation.Part part, List<OutboundLine> before) {
        var promised = orders.promised(wanted.product(), part.warehouse());
        for (var line : before)
            if (line.product().equals(wanted.product()) && line.warehouse().equals(part.warehouse())) promised.merge(line.batch(), line.quantity(), BigDecimal::add);
        var lines = new ArrayList<OutboundLine>();
        var open = part.quantity();
        for (var batch : items.lock(wanted.product(), part.warehouse()).batches()) {
            if (wanted.batch() != null && !Objects.equals(wanted.batch(), batch.batch())) continue;
            var taken = batch.onHand().subtract(promised.getOrDefault(batch.batch(), BigDecimal.ZERO)).min(open);
            if (taken.signum() <= 0) continue;
            lines.add(new OutboundLine(null, 0, wanted.product(), batch.batch(), part.warehouse(), taken, BigDecimal.ZERO));
            open = open.subtract(taken);
        }
        if (open.signum() > 0) throw Refused.because(BATCH_SHORT, wanted.batch() == null ? "–" : wanted.batch(), part.quantity().subtract(open), part.quantity());
        return lines;
    }
}
