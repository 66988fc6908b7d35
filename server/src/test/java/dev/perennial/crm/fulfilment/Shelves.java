package dev.perennial.crm.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.products.ProductId;
import dev.perennial.crm.support.Browser;
import dev.perennial.engine.record.RecordRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/** Fills the shelves of a test, and checks that the books agree with them. */
final class Shelves {

    private static final String DISAGREEMENTS = """
            with sides as (
                select product, to_warehouse as warehouse, to_place as place, quantity from fulfilment.stock_movements where to_warehouse is not null
                union all
                select product, from_warehouse, from_place, -quantity from fulfilment.stock_movements where from_warehouse is not null
            ),
            ledger as (
                select product, warehouse, coalesce(sum(quantity) filter (where place = 'WAREHOUSE'), 0) as free, coalesce(sum(quantity) filter (where place = 'RESERVED'), 0) as promised
                from sides group by product, warehouse
            ),
            batches as (select parent, sum(on_hand) as on_hand from fulfilment.stock_items_batches group by parent)
            select l.product || ' in ' || l.warehouse from ledger l full join fulfilment.stock_items s on s.product = l.product and s.warehouse = l.warehouse
            left join batches b on b.parent = s.id
            where s.available is distinct from l.free or s.reserved is distinct from l.promised or s.on_hand <> coalesce(b.on_hand, 0)""";

    private static final String PROMISED_WITHOUT_PROMISE = """
            with promises as (
                select r.product, p.warehouse, p.quantity from fulfilment.reservations r join fulfilment.reservations_parts p on p.parent = r.id where r.state = 'HELD'
                union all
                select l.product, l.warehouse, l.quantity from fulfilment.outbound_orders o join fulfilment.outbound_orders_lines l on l.parent = o.id
                where o.status in ('AWAITING_APPROVAL', 'RELEASED', 'PICKED')
            )
            select s.product || ': ' || s.reserved || ' promised, but ' || coalesce(sum(p.quantity), 0) || ' wanted' from fulfilment.stock_items s
            left join promises p on p.product = s.product and p.warehouse = s.warehouse
            group by s.id, s.product, s.reserved having s.reserved <> coalesce(sum(p.quantity), 0)""";

    private final Browser admin;
    private final DSLContext sql;

    Shelves(int port, DSLContext sql) {
        this.admin = new Browser(port);
        admin.signIn("admin");
        this.sql = sql;
    }

    Browser admin() {
        return admin;
    }

    ProductId product(String number) {
        return new ProductId(create("products/products", "{\"number\":\"%s\",\"name\":\"Goods %s\",\"barcode\":\"69%s\"}".formatted(number, number, number)));
    }

    WarehouseId warehouse() {
        return new WarehouseId(create("fulfilment/warehouses", "{\"name\":\"Shelves %s\"}".formatted(UUID.randomUUID())));
    }

    /** Something for which goods are wanted. */
    RecordRef somebody() {
        return RecordRef.of("parties/accounts", create("parties/accounts", "{\"kind\":\"ORGANISATION\",\"name\":\"Somebody\"}"));
    }

    UUID receive(ProductId product, WarehouseId warehouse, int quantity, String batch) {
        var answer = admin.post("/api/fulfilment/stock-items/receive", "{\"product\":\"%s\",\"warehouse\":\"%s\",\"quantity\":%d,\"batch\":\"%s\"}".formatted(product.value(), warehouse.value(), quantity, batch));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return UUID.fromString(answer.text("/id"));
    }

    /** Says that every balance is the sum of its movements, and that nothing is promised but to those who hold a promise. */
    void assertBooksAgree() {
        assertThat(sql.resultQuery(DISAGREEMENTS).fetch(0, String.class)).isEmpty();
        assertThat(sql.resultQuery(PROMISED_WITHOUT_PROMISE).fetch(0, String.class)).isEmpty();
    }

    static NewOutboundOrder order(RecordRef record, ProductId product, int quantity) {
        return new NewOutboundOrder(record, null, null, new Consignee("张伟", "+8613800004711", "杭州市西湖区龙井路1号"), List.of(new NewOutboundOrder.Line(product, null, BigDecimal.valueOf(quantity))));
    }

    private UUID create(String type, String body) {
        var answer = admin.post("/api/" + type, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return UUID.fromString(answer.text("/id"));
    }
}
