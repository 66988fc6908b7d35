package dev.perennial.crm.fulfilment.outbound;

import dev.perennial.crm.fulfilment.Availability;
import dev.perennial.crm.fulfilment.FulfilmentDesk;
import dev.perennial.crm.fulfilment.NewOutboundOrder;
import dev.perennial.crm.fulfilment.OutboundOrderId;
import dev.perennial.crm.fulfilment.PastShipment;
import dev.perennial.crm.fulfilment.ReservationId;
import dev.perennial.crm.fulfilment.reservation.StockHolds;
import dev.perennial.crm.fulfilment.shipment.PastShipments;
import dev.perennial.crm.fulfilment.stock.Stocks;
import dev.perennial.crm.fulfilment.substitute.KnownSubstitutes;
import dev.perennial.crm.orders.OrderId;
import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.OncePerKey;
import dev.perennial.crm.products.ProductId;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.write.OneTransaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The fulfilment desk of the house's own warehouses. */
@Component
class OutboundDesk implements FulfilmentDesk {

    private static final String SUITE = "fulfilment";

    private final OutboundSteps steps;
    private final StockHolds holds;
    private final Stocks stocks;
    private final KnownSubstitutes substitutes;
    private final PastShipments shipments;
    private final OncePerKey once;
    private final OneTransaction transaction;

    OutboundDesk(OutboundSteps steps, StockHolds holds, Stocks stocks, KnownSubstitutes substitutes, PastShipments shipments, OncePerKey once, OneTransaction transaction) {
        this.steps = steps;
        this.holds = holds;
        this.stocks = stocks;
        this.substitutes = substitutes;
        this.shipments = shipments;
        this.once = once;
        this.transaction = transaction;
    }

    @Override
    public Availability available(ProductId product) {
        return stocks.of(product);
    }

    @Override
    public ReservationId reserve(ProductId product, BigDecimal quantity, RecordRef forRecord, Instant expiresAt, String key) {
        return new ReservationId(once.of(SUITE, key, () -> House.during(SUITE, () -> holds.hold(product, quantity, forRecord, expiresAt).value())));
    }

    @Override
    public void release(RecordRef forRecord, String why) {
        during(() -> holds.release(forRecord, why));
    }

    @Override
    public List<ProductId> substitutes(ProductId product) {
        return substitutes.of(product);
    }

    @Override
    public OutboundOrderId issue(NewOutboundOrder order, String key) {
        return new OutboundOrderId(once.of(SUITE, key, () -> House.during(SUITE, () -> steps.issue(order).value())));
    }

    @Override
    public void releaseForPicking(OutboundOrderId order) {
        during(() -> steps.release(order));
    }

    @Override
    public void refuse(OutboundOrderId order, String reason) {
        during(() -> steps.refuse(order, reason));
    }

    @Override
    public void cancel(OutboundOrderId order, String reason) {
        during(() -> steps.cancel(order, reason));
    }

    @Override
    public Optional<PastShipment> shipmentOf(OrderId order) {
        return shipments.of(order);
    }

    private void during(Runnable work) {
        Supplier<Object> act = () -> {
            work.run();
            return null;
        };
        transaction.of(() -> House.during(SUITE, act));
    }
}
