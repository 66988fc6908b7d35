package dev.perennial.crm.fulfilment.shipment;

import static org.jooq.impl.DSL.val;

import dev.perennial.crm.fulfilment.PastShipment;
import dev.perennial.crm.fulfilment.ShipmentId;
import dev.perennial.crm.orders.OrderId;
import dev.perennial.crm.platform.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Looks up how the goods of a sales order left the house. */
@Component
public class PastShipments {

    private static final String LAST = """
            select id, courier, tracking_number, packer, shipped_at from fulfilment.shipments
            where "order" = {0} and deleted_at is null order by shipped_at desc, id desc limit 1""";

    private final DSLContext sql;

    PastShipments(DSLContext sql) {
        this.sql = sql;
    }

    /** The last one of the order. */
    public Optional<PastShipment> of(OrderId order) {
        return sql.resultQuery(LAST, val(order.value())).fetchOptional().map(row -> {
            var packer = row.get(3, UUID.class);
            return new PastShipment(new ShipmentId(row.get(0, UUID.class)), row.get(1, String.class), row.get(2, String.class), packer == null ? null : new UserId(packer), row.get(4, Instant.class));
        });
    }
}
