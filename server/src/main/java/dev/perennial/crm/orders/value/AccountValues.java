package dev.perennial.crm.orders.value;

import static org.jooq.impl.DSL.val;

import dev.perennial.crm.orders.OrdersDesk;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.transfer.MachineValues;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Works out what accounts are worth by their orders and writes it into their value section, a thousand accounts a statement. */
@Component
class AccountValues implements OrdersDesk {

    static final TypeName ACCOUNTS = TypeName.of("parties/accounts");

    private static final String SECTION = "value";
    private static final int AT_ONCE = 1_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final Path TIER = Path.of("value/tier");
    private static final Path REVENUE = Path.of("value/revenue");
    private static final Path ORDERS = Path.of("value/orders");
    private static final Path MARGIN = Path.of("value/margin");
    private static final Path FIRST_ORDER_ON = Path.of("value/firstOrderOn");
    private static final Path NEXT_EXPECTED_ON = Path.of("value/nextExpectedOn");

    private final DSLContext sql;
    private final SpendTiers tiers;
    private final MachineValues machineValues;
    private final InstantSource clock;

    AccountValues(DSLContext sql, SpendTiers tiers, MachineValues machineValues, @Qualifier("businessClock") InstantSource clock) {
        this.sql = sql;
        this.tiers = tiers;
        this.machineValues = machineValues;
        this.clock = clock;
    }

    @Override
    public void refreshValues(Collection<UUID> accounts) {
        var all = new ArrayList<>(accounts);
        for (var from = 0; from < all.size(); from += AT_ONCE) refresh(all.subList(from, Math.min(from + AT_ONCE, all.size())));
    }

    @Override
    public int refreshAllValues() {
        tiers.renew();
        var seen = 0;
        var block = next(BEFORE_ALL);
        while (!block.isEmpty()) {
            refresh(block);
            seen += block.size();
            block = next(block.getLast());
        }
        return seen;
    }

    private List<UUID> next(UUID after) {
        return sql.resultQuery("select id from parties.accounts where deleted_at is null and id > {0} order by id limit {1}", val(after), val(AT_ONCE)).fetch(0, UUID.class);
    }

    private void refresh(List<UUID> accounts) {
        var steps = tiers.steps();
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        var values = new HashMap<UUID, Values>();
        sql.resultQuery(ValueStatements.VALUES, val(clock.instant()), val(accounts.toArray(UUID[]::new)), val(ZoneId.systemDefault().getId()))
                .forEach(row -> values.put(row.get(0, UUID.class), worth(row, steps, today)));
        if (!values.isEmpty()) machineValues.write(ACCOUNTS, SECTION, values);
    }

    private static Values worth(Record row, SpendTiers.Steps steps, LocalDate today) {
        var currency = row.get(2, String.class);
        var worth = new HashMap<Path, Object>();
        worth.put(TIER, CustomerTiers.of(new CustomerTiers.Facts(steps.tier(row.get(1, String.class), currency, row.get(5, BigDecimal.class)), row.get(3, Long.class), row.get(7, LocalDate.class),
                row.get(4, BigDecimal.class), row.get(6, BigDecimal.class)), today));
        worth.put(REVENUE, money(row.get(4, BigDecimal.class), currency));
        worth.put(ORDERS, row.get(3, Long.class));
        worth.put(MARGIN, money(row.get(6, BigDecimal.class), currency));
        worth.put(FIRST_ORDER_ON, row.get(7, LocalDate.class));
        worth.put(NEXT_EXPECTED_ON, row.get(8, LocalDate.class));
        return Values.of(worth);
    }

    private static Money money(BigDecimal amount, String currency) {
        return amount == null || currency == null ? null : new Money(amount, currency);
    }
}
