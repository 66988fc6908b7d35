package dev.perennial.crm.orders.habit;

import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Reads what the habits are computed from: purchase days and purchases of each product, in one statement each; cancelled orders do not count. */
@Component
class PurchaseHistory {

    /** The days on which the customer bought, and the median of the gaps between them. */
    record Rhythm(int days, int gaps, BigDecimal medianGap, LocalDate lastDay) {}

    /** What the customer bought of one product; the weighted gap counts each gap between purchase days as often as pieces were bought before it. */
    record Bought(UUID product, BigDecimal spend, int days, LocalDate lastDay, Gaps gaps, Whole whole) {}

    record Gaps(int count, BigDecimal weighted, BigDecimal quantity) {}

    /** What all products together come to. */
    record Whole(BigDecimal spend, int products, int boughtAgain, String currency) {}

    static final int MOST_PRODUCTS = 12;

    private static final String DAYS = """
            with orders_seen as (
                select o.id, o.total_currency, o.ordered_at, (o.ordered_at at time zone {1})::date as day
                from orders.sales_orders o
                where o.customer = {0} and o.deleted_at is null and o.status <> 'CANCELLED' and {2}
            )""";
    private static final String RHYTHM = DAYS + """
            , days as (select distinct day from orders_seen),
            gaps as (select day, day - lag(day) over (order by day) as gap from days)
            select count(*)::int, count(gap)::int, percentile_cont(0.5) within group (order by gap)::numeric, max(day) from gaps""";
    private static final String PRODUCTS = DAYS + """
            , main as (select total_currency as currency from orders_seen where total_currency is not null order by ordered_at desc limit 1),
            lines as materialized (
                select l.product, o.day, l.quantity, l.amount_amount as spend
                from orders_seen o join orders.sales_orders_lines l on l.parent = o.id, main where l.amount_currency = main.currency
            ),
            products as (select product, sum(spend) as spend, min(day) as first_day, max(day) as last_day from lines group by product),
            whole as (select sum(spend) as spend, count(*)::int as products, (count(*) filter (where first_day < last_day))::int as again from products),
            liked as materialized (select product, spend, last_day from products order by spend desc, product limit {3}),
            bought as (select l.product, l.day, sum(l.quantity) as quantity from liked join lines l on l.product = liked.product group by l.product, l.day),
            followed as (select bought.*, lead(day) over (partition by product order by day) - day as gap from bought),
            rhythms as (
                select product, count(*)::int as days, count(gap)::int as gaps,
                       sum(gap * quantity) filter (where gap is not null) as weighted, sum(quantity) filter (where gap is not null) as quantity
                from followed group by product
            )
            select liked.product, liked.spend, r.days, liked.last_day, r.gaps, r.weighted, r.quantity, whole.spend, whole.products, whole.again, main.currency
            from liked join rhythms r on r.product = liked.product, whole, main order by liked.spend desc, liked.product""";

    private final DSLContext sql;

    PurchaseHistory(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Rhythm> rhythm(UUID customer, Optional<List<UUID>> onlyOrders, ZoneId zone) {
        return sql.resultQuery(RHYTHM, val(customer), val(zone.getId()), among(onlyOrders)).fetchOptional()
                .map(row -> new Rhythm(row.get(0, int.class), row.get(1, int.class), row.get(2, BigDecimal.class), row.get(3, LocalDate.class)))
                .filter(rhythm -> rhythm.days() > 0);
    }

    /** The products the customer spends most on. */
    List<Bought> products(UUID customer, Optional<List<UUID>> onlyOrders, ZoneId zone) {
        return sql.resultQuery(PRODUCTS, val(customer), val(zone.getId()), among(onlyOrders), val(MOST_PRODUCTS)).fetch(PurchaseHistory::bought);
    }

    List<UUID> orders(UUID customer) {
        return sql.resultQuery("select id from orders.sales_orders where customer = {0} and deleted_at is null", val(customer)).fetch(0, UUID.class);
    }

    private static Bought bought(Record row) {
        var gaps = new Gaps(row.get(4, int.class), row.get(5, BigDecimal.class), row.get(6, BigDecimal.class));
        var whole = new Whole(row.get(7, BigDecimal.class), row.get(8, int.class), row.get(9, int.class), row.get(10, String.class));
        return new Bought(row.get(0, UUID.class), row.get(1, BigDecimal.class), row.get(2, int.class), row.get(3, LocalDate.class), gaps, whole);
    }

    private static QueryPart among(Optional<List<UUID>> onlyOrders) {
        Field<UUID> id = DSL.field(DSL.name("o", "id"), SQLDataType.UUID);
        return onlyOrders.<QueryPart>map(ids -> id.eq(DSL.any(ids.toArray(UUID[]::new)))).orElse(DSL.trueCondition());
    }
}
