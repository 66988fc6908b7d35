package dev.perennial.crm.sample;

import dev.perennial.crm.orders.OrdersDesk;
import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.JobKind;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.transfer.RowOutcome;
import dev.perennial.engine.transfer.SetPlan;
import dev.perennial.engine.transfer.SetRow;
import dev.perennial.engine.transfer.SetWriter;
import dev.perennial.engine.write.Draft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes the sample company block by block; a killed run goes on at its last block, and nothing is written twice. */
@Component
class SampleJob implements JobKind {

    static final String NAME = "sample-company";
    private static final String CAUSE = "sample.company";

    /** The day on which the sample company stands, who owns its customers, and who packs its parcels. */
    record Parameters(LocalDate today, List<UUID> owners, List<UUID> packers) {}

    /** The phase that is being written and how many customers it has done. */
    record Checkpoint(Phase phase, long done) {}

    private enum Phase { GOODS, ACCOUNTS, PEOPLE, ORDERS, RETURNS, SHIPMENTS, CASES, SURVEYS, VALUES, DONE }

    private static final TypeName CAUSES = TypeName.of("service/causes");
    private static final Logger log = LoggerFactory.getLogger(SampleJob.class);
    private static final int CUSTOMERS_AT_ONCE = 1_000;
    private static final int BUYERS_AT_ONCE = 80;
    private static final int TOLD_EVERY = 900;
    private static final Set<String> WITHOUT_NUMBER = Set.of("parties/people", "service/surveys");
    private static final int MOST_ROWS = SetWriter.MOST_ROWS;

    private final SetWriter writer;
    private final OrdersDesk orders;
    private final RecordReader reader;
    private final Map<String, UUID> causes = new ConcurrentHashMap<>();

    SampleJob(SetWriter writer, OrdersDesk orders, RecordReader reader) {
        this.writer = writer;
        this.orders = orders;
        this.reader = reader;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(JobRun run) {
        var parameters = run.parameters(Parameters.class);
        var at = run.checkpoint(Checkpoint.class).orElse(new Checkpoint(Phase.GOODS, 0));
        if (at.phase() == Phase.GOODS) run.expect(7L * (SampleCustomers.COUNT + 2));
        while (at.phase() != Phase.DONE) at = phase(at, parameters, run);
    }

    private Checkpoint phase(Checkpoint at, Parameters parameters, JobRun run) {
        var documents = new SampleOrders(parameters.today());
        return switch (at.phase()) {
            case GOODS -> goods(run, new SampleStock(parameters.today()));
            case ACCOUNTS -> all(at, run, CUSTOMERS_AT_ONCE, "parties/accounts", no -> List.of(SampleCustomers.account(no, owner(no, parameters))));
            case PEOPLE -> all(at, run, CUSTOMERS_AT_ONCE / 2, "parties/people", no -> SampleCustomers.people(no, owner(no, parameters)));
            case ORDERS -> all(at, run, BUYERS_AT_ONCE, "orders/sales-orders", no -> documents.orders(no, owner(no, parameters)));
            case RETURNS -> all(at, run, CUSTOMERS_AT_ONCE / 2, "orders/returns", no -> documents.returns(no, owner(no, parameters)));
            case SHIPMENTS -> {
                var shipments = new SampleShipments(documents, parameters.today(), parameters.packers());
                yield all(at, run, CUSTOMERS_AT_ONCE / 2, "fulfilment/shipments", no -> shipments.of(no, owner(no, parameters)));
            }
            case CASES -> all(at, run, BUYERS_AT_ONCE, "service/cases", no -> complaints(documents, no, parameters));
            case SURVEYS -> all(at, run, BUYERS_AT_ONCE, "service/surveys", no -> new SampleCases(parameters.today(), Map.of()).surveys(complaints(documents, no, parameters), owner(no, parameters)));
            case VALUES -> {
                orders.refreshAllValues();
                yield next(run, Phase.DONE);
            }
            case DONE -> at;
        };
    }

    private List<Identified> complaints(SampleOrders documents, long customer, Parameters parameters) {
        return new SampleCases(parameters.today(), causes()).cases(documents.orders(customer, owner(customer, parameters)), owner(customer, parameters));
    }

    /** The causes with which every installation begins, by code. */
    private Map<String, UUID> causes() {
        if (causes.isEmpty()) reader.list(CAUSES, ListRequest.NEWEST.page(ListRequest.MOST, null), House.ACTOR).items().forEach(cause -> causes.put(cause.values().text("code"), cause.id()));
        return causes;
    }

    private Checkpoint goods(JobRun run, SampleStock stock) {
        run.step(() -> {
            write("products/units", "code", SampleProducts.units(), run);
            // one by one, because a category can only hang below one that is there
            SampleProducts.categories().forEach(category -> write("products/categories", "number", List.of(category), run));
            write("products/products", "number", SampleProducts.products(), run);
            write("fulfilment/warehouses", "number", SampleStock.warehouses(), run);
            write("fulfilment/couriers", "code", SampleStock.couriers(), run);
            write("fulfilment/stock-items", null, stock.stockItems(), run);
            write("fulfilment/stock-movements", null, stock.movements(), run);
            write("fulfilment/substitutes", null, SampleStock.substitutes(), run);
            write("finance/approval-limits", null, SampleStock.limits(), run);
            return new JobRun.Reached(0, 0, new Checkpoint(Phase.ACCOUNTS, 0));
        });
        return new Checkpoint(Phase.ACCOUNTS, 0);
    }

    /** Writes the records that belong to each customer, some customers a step. */
    private Checkpoint all(Checkpoint begun, JobRun run, int customersAtOnce, String type, LongFunction<List<Identified>> records) {
        var done = begun.done();
        while (done < SampleCustomers.COUNT + 2) {
            var from = done;
            var to = Math.min(done + customersAtOnce, SampleCustomers.COUNT + 2L);
            run.step(() -> {
                write(type, WITHOUT_NUMBER.contains(type) ? null : "number", LongStream.range(from, to).mapToObj(place -> records.apply(customer(place))).flatMap(List::stream).toList(), run);
                return new JobRun.Reached(to - from, 0, new Checkpoint(begun.phase(), to));
            });
            done = to;
            if (to / TOLD_EVERY > from / TOLD_EVERY || to == SampleCustomers.COUNT + 2) log.info("Sample company: {} of {} of {} customers", type, to, SampleCustomers.COUNT + 2);
        }
        return next(run, Phase.values()[begun.phase().ordinal() + 1]);
    }

    private static Checkpoint next(JobRun run, Phase phase) {
        var begun = new Checkpoint(phase, 0);
        run.step(() -> new JobRun.Reached(0, 0, begun));
        return begun;
    }

    private void write(String type, String key, List<Identified> records, JobRun run) {
        var cause = Cause.importOf(CAUSE);
        var plan = key == null ? new SetPlan(TypeName.of(type), null, true, cause) : SetPlan.history(TypeName.of(type), key, cause);
        var rows = new ArrayList<SetRow>(records.size());
        for (var record : records) rows.add(new SetRow(record.id(), Draft.of(record.values())));
        for (var from = 0; from < rows.size(); from += MOST_ROWS)
            for (var outcome : writer.write(plan, rows.subList(from, Math.min(from + MOST_ROWS, rows.size())), run.by()))
                if (outcome instanceof RowOutcome.Rejected(Refused refused)) throw new IllegalStateException("the sample company breaks a rule of " + type, refused);
    }

    /** The two customers that stories speak of come first. */
    private static long customer(long place) {
        return place == 0 ? SampleCustomers.ZHANG : place == 1 ? SampleCustomers.LI : place - 1;
    }

    private static UUID owner(long customer, Parameters parameters) {
        if (customer >= SampleCustomers.ZHANG) return parameters.owners().getFirst();
        return Chance.of("owner", customer).oneOf(parameters.owners());
    }
}
