package dev.perennial.crm.service.figures;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Reckons the figures over the complaints of a time, grouped by what may have caused them, in one statement. */
@Component
class ComplaintFigures {

    /** By what complaints may be told apart. */
    enum Dimension {
        ALL("''::text"), CAUSE("k.name"), PRODUCT("c.reference_product::text"), BATCH("c.reference_batch"), PACKER("c.reference_dispatch_packer::text"), COURIER("c.reference_dispatch_courier"), REMEDY("c.decision_remedy"),
        MONTH("to_char(c.received_at, 'YYYY-MM')");

        private final String expression;

        Dimension(String expression) {
            this.expression = expression;
        }

        private Field<String> column() {
            return coalesce(field(expression, String.class), inline(""));
        }
    }

    /** The middle hours (median) that each department took, around the clock. */
    record Hours(BigDecimal firstReply, BigDecimal decision, BigDecimal finance, BigDecimal warehouse, BigDecimal shipping, BigDecimal desk, BigDecimal whole) {}

    /** Answers of four and five divided by all answers; {@code n} is how many answered, {@code asked} how many complaints were closed. */
    record Satisfaction(BigDecimal csat, int n, int asked, BigDecimal mean) {}

    /** Complaints with the same trait; {@code repeated} came from customers who had complained about the same product within ninety days before. */
    record Group(String key, int complaints, int closed, int repeated, BigDecimal cost, Hours medianHours, Satisfaction satisfaction) {}

    private static final int MOST = 200;
    private static final String FIGURES = """
            select {0} as key, count(*)::int, (count(*) filter (where c.status = 'CLOSED'))::int,
                   (count(*) filter (where exists (select 1 from service.cases o where o.customer = c.customer and o.reference_product = c.reference_product and o.id <> c.id and o.kind = 'COMPLAINT'
                        and o.deleted_at is null and o.received_at < c.received_at and o.received_at >= c.received_at - interval '90 days')))::int,
                   sum(c.fulfilment_cost_amount),
                   percentile_cont(0.5) within group (order by extract(epoch from c.assessment_at - c.received_at))::numeric,
                   percentile_cont(0.5) within group (order by extract(epoch from c.decision_at - c.received_at))::numeric,
                   percentile_cont(0.5) within group (order by extract(epoch from c.fulfilment_approved_at - c.decision_at))::numeric,
                   percentile_cont(0.5) within group (order by extract(epoch from c.fulfilment_picked_at - c.fulfilment_approved_at))::numeric,
                   percentile_cont(0.5) within group (order by extract(epoch from c.fulfilment_parcel_shipped_at - c.fulfilment_picked_at))::numeric,
                   percentile_cont(0.5) within group (order by extract(epoch from c.verification_informed_at - c.fulfilment_parcel_shipped_at))::numeric,
                   percentile_cont(0.5) within group (order by extract(epoch from c.closing_closed_at - c.received_at))::numeric,
                   count(s.score)::int, (count(*) filter (where s.score >= 4))::int, avg(s.score)
            from service.cases c
            left join service.causes k on k.id = coalesce(c.closing_cause, c.assessment_cause)
            left join lateral (select score from service.surveys s where s.record_id = c.id and s.score is not null and s.deleted_at is null order by s.answered_at desc limit 1) s on true
            where c.deleted_at is null and c.kind = 'COMPLAINT' and c.received_at >= {1} and c.received_at < {2}
            group by 1 order by 2 desc, 1 limit {3}""";

    private final DSLContext sql;

    ComplaintFigures(DSLContext sql) {
        this.sql = sql;
    }

    List<Group> of(Dimension by, Instant from, Instant to) {
        return sql.resultQuery(FIGURES, by.column(), val(from), val(to), val(MOST)).fetch(ComplaintFigures::group);
    }

    private static Group group(Record row) {
        var hours = new Hours(hours(row, 5), hours(row, 6), hours(row, 7), hours(row, 8), hours(row, 9), hours(row, 10), hours(row, 11));
        var n = row.get(12, int.class);
        var csat = n == 0 ? null : BigDecimal.valueOf(row.get(13, int.class)).divide(BigDecimal.valueOf(n), 4, RoundingMode.HALF_UP);
        var mean = row.get(14, BigDecimal.class);
        return new Group(row.get(0, String.class), row.get(1, int.class), row.get(2, int.class), row.get(3, int.class), row.get(4, BigDecimal.class), hours,
                new Satisfaction(csat, n, row.get(2, int.class), mean == null ? null : mean.setScale(2, RoundingMode.HALF_UP)));
    }

    private static BigDecimal hours(Record row, int at) {
        var seconds = row.get(at, BigDecimal.class);
        return seconds == null ? null : seconds.divide(BigDecimal.valueOf(3600), 2, RoundingMode.HALF_UP);
    }
}
