package dev.perennial.crm.orders.value;

/** The statements that work out what accounts are worth. */
final class ValueStatements {

    /** Twelve months before the newest order, or before now where orders lie in the future; so an imported past has tiers too. */
    static final String YEAR_BEFORE = "(select least(max(ordered_at), {0}) - interval '12 months' from orders.sales_orders where deleted_at is null)";

    /** By kind and currency the revenue of twelve months that divides the customers who bought into fifths. */
    static final String FIFTHS = """
            with years as (
                select a.kind, o.total_currency as currency, sum(o.total_amount) as revenue
                from orders.sales_orders o join parties.accounts a on a.id = o.customer
                where o.deleted_at is null and a.deleted_at is null and o.status <> 'CANCELLED' and o.ordered_at > """ + YEAR_BEFORE + """

                group by a.id, a.kind, o.total_currency having sum(o.total_amount) > 0
            )
            select kind, currency, percentile_disc(array[0.8, 0.6, 0.4, 0.2]) within group (order by revenue) from years
            where currency is not null group by kind, currency""";

    /** The revenue of twelve months of one account in the currency of its newest order. */
    static final String YEAR_OF_ONE = """
            select a.kind, sum(o.total_amount) as revenue, o.total_currency as currency
            from parties.accounts a join orders.sales_orders o on o.customer = a.id
            where a.id = {1} and o.deleted_at is null and o.status <> 'CANCELLED' and o.ordered_at > """ + YEAR_BEFORE + """

            group by a.kind, o.total_currency order by max(o.ordered_at) desc limit 1""";

    /** What accounts are worth; amounts in the currency of the newest order, margin where costs are known in it. */
    static final String VALUES = """
            with orders_of as (
                select o.id, o.customer, o.ordered_at, o.total_amount as amount, o.total_currency as currency, (o.ordered_at at time zone {2})::date as day
                from orders.sales_orders o where o.customer = any({1}) and o.deleted_at is null and o.status <> 'CANCELLED'
            ),
            main as (select distinct on (customer) customer, currency from orders_of where currency is not null order by customer, ordered_at desc),
            bought as (
                select o.customer, count(*) as orders, min(o.day) as first_day, sum(o.amount) filter (where o.currency = m.currency) as amount,
                       sum(o.amount) filter (where o.currency = m.currency and o.ordered_at > """ + YEAR_BEFORE + """
            ) as year
                from orders_of o left join main m using (customer) group by o.customer
            ),
            returned as (
                select r.customer, sum(r.total_amount) as amount from orders.returns r join main m on m.customer = r.customer and m.currency = r.total_currency
                where r.customer = any({1}) and r.deleted_at is null group by r.customer
            ),
            lines as (
                select o.customer, l.product, l.quantity from orders_of o join orders.sales_orders_lines l on l.parent = o.id
                union all
                select r.customer, l.product, -l.quantity from orders.returns r join orders.returns_lines l on l.parent = r.id
                where r.customer = any({1}) and r.deleted_at is null
            ),
            costs as (
                select l.customer, sum(l.quantity * p.cost_amount) as amount
                from lines l join main m using (customer) join products.products p on p.id = l.product and p.cost_currency = m.currency group by l.customer
            ),
            gaps as (
                select customer, day, day - lag(day) over (partition by customer order by day) as gap from (select distinct customer, day from orders_of) days
            ),
            rhythm as (select customer, max(day) as last_day, percentile_cont(0.5) within group (order by gap) as gap from gaps group by customer)
            select a.id, a.kind, m.currency, coalesce(b.orders, 0), coalesce(b.amount, 0) - coalesce(r.amount, 0), b.year,
                   coalesce(b.amount, 0) - coalesce(r.amount, 0) - c.amount, b.first_day, (h.last_day + round(h.gap::numeric)::int)
            from parties.accounts a
            left join main m on m.customer = a.id left join bought b on b.customer = a.id left join returned r on r.customer = a.id
            left join costs c on c.customer = a.id left join rhythm h on h.customer = a.id
            where a.id = any({1})""";

    private ValueStatements() {}
}
