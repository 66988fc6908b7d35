package dev.perennial.crm.orders.value;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.perennial.crm.parties.AccountId;
import dev.perennial.engine.record.Money;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The spend tiers: fifths of the revenue of twelve months among customers of the same kind who bought in that time. */
@Component
public class SpendTiers {

    /** The tier of somebody who bought nothing for twelve months. */
    public static final String NONE = "NONE";

    /** Where a customer stands, and by which revenue. */
    public record Place(String tier, Money revenue) {}

    private record Step(String tier, BigDecimal atLeast) {}

    private record Group(String kind, String currency) {}

    private static final Table<?> TIERS = table(name("orders", "spend_tiers"));
    private static final Field<String> KIND = field(name("kind"), String.class);
    private static final Field<String> CURRENCY = field(name("currency"), String.class);
    private static final Field<String> TIER = field(name("tier"), String.class);
    private static final Field<BigDecimal> AT_LEAST = field(name("at_least"), BigDecimal.class);
    private static final List<String> FROM_THE_TOP = List.of("TOP", "HIGH", "MIDDLE", "LOW");
    private static final String LOWEST = "BOTTOM";

    private final DSLContext sql;
    private final InstantSource clock;

    SpendTiers(DSLContext sql, @Qualifier("businessClock") InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Where the account stands now, empty when it never bought anything that has a price. */
    public Optional<Place> of(AccountId account) {
        return sql.resultQuery(ValueStatements.YEAR_OF_ONE, val(clock.instant()), val(account.value())).fetchOptional().filter(row -> row.get(2) != null)
                .map(row -> new Place(steps().tier(row.get(0, String.class), row.get(2, String.class), row.get(1, BigDecimal.class)),
                        new Money(row.get(1, BigDecimal.class), row.get(2, String.class))));
    }

    /** Draws the borders between the tiers anew. */
    @Transactional
    public void renew() {
        var fifths = sql.resultQuery(ValueStatements.FIFTHS, val(clock.instant())).fetch();
        sql.deleteFrom(TIERS).execute();
        for (var row : fifths) {
            var borders = row.get(2, BigDecimal[].class);
            for (var i = 0; i < borders.length; i++)
                sql.insertInto(TIERS).set(KIND, row.get(0, String.class)).set(CURRENCY, row.get(1, String.class)).set(TIER, FROM_THE_TOP.get(i)).set(AT_LEAST, borders[i]).execute();
        }
    }

    /** The borders as they are drawn now. */
    Steps steps() {
        return new Steps(sql.select(KIND, CURRENCY, TIER, AT_LEAST).from(TIERS).orderBy(AT_LEAST.desc()).fetch().stream()
                .collect(Collectors.groupingBy(row -> new Group(row.value1(), row.value2()), Collectors.mapping(row -> new Step(row.value3(), row.value4()), Collectors.toList()))));
    }

    /** The borders between the tiers of every kind and currency. */
    static final class Steps {

        private final Map<Group, List<Step>> byGroup;

        private Steps(Map<Group, List<Step>> byGroup) {
            this.byGroup = byGroup;
        }

        /** The tier for a revenue of twelve months, which is null for somebody who bought nothing. */
        String tier(String kind, String currency, BigDecimal revenue) {
            if (revenue == null || revenue.signum() <= 0) return NONE;
            return byGroup.getOrDefault(new Group(kind, currency), List.of()).stream().filter(step -> revenue.compareTo(step.atLeast()) >= 0)
                    .findFirst().map(Step::tier).orElse(LOWEST);
        }
    }
}
