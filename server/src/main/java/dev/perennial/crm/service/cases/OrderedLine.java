package dev.perennial.crm.service.cases;

import static dev.perennial.crm.service.ServiceRefusal.NO_SUCH_LINE;

import dev.perennial.crm.fulfilment.FulfilmentDesk;
import dev.perennial.crm.fulfilment.PastShipment;
import dev.perennial.crm.orders.OrderId;
import dev.perennial.crm.parties.AccountId;
import dev.perennial.crm.products.ProductId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Copies what a case must know of the order line that it is about, as far as the agent may see the order. */
@Component
class OrderedLine {

    /** The copy with the customer of the order and the day on which he ordered. */
    record Copied(Reference reference, AccountId customer, Instant orderedAt) {}

    private static final TypeName ORDERS = TypeName.of("orders/sales-orders");
    private static final Path LINES = Path.of("lines");

    private final RecordReader reader;
    private final FulfilmentDesk fulfilment;

    OrderedLine(RecordReader reader, FulfilmentDesk fulfilment) {
        this.reader = reader;
        this.fulfilment = fulfilment;
    }

    Copied copy(OrderId order, String line, BigDecimal quantity, Actor by) {
        var found = reader.find(ORDERS, order.value(), by).orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND, ORDERS, order.value()));
        var shipTo = new Reference.ShipTo(found.values().text("shipTo/consignee"), found.values().text("shipTo/phone"), found.values().text("shipTo/address"));
        var row = row(found, line);
        var shipment = fulfilment.shipmentOf(order);
        var copy = new Reference(order, row == null ? null : row.get("id").toString(), product(row), row == null ? null : row.text("batch"),
                quantity(row, quantity), row == null ? null : (Money) row.get("unitPrice"), shipTo,
                shipment.map(PastShipment::shipment).orElse(null), shipment.map(OrderedLine::dispatch).orElse(Reference.Dispatch.NONE));
        return new Copied(copy, new AccountId((UUID) found.values().get("customer")), (Instant) found.values().get("orderedAt"));
    }

    /** The line by its id or number; the only line of an order needs not be named. */
    private static Values row(Stored order, String line) {
        var rows = order.values().rows(LINES);
        if (line == null || line.isBlank()) return rows.size() == 1 ? rows.getFirst() : null;
        return rows.stream().filter(row -> String.valueOf(row.get("id")).equals(line.strip()) || String.valueOf(row.get("no")).equals(line.strip())).findFirst()
                .orElseThrow(() -> Refused.because(NO_SUCH_LINE, order.values().text("number"), line));
    }

    private static Reference.Dispatch dispatch(PastShipment shipment) {
        return new Reference.Dispatch(shipment.shippedAt(), shipment.packer(), shipment.courier(), shipment.trackingNumber());
    }

    private static ProductId product(Values row) {
        return row == null ? null : new ProductId((UUID) row.get("product"));
    }

    private static BigDecimal quantity(Values row, BigDecimal claimed) {
        if (row == null) return claimed;
        var ordered = (BigDecimal) row.get("quantity");
        return claimed == null || claimed.signum() <= 0 ? ordered : claimed.min(ordered);
    }
}
