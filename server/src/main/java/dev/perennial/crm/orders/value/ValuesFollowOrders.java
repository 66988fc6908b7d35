package dev.perennial.crm.orders.value;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

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
    /** So much of the journal may be looked through once more after a crash. */
    private static final long FAR = 20_000;
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
    private long followed = -1;
    private long kept;

    ValuesFollowOrders(JournalReader journal, DSLContext sql, AccountValues values, TransactionOperations transactions) {
        this.journal = journal;
        this.sql = sql;
        this.values = values;
        this.transactions = transactions;
    }

    @EventListener
    synchronized void on(JournalSealed sealed) {
        try {
            while (followed < sealed.head()) followed = follow(sealed.head());
        } catch (RuntimeException failure) {
            log.warn("Customer values wait for the next journal entries: {}", failure.getMessage());
        }
    }

    /** A look without a lock first: most of the journal tells nothing of orders, and keeping the place costs a commit. */
    private long follow(long head) {
        if (followed >= 0 && head - kept < FAR && journal.edits(FOLLOWED.keySet(), followed, head, 1).isEmpty()) return head;
        kept = transactions.execute(_ -> followFromPlace(head));
        return kept;
    }

    /** One block of the journal. Servers that start together take turns by the lock on the place. */
    private long followFromPlace(long head) {
        var place = sql.select(POSITION).from(PROGRESS).forUpdate().fetchSingle(POSITION);
        var entries = journal.edits(FOLLOWED.keySet(), place, head, AT_ONCE);
        var customers = customers(entries);
        if (!customers.isEmpty()) values.refreshValues(customers);
        var reached = entries.size() == AT_ONCE ? entries.getLast().position() : Math.max(place, head);
        sql.update(PROGRESS).set(POSITION, reached).execute();
        return reached;
    }

    private Set<UUID> customers(List<JournalEntry> entries) {
        var customers = new HashSet<UUID>();
        for (var entry : entries) if (entry.before().get(CUSTOMER_PATH) instanceof UUID before) customers.add(before);
        FOLLOWED.forEach((type, orders) -> {
            var written = entries.stream().filter(entry -> entry.subject().type().equals(type)).map(entry -> entry.subject().id()).distinct().toArray(UUID[]::new);
            if (written.length > 0) customers.addAll(sql.select(CUSTOMER).from(orders).where(Columns.ID.eq(any(written))).and(CUSTOMER.isNotNull()).fetch(CUSTOMER));
        });
        return customers;
    }
}
