package dev.perennial.crm.fulfilment;

import dev.perennial.crm.orders.OrderId;
import dev.perennial.crm.products.ProductId;
import dev.perennial.engine.record.RecordRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What other suites may ask of the warehouses. A call joins the caller's transaction; one with a key does its work once for the key, however often
 * it is asked, so that this door can as well stand before another system.
 */
public interface FulfilmentDesk {

    /** How much of the product there is in the active warehouses. */
    Availability available(ProductId product);

    /** Sets goods aside for a record until the moment (null: until somebody ends it); refuses with OUT_OF_STOCK when not all of it is free. */
    ReservationId reserve(ProductId product, BigDecimal quantity, RecordRef forRecord, Instant expiresAt, String key);

    /** Frees what is set aside for the record and not yet part of an outbound order. */
    void release(RecordRef forRecord, String why);

    /** What may be sent instead of the product, the best first. */
    List<ProductId> substitutes(ProductId product);

    /** Issues an outbound order that awaits its approval; takes what is set aside for the record and reserves the rest, or refuses with OUT_OF_STOCK. */
    OutboundOrderId issue(NewOutboundOrder order, String key);

    /** Lets the warehouse see the order and pick it; repeating it changes nothing. */
    void releaseForPicking(OutboundOrderId order);

    /** Ends an order that was not approved and frees its goods; repeating it changes nothing. */
    void refuse(OutboundOrderId order, String reason);

    /** Calls an order off before it is shipped and frees its goods; repeating it changes nothing. */
    void cancel(OutboundOrderId order, String reason);

    /** The last shipment that left for the sales order. */
    Optional<PastShipment> shipmentOf(OrderId order);
}
