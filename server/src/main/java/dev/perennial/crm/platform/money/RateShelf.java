package dev.perennial.crm.platform.money;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.memory.BriefMemory;
import dev.perennial.engine.custom.ExchangeRates;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.write.RecordChanged;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the rates ready for reckoning; a change counts at once on this server and within two seconds on the others. */
@Component
class RateShelf implements ExchangeRates {

    static final TypeName RATES = TypeName.of("platform/exchange-rates");
    static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(2);

    private static final Set<TypeName> BOTH = Set.of(RATES, Firm.COMPANIES);
    private static final String OF_NEW_HOUSES = "CNY";
    private static final Table<?> STORED = table(name("platform", "exchange_rates"));
    private static final Field<String> FROM = field(name("from_currency"), String.class);
    private static final Field<String> TO = field(name("to_currency"), String.class);
    private static final Field<LocalDate> VALID_FROM = field(name("valid_from"), LocalDate.class);
    private static final Field<BigDecimal> RATE = field(name("rate"), BigDecimal.class);

    private record Shelf(long generation, RateTable table) {}

    private final DSLContext database;
    private final Firm firm;
    private final RateGeneration generation;
    private final InstantSource businessClock;
    private final BriefMemory<Boolean, Long> generations;
    private volatile Shelf shelf = new Shelf(-1, new RateTable(OF_NEW_HOUSES));

    RateShelf(DSLContext database, Firm firm, RateGeneration generation, @Qualifier("businessClock") InstantSource businessClock, @Qualifier("machineClock") InstantSource machineClock) {
        this.database = database;
        this.firm = firm;
        this.generation = generation;
        this.businessClock = businessClock;
        this.generations = new BriefMemory<>(machineClock, LOOKED_AT_EVERY, 1);
    }

    @Override
    public String base() {
        return current().base();
    }

    @Override
    public Optional<BigDecimal> rate(String from, String to, LocalDate day) {
        return current().rate(from, to, day);
    }

    @Override
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneId.systemDefault());
    }

    @Override
    public LocalDate today() {
        return dayOf(businessClock.instant());
    }

    @Override
    public void lookAgain() {
        generations.forgetAll();
    }

    Set<String> currencies() {
        return current().currencies();
    }

    private RateTable current() {
        var now = generations.get(true, _ -> generation.number());
        var known = shelf;
        if (known.generation() == now) return known.table();
        var table = new RateTable(firm.baseCurrency().orElse(OF_NEW_HOUSES));
        database.select(FROM, TO, VALID_FROM, RATE).from(STORED).where(Columns.DELETED_AT.isNull()).forEach(row -> table.enter(row.get(FROM), row.get(TO), row.get(VALID_FROM), row.get(RATE)));
        shelf = new Shelf(now, table);
        return table;
    }

    /** The transaction that changes a rate reckons with it as changed. */
    @EventListener
    void on(RecordChanged changed) {
        if (BOTH.contains(changed.type())) forget();
    }

    /** Whatever became of the transaction, what others read while it ran is read anew. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void after(RecordChanged changed) {
        if (BOTH.contains(changed.type())) forget();
    }

    private void forget() {
        generations.forgetAll();
        shelf = new Shelf(-1, new RateTable(OF_NEW_HOUSES));
    }
}
