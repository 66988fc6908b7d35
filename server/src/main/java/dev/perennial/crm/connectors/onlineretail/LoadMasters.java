package dev.perennial.crm.connectors.onlineretail;

import static org.jooq.impl.DSL.val;

import dev.perennial.crm.connectors.imports.TouchedRecords;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.transfer.RowOutcome;
import dev.perennial.engine.transfer.SetPlan;
import dev.perennial.engine.transfer.SetRow;
import dev.perennial.engine.transfer.SetWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.springframework.stereotype.Component;

/** Writes the products and accounts that the staged lines name and the house does not know yet; those it knows stay as they are. */
@Component
class LoadMasters {

    static final String GUEST = "GUEST";

    private static final int AT_ONCE = SetWriter.MOST_ROWS;

    /** A product is called as its first described line calls it and costs what it cost first. */
    private static final String NEW_PRODUCTS = """
            select r.product, left((array_agg(r.description order by r.no) filter (where r.description is not null))[1], 200), (array_agg(r.price order by r.no) filter (where r.price > 0))[1]
            from connectors.retail_rows r
            where r.import = {0} and not exists (select 1 from products.products p where p.number = r.product and p.deleted_at is null)
            group by r.product order by r.product""";
    private static final String NEW_ACCOUNTS = """
            select b.number, b.country from (
                select coalesce(r.customer, 'GUEST') as number, left((array_agg(r.country order by r.no))[1], 60) as country
                from connectors.retail_rows r where r.import = {0} group by 1
            ) b
            where not exists (select 1 from parties.accounts a where a.number = b.number and a.deleted_at is null) order by b.number""";

    private final SetWriter writer;
    private final TouchedRecords created;
    private final DSLContext sql;

    LoadMasters(SetWriter writer, TouchedRecords created, DSLContext sql) {
        this.writer = writer;
        this.created = created;
        this.sql = sql;
    }

    RetailProgress products(RetailProgress begun, JobRun run) {
        return load(begun, run, RetailImport.PRODUCTS, NEW_PRODUCTS, LoadMasters::product);
    }

    RetailProgress accounts(RetailProgress begun, JobRun run) {
        return load(begun, run, RetailImport.ACCOUNTS, NEW_ACCOUNTS, LoadMasters::account);
    }

    private RetailProgress load(RetailProgress begun, JobRun run, TypeName type, String query, RecordMapper<Record, Values> values) {
        var progress = begun;
        var fresh = sql.resultQuery(query, val(run.id())).fetch(values);
        for (var from = 0; from < fresh.size(); from += AT_ONCE) progress = write(progress, run, type, fresh.subList(from, Math.min(from + AT_ONCE, fresh.size())));
        return progress;
    }

    private RetailProgress write(RetailProgress progress, JobRun run, TypeName type, List<Values> values) {
        var reached = new RetailProgress[1];
        run.step(() -> {
            var outcomes = writer.write(SetPlan.history(type, "number", Cause.importOf(RetailImport.NAME)), values.stream().map(SetRow::of).toList(), run.by());
            for (var outcome : outcomes) if (outcome instanceof RowOutcome.Rejected(Refused refused)) throw refused;
            created.remember(run.id(), type, outcomes);
            reached[0] = progress.at(progress.place() + 1, outcomes);
            return new JobRun.Reached(0, 0, reached[0]);
        });
        return reached[0];
    }

    private static Values product(Record row) {
        var price = row.get(2, BigDecimal.class);
        var name = row.get(1, String.class);
        return Values.NONE.with("number", row.get(0, String.class)).with("name", name == null ? row.get(0, String.class) : name)
                .with("price", price == null ? null : new Money(price, RetailImport.CURRENCY));
    }

    private static Values account(Record row) {
        var number = row.get(0, String.class);
        var country = row.get(1, String.class);
        var values = Values.NONE.with("number", number).with("name", number.equals(GUEST) ? "Guest" : "Customer " + number).with("kind", number.equals(GUEST) ? "PERSON" : "ORGANISATION");
        return country == null || number.equals(GUEST) ? values : values.with("addresses", List.of(Values.of(Map.of(Path.of("country"), country))));
    }
}
