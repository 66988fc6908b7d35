package dev.perennial.crm.fulfilment.outbound;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import dev.perennial.crm.fulfilment.WarehouseId;
import dev.perennial.crm.products.ProductId;
import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** All outbound orders, as verbs see them. */
@Component
class OutboundOrders extends Records<OutboundOrder> {

    private static final String PROMISED = """
            select l.batch, sum(l.quantity) as promised from fulfilment.outbound_orders_lines l join fulfilment.outbound_orders o on o.id = l.parent
            where l.product = {0} and l.warehouse = {1} and o.status in ('AWAITING_APPROVAL', 'RELEASED', 'PICKED') and o.deleted_at is null group by l.batch""";

    private final DSLContext sql;

    OutboundOrders(RecordDesk desk, DSLContext sql) {
        super(desk);
        this.sql = sql;
    }

    /** How much of which batch open orders will take from the warehouse. */
    Map<String, BigDecimal> promised(ProductId product, WarehouseId warehouse) {
        var promised = new HashMap<String, BigDecimal>();
        sql.resultQuery(PROMISED, val(product.value()), val(warehouse.value()))
                .forEach(row -> promised.put(row.get(field(name("batch"), String.class)), row.get(field(name("promised"), BigDecimal.class))));
        return promised;
    }
}
