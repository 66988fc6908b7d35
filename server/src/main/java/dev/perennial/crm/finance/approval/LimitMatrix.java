package dev.perennial.crm.finance.approval;

import static org.jooq.impl.DSL.val;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads from the limit matrix how much an approver may approve: the furthest reaching of his roles counts. */
@Component
class LimitMatrix {

    private static final String LINES = """
            select l.role, r.name, l.up_to_amount, l.up_to_currency, l.four_eyes_above_amount from finance.approval_limits l join platform.roles r on r.id = l.role
            where l.deleted_at is null and r.deleted_at is null order by l.up_to_amount, r.name limit {0}""";
    private static final int MOST = 500;

    private record Line(UUID role, String name, Money upTo, BigDecimal fourEyesAbove) {

        Money fourEyes() {
            return fourEyesAbove == null ? null : new Money(fourEyesAbove, upTo.currency());
        }
    }

    private final DSLContext sql;

    LimitMatrix(DSLContext sql) {
        this.sql = sql;
    }

    Limit of(Actor approver, Money amount) {
        var lines = sql.resultQuery(LINES, val(MOST)).fetch(row -> new Line(row.get(0, UUID.class), row.get(1, String.class),
                new Money(row.get(2, BigDecimal.class), row.get(3, String.class)), row.get(4, BigDecimal.class)));
        if (lines.isEmpty()) return Limit.NO_MATRIX;
        var inCurrency = lines.stream().filter(line -> line.upTo().currency().equals(amount.currency())).toList();
        var enough = inCurrency.stream().filter(line -> line.upTo().amount().compareTo(amount.amount()) >= 0).map(Line::name).distinct().toList();
        return inCurrency.stream().filter(line -> approver.membership().roles().contains(line.role())).max(Comparator.comparing(line -> line.upTo().amount()))
                .map(line -> new Limit(false, line.upTo(), line.fourEyes(), enough)).orElseGet(() -> Limit.nothing(enough));
    }
}
