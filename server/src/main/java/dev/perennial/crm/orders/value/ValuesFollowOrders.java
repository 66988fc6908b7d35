package dev.perennial.crm.orders.value;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.journal.JournalEntry;
import dev.perennial.engine.journal.JournalReader;
import dev.perennial.engine.journal.JournalSealed;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Follows the journal and works out anew what the customers of written orders and returns are worth; remembers its place, so nothing is missed by a crash.
 * Imports are left out: who imports refreshes all values at the end.
 */
@Component
class ValuesFollowOrders {

    private static final Logger log = LoggerFactory.getLogger(ValuesFollowOrders.class);
    private static final int AT_ONCE = 500;
    private static final Table<?> PROGRESS = table(name("orders", "value_progress"));
    private static final Field<Long> POSITION = field(name("position"), Long.class);
    private static final Field<UUID> CUSTOMER = field(name("customer"), UUID.class);
    private static final Path CUSTOMER_PATH = Path.of("customer");
    private static final Map<TypeName, Table<?>> FOLLOWED = Map.of(
            TypeName.of("orders/sales-orders"), table(name("orders", "sales_orders")), TypeName.of("orders/returns"), table(name("orders", "returns")));

    private final JournalReader journal;
    private final DSLContext sql;
    private final AccountValues values;
    private final TransactionOperations transactions;

    ValuesFollowOrders(JournalReader journal, DSLContext sql, AccountValues values, TransactionOperations transactions) {
        this.journal = journal;
        this.sql = sql;
        this.values = values;
        this.transactions = transactions;
    }

    @EventListener
    synchronized void on(JournalSealed sealed) {
        try {
            while (Boolean.TRUE.equals(transactions.execute(_ -> follow()))) log.debug("more of the journal is to be followed");
        } catch (RuntimeException failure) {
            log.warn("Customer values wait for the next journal entries: {}", failure.getMessage());
        }
    }

    /** One block of the journal; true when there may be more. Servers that start together take turns by the lock on the place. */
    private boolean follow() {
        var place = sql.select(POSITION).from(PROGRESS).forUpdate().fetchSingle(POSITION);
        var entries = journal.after(place, AT_ONCE);
        if (entries.isEmpty()) return false;
        var customers = customers(entries);
        if (!customers.isEmpty()) values.refreshValues(customers);
        sql.update(PROGRESS).set(POSITION, entries.getLast().position()).execute();
        return entries.size() == AT_ONCE;
    }

    private Set<UUID> customers(List<JournalEntry> entries) {
        var customers = new HashSet<UUID>();
        for (var entry : entries) {
            var orders = FOLLOWED.get(entry.subject().type());
            if (orders == null || entry.author().cause().kind() == Cause.Kind.IMPORT) continue;
            if (entry.before() != null && entry.before().get(CUSTOMER_PATH) instanceof UUID before) customers.add(before);
            sql.select(CUSTOMER).from(orders).where(Columns.ID.eq(entry.subject().id())).fetchOptional(CUSTOMER).ifPresent(customers::add);
        }
        return customers;
    }
}
