package dev.perennial.crm.fulfilment.stock;

import static org.jooq.impl.DSL.val;

import dev.perennial.crm.fulfilment.Availability;
import dev.perennial.crm.fulfilment.WarehouseId;
import dev.perennial.crm.products.ProductId;
import java.math.BigDecimal;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads how much of a product can be promised. */
@Component
public class Stocks {

    private static final String BY_WAREHOUSE = """
            select w.id, w.name, s.on_hand, s.reserved, s.available from fulfilment.stock_items s join fulfilment.warehouses w on w.id = s.warehouse
            where s.product = {0} and s.deleted_at is null and w.active and w.deleted_at is null order by s.available desc, w.name_sort""";

    private final DSLContext sql;

    Stocks(DSLContext sql) {
        this.sql = sql;
    }

    /** What the open warehouses hold of it, the fullest first. */
    public Availability of(ProductId product) {
        return Availability.of(product, sql.resultQuery(BY_WAREHOUSE, val(product.value())).fetch(row -> new Availability.InWarehouse(
                new WarehouseId(row.get(0, UUID.class)), row.get(1, String.class),
                new Availability.Stock(row.get(2, BigDecimal.class), row.get(3, BigDecimal.class), row.get(4, BigDecimal.class)))));
    }
}
