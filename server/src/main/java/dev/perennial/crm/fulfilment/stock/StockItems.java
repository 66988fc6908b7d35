package dev.perennial.crm.fulfilment.stock;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.perennial.crm.fulfilment.StockItemId;
import dev.perennial.crm.fulfilment.WarehouseId;
import dev.perennial.crm.products.ProductId;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** All balances, as verbs see them; those of one product are always locked in the order of their ids. */
@Component
public class StockItems extends Records<StockItem> {

    private static final Table<?> STOCK_ITEMS = table(name("fulfilment", "stock_items"));
    private static final Field<UUID> PRODUCT = field(name("product"), UUID.class);
    private static final Field<UUID> WAREHOUSE = field(name("warehouse"), UUID.class);
    private static final String OPEN = "warehouse in (select id from fulfilment.warehouses where active and deleted_at is null)";

    private final DSLContext sql;

    StockItems(RecordDesk desk, DSLContext sql) {
        super(desk);
        this.sql = sql;
    }

    /** The balances of the product in the open warehouses, locked until the transaction ends. */
    public List<StockItem> lockOpen(ProductId product) {
        return sql.select(Columns.ID).from(STOCK_ITEMS).where(PRODUCT.eq(product.value()), Columns.DELETED_AT.isNull()).and(OPEN).orderBy(Columns.ID).forUpdate()
                .fetch(Columns.ID).stream().map(id -> get(new StockItemId(id))).toList();
    }

    /** The balance of the product in the warehouse, locked until the transaction ends; an empty one where nothing ever lay. */
    public StockItem lock(ProductId product, WarehouseId warehouse) {
        return idOf(product, warehouse).or(() -> {
            // two that bring the first goods of a kind at once must not both open its balance
            sql.fetch("select pg_advisory_xact_lock(hashtextextended({0}, 0))", val("stock " + product.value()));
            return idOf(product, warehouse);
        }).map(id -> get(new StockItemId(id))).orElseGet(() -> StockItem.empty(product, warehouse));
    }

    private Optional<UUID> idOf(ProductId product, WarehouseId warehouse) {
        return sql.select(Columns.ID).from(STOCK_ITEMS).where(PRODUCT.eq(product.value()), WAREHOUSE.eq(warehouse.value()), Columns.DELETED_AT.isNull()).fetchOptional(Columns.ID);
    }
}
