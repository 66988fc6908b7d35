package dev.perennial.crm.fulfilment.shipment;

import static org.jooq.impl.DSL.val;

import dev.perennial.crm.fulfilment.ShipmentId;
import dev.perennial.crm.products.ProductId;
import java.math.BigDecimal;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Knows from the ledger how much of a parcel has come back already. */
@Component
class SentBack {

    private static final String QUANTITY = """
            select coalesce(sum(quantity), 0) from fulfilment.stock_movements
            where record_type = 'fulfilment/shipments' and record_id = {0} and product = {1} and from_place = 'CUSTOMER' and deleted_at is null""";

    private final DSLContext sql;

    SentBack(DSLContext sql) {
        this.sql = sql;
    }

    BigDecimal of(ShipmentId parcel, ProductId product) {
        return sql.resultQuery(QUANTITY, val(parcel.value()), val(product.value())).fetchSingle(0, BigDecimal.class);
    }
}
